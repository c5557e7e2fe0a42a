import { expect, it } from 'vitest';
import type { Product } from './lines';
import { inputOf, valuesOf } from './terms-values';

const eur = (value: string) => ({ value, currency: 'EUR' });
const product: Product = {
  name: 'Nest egg',
  type: 'SAVINGS',
  currency: 'EUR',
  validFrom: '2026-01-01',
  dayCount: 'ACT360',
  tiers: [
    { from: eur('0.00'), rate: '1.25', annualYield: '1.26' },
    { from: eur('10000.00'), rate: '0.000001', annualYield: '0.00' },
  ],
  minimumBalance: eur('0.00'),
  overdraftRate: '0',
  overdraftLimit: eur('0.00'),
  monthlyFee: eur('1.50'),
  monthlyFeeWaivedFrom: null,
  operationFee: eur('0.00'),
  freeOperations: 3,
  perOperation: null,
  perDay: eur('90071992547409.93'),
  perMonth: null,
};

it.each(['en-GB', 'de-DE'])('sends in %s exactly what the version before said where nothing was changed', (locale) => {
  const values = { ...valuesOf(product, '2026-05-04', locale), reason: 'the market' };
  expect(inputOf(values, product, locale)).toEqual({
    type: 'SAVINGS',
    currency: 'EUR',
    name: 'Nest egg',
    validFrom: '2026-05-04',
    reason: 'the market',
    dayCount: 'ACT360',
    tiers: [
      { from: '0.00', rate: '1.250000' },
      { from: '10000.00', rate: '0.000001' },
    ],
    minimumBalance: '0.00',
    overdraftRate: '0.000000',
    overdraftLimit: '0.00',
    monthlyFee: '1.50',
    monthlyFeeWaivedFrom: null,
    operationFee: '0.00',
    freeOperations: 3,
    perOperation: null,
    perDay: '90071992547409.93',
    perMonth: null,
  });
});

it('shows rates as they are typed there', () => {
  expect(valuesOf(product, '2026-05-04', 'de-DE').tiers[0]).toEqual({ from: '0,00', rate: '1,25' });
});
