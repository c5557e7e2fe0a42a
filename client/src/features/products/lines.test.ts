import { expect, it } from 'vitest';
import { linesOf, nothingSaid, type Product } from './lines';

const product = (type: 'CHECKING' | 'SAVINGS', currency: string, validFrom: string | null) =>
  ({ type, currency, validFrom }) as Product;

it('keeps the versions of a type and currency together, in the order of the bank', () => {
  const lines = linesOf([
    product('CHECKING', 'EUR', '2026-06-01'),
    product('SAVINGS', 'EUR', null),
    product('CHECKING', 'EUR', null),
    product('CHECKING', 'USD', null),
  ]);
  expect(lines.map((line) => line.map(({ validFrom }) => validFrom))).toEqual([['2026-06-01', null], [null], [null]]);
});

it('begins a first version with amounts of as many decimals as the currency has', () => {
  const amounts = ['EUR', 'JPY', 'KWD'].map((currency) => nothingSaid('SAVINGS', currency).monthlyFee.value);
  expect(amounts).toEqual(['0.00', '0', '0.000']);
});
