import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainPeople, type PeopleError } from './refusals';
import { peopleTexts } from './texts';

const refusals: PeopleError[] = [
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'email', message: 'This is no e-mail address.' },
  { __typename: 'InvalidAmountError', code: 'INVALID_AMOUNT' },
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'AccountClosedError', code: 'ACCOUNT_CLOSED' },
  { __typename: 'InsufficientAccessError', code: 'INSUFFICIENT_ACCESS' },
  { __typename: 'AccessNotFoundError', code: 'ACCESS_NOT_FOUND' },
  { __typename: 'InvitationNotFoundError', code: 'INVITATION_NOT_FOUND' },
  { __typename: 'TooManyInvitationsError', code: 'TOO_MANY_INVITATIONS', limit: 10 },
  { __typename: 'LastOwnerError', code: 'LAST_OWNER' },
  { __typename: 'GoalsOpenError', code: 'GOALS_OPEN' },
  { __typename: 'EmailNotVerifiedError', code: 'EMAIL_NOT_VERIFIED' },
  { __typename: 'StepUpRequiredError', code: 'STEP_UP_REQUIRED', challengeId: null, factors: [] },
];

it.each(['en', 'de'] as const)('explains each refusal about who shares an account in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainPeople(error, peopleTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
