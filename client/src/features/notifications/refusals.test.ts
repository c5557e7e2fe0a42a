import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainNotice, type NoticeError } from './refusals';
import { noticeTexts } from './texts';

const refusals: NoticeError[] = [
  { __typename: 'NotificationNotFoundError', code: 'NOTIFICATION_NOT_FOUND' },
  { __typename: 'SecurityNoticesStayOnError', code: 'SECURITY_NOTICES_STAY_ON' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'timeZone', message: 'This is no time zone.' },
];

it.each(['en', 'de'] as const)('explains each refusal about notifications in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainNotice(error, noticeTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
