import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainReset, type ResetError } from './recovery-refusals';
import { recoveryTexts } from './recovery-texts';
import { explainLogin, explainRegister, type LoginError, type RegisterError } from './refusals';
import { sessionTexts } from './texts';

const login: LoginError[] = [
  { __typename: 'InvalidCredentialsError', code: 'INVALID_CREDENTIALS' },
  { __typename: 'AccountLockedError', code: 'ACCOUNT_LOCKED', lockedUntil: '2026-05-04T10:15:00Z' },
  { __typename: 'OneTimeCodeRequiredError', code: 'ONE_TIME_CODE_REQUIRED' },
  { __typename: 'PasswordChangeRequiredError', code: 'PASSWORD_CHANGE_REQUIRED' },
  { __typename: 'WeakPasswordError', code: 'WEAK_PASSWORD' },
];
const register: RegisterError[] = [
  { __typename: 'EmailTakenError', code: 'EMAIL_TAKEN' },
  { __typename: 'WeakPasswordError', code: 'WEAK_PASSWORD' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'name', message: 'Too long.' },
];
const reset: ResetError[] = [
  { __typename: 'InvalidCodeError', code: 'INVALID_CODE' },
  { __typename: 'WeakPasswordError', code: 'WEAK_PASSWORD' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', message: 'Too long.' },
];

it.each(['en', 'de'] as const)('explains each refusal on the way in in %s, with its code', (language) => {
  const [texts, problems, recovery] = [sessionTexts[language], problemTexts[language], recoveryTexts[language]];
  const explained = [
    login.map((error) => ({ error, problem: explainLogin(error, texts, problems, (at) => at.slice(11, 16)) })),
    register.map((error) => ({ error, problem: explainRegister(error, texts, problems) })),
    reset.map((error) => ({ error, problem: explainReset(error, recovery, problems) })),
  ];
  for (const all of explained) {
    expect(all.map(({ problem }) => problem.code)).toEqual(all.map(({ error }) => error.code));
    expect(new Set(all.map(({ problem }) => problem.title)).size).toBe(all.length);
    expect(all.every(({ problem }) => problem.text !== '')).toBe(true);
  }
  expect(explained[0]?.[1]?.problem.text).toContain('10:15');
});
