import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainPayee, type PayeeError } from './refusals';
import { payeeTexts } from './texts';

const refusals: PayeeError[] = [
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'PayeeExistsError', code: 'PAYEE_EXISTS' },
  { __typename: 'PayeeNotFoundError', code: 'PAYEE_NOT_FOUND' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'name', message: 'A name is one line.' },
];

it.each(['en', 'de'] as const)('explains each refused change of the payees in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainPayee(error, payeeTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
