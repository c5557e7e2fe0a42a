import { describe, expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainStaff, type StaffError } from './refusals';
import { staffTexts } from './texts';

const names = [
  'AccountNotFoundError',
  'AccountNotActiveError',
  'AccountNotFrozenError',
  'CustomerNotFoundError',
  'CurrencyMismatchError',
  'InvalidAmountError',
  'IdempotencyKeyReusedError',
  'ChangeNotFoundError',
  'OwnChangeError',
  'ChangeDecidedError',
  'ChangeImpossibleError',
] as const;
const refusals: StaffError[] = [
  ...names.map((name) => ({ __typename: name, code: name.toUpperCase() })),
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'roles', message: 'A person has a role.' },
];

describe.each(['en', 'de'] as const)('a refused command of staff, in %s', (language) => {
  const explain = (error: StaffError) => explainStaff(error, staffTexts[language], problemTexts[language]);

  it('has a title of its own and keeps its code', () => {
    const problems = refusals.map(explain);
    expect(problems.map((problem) => problem.code)).toEqual(refusals.map((error) => error.code));
    expect(new Set(problems.map((problem) => problem.title)).size).toBe(refusals.length);
    expect(problems.every((problem) => problem.text !== '')).toBe(true);
  });
});
