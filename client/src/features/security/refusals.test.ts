import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainSecondFactor, type SecondFactorError } from './refusals';
import { securityTexts } from './texts';

const refusals: SecondFactorError[] = [
  { __typename: 'InvalidCredentialsError', code: 'INVALID_CREDENTIALS' },
  { __typename: 'SecondFactorActiveError', code: 'SECOND_FACTOR_ACTIVE' },
  { __typename: 'NoSecondFactorError', code: 'NO_SECOND_FACTOR' },
  { __typename: 'OneTimeCodeRequiredError', code: 'ONE_TIME_CODE_REQUIRED' },
  { __typename: 'AccountLockedError', code: 'ACCOUNT_LOCKED', lockedUntil: '2026-05-04T10:15:00Z' },
];

it.each(['en', 'de'] as const)('explains each refusal about a second factor in %s, with its code', (language) => {
  const explain = (error: SecondFactorError) =>
    explainSecondFactor(error, securityTexts[language], problemTexts[language], (instant) => instant.slice(11, 16));
  const problems = refusals.map(explain);
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.at(-1)?.text).toContain('10:15');
});
