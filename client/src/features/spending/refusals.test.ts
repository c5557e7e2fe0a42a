import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainRule, type RuleError } from './refusals';
import { spendingTexts } from './texts';

const refusals: RuleError[] = [
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'text', message: 'A text has a length.' },
  { __typename: 'CategoryRuleNotFoundError', code: 'CATEGORY_RULE_NOT_FOUND' },
];

it.each(['en', 'de'] as const)('explains each refused change of the rules in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainRule(error, spendingTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems.every(({ text }) => text !== '')).toBe(true);
});
