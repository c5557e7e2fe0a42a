import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainErasure, type ErasureError } from './refusals';
import { privacyTexts } from './texts';

const refusals: ErasureError[] = [
  { __typename: 'InvalidCredentialsError', code: 'INVALID_CREDENTIALS' },
  { __typename: 'OneTimeCodeRequiredError', code: 'ONE_TIME_CODE_REQUIRED', factor: 'SMS' },
  { __typename: 'AccountLockedError', code: 'ACCOUNT_LOCKED', lockedUntil: '2026-05-04T10:15:00Z' },
  { __typename: 'ErasureObstructedError', code: 'ERASURE_OBSTRUCTED', obstacles: ['MONEY', 'HOLDS'] },
];

it.each(['en', 'de'] as const)('explains each refusal to erase in %s, with its code', (language) => {
  const texts = privacyTexts[language];
  const explain = (error: ErasureError) =>
    explainErasure(error, texts, problemTexts[language], (instant) => instant.slice(11, 16));
  const problems = refusals.map(explain);
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems[1]?.text).toBe(texts.sentBy.SMS);
  expect(problems[2]?.text).toContain('10:15');
  expect(problems[3]?.text.split('\n')).toEqual([texts.obstacles.MONEY, texts.obstacles.HOLDS]);
});
