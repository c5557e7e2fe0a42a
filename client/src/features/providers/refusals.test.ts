import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainProvider, type ProviderError } from './refusals';
import { providerTexts } from './texts';

const refusals: ProviderError[] = [
  { __typename: 'BillerLinkNotFoundError', code: 'BILLER_LINK_NOT_FOUND' },
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'AccountNotActiveError', code: 'ACCOUNT_NOT_ACTIVE' },
  { __typename: 'InsufficientAccessError', code: 'INSUFFICIENT_ACCESS' },
  { __typename: 'CurrencyMismatchError', code: 'CURRENCY_MISMATCH' },
  { __typename: 'InvalidAmountError', code: 'INVALID_AMOUNT' },
  { __typename: 'EmailNotVerifiedError', code: 'EMAIL_NOT_VERIFIED' },
  { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', challengeId: null, factors: [] },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'daysBefore', message: 'At most 30 days.' },
];

it.each(['en', 'de'] as const)('explains each refused change of a provider in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainProvider(error, providerTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
