import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { refusalTexts } from './refusal-texts';
import { explainSecurity, type SecurityError } from './refusals';

const refusals: SecurityError[] = [
  { __typename: 'InvalidCredentialsError', code: 'INVALID_CREDENTIALS' },
  { __typename: 'SecondFactorActiveError', code: 'SECOND_FACTOR_ACTIVE' },
  { __typename: 'NoSecondFactorError', code: 'NO_SECOND_FACTOR' },
  { __typename: 'OneTimeCodeRequiredError', code: 'ONE_TIME_CODE_REQUIRED' },
  { __typename: 'WeakPasswordError', code: 'WEAK_PASSWORD' },
  { __typename: 'InvalidCodeError', code: 'INVALID_CODE' },
  { __typename: 'SessionNotFoundError', code: 'SESSION_NOT_FOUND' },
  { __typename: 'InvalidPasskeyError', code: 'INVALID_PASSKEY' },
  { __typename: 'PasskeyNotFoundError', code: 'PASSKEY_NOT_FOUND' },
  { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED' },
  { __typename: 'EmailTakenError', code: 'EMAIL_TAKEN' },
  { __typename: 'PhoneInUseError', code: 'PHONE_IN_USE' },
  { __typename: 'TooManyPasskeysError', code: 'TOO_MANY_PASSKEYS', limit: 20 },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', message: 'Too long.' },
  { __typename: 'CodeSentRecentlyError', code: 'CODE_SENT_RECENTLY', retryAt: '2026-05-04T10:15:00Z' },
  { __typename: 'AccountLockedError', code: 'ACCOUNT_LOCKED', lockedUntil: '2026-05-04T10:15:00Z' },
];

it.each(['en', 'de'] as const)('explains each refused change of how one signs in in %s, with its code', (language) => {
  const explain = (error: SecurityError) =>
    explainSecurity(error, refusalTexts[language], problemTexts[language], (instant) => instant.slice(11, 16));
  const problems = refusals.map(explain);
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  for (const problem of problems.slice(-2)) expect(problem.text).toContain('10:15');
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
