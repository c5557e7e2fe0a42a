import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { bannerTexts } from './banner-texts';
import { explainAnnouncement, type AnnouncementError } from './refusals';
import { announcementTexts } from './texts';

const refusals: AnnouncementError[] = [
  { __typename: 'EndsBeforeItBeginsError', code: 'ENDS_BEFORE_IT_BEGINS' },
  { __typename: 'EndsInThePastError', code: 'ENDS_IN_THE_PAST' },
  { __typename: 'AnnouncementNotFoundError', code: 'ANNOUNCEMENT_NOT_FOUND' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', message: 'A title is one line.' },
];

it.each(['en', 'de'] as const)('explains each refusal of an announcement in %s, with its code', (language) => {
  const texts = { ...announcementTexts[language], ...bannerTexts[language] };
  const problems = refusals.map((error) => explainAnnouncement(error, texts, problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
