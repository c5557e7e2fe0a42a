import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainStatement, type IssueStatementError } from './refusals';
import { statementTexts } from './texts';

const refusals: IssueStatementError[] = [
  { __typename: 'AccountNotFoundError', code: 'ACCOUNT_NOT_FOUND' },
  { __typename: 'InsufficientAccessError', code: 'INSUFFICIENT_ACCESS' },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'to', message: 'The period is not over.' },
];

it.each(['en', 'de'] as const)('explains each statement that is not issued in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainStatement(error, statementTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
