import { expect, it } from 'vitest';
import { problemTexts } from '../../graphql/problems';
import { explainProduct, type ProductError } from './refusals';
import { productTexts } from './texts';

const refusals: ProductError[] = [
  { __typename: 'InvalidFieldError', code: 'INVALID_FIELD', field: 'tiers', message: 'The first is from 0.' },
  { __typename: 'UnsupportedCurrencyError', code: 'UNSUPPORTED_CURRENCY' },
];

it.each(['en', 'de'] as const)('explains each refused version of a product in %s, with its code', (language) => {
  const problems = refusals.map((error) => explainProduct(error, productTexts[language], problemTexts[language]));
  expect(problems.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(refusals.length);
  expect(problems[0]?.text).toContain('tiers');
});
