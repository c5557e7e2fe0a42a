import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainBranch, type BranchError } from './refusals';
import { branchTexts } from './texts';

const refusals: BranchError[] = [
  { __typename: 'BranchNotFoundError', code: 'BRANCH_NOT_FOUND' },
  { __typename: 'BranchCodeTakenError', code: 'BRANCH_CODE_TAKEN' },
  { __typename: 'BranchHasCustomersError', code: 'BRANCH_HAS_CUSTOMERS', customers: 17 },
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', message: 'Too long.' },
];

it.each(['en', 'de'] as const)('explains each refused change of a branch in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainBranch(error, branchTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems[2]?.text).toContain('17');
  expect(problems[3]?.text).toBe('Too long.');
});
