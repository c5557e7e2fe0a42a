import { describe, expect, it } from 'vitest';
import { toWire } from '../../money/money';
import { categoriesOf, currenciesOf, endOf, lastMonths, totalsOf, type SpendingRow } from './months';

const row = (month: string, category: SpendingRow['category'], spent: string, received = '0.00', currency = 'EUR') => ({
  month,
  category,
  spent: { value: spent, currency },
  received: { value: received, currency },
  entryCount: 1,
});

const rows: SpendingRow[] = [
  row('2026-11-01', 'INCOME', '0.00', '2000.00'),
  row('2026-11-01', 'GROCERIES', '90071992547409.93'),
  row('2026-11-01', 'HOUSING', '0.02'),
  row('2026-11-01', 'OWN_ACCOUNTS', '500.00', '500.00'),
  row('2026-11-01', 'OTHER', '7', '0', 'JPY'),
  row('2026-10-01', 'HOUSING', '900.00'),
];

describe('spending', () => {
  it('is asked for by whole months, over the turn of the year', () => {
    expect(lastMonths(3, new Date('2027-01-31T23:00:00Z'))).toEqual(['2027-01-01', '2026-12-01', '2026-11-01']);
    expect(endOf('2028-02-01')).toBe('2028-02-29');
    expect(endOf('2026-12-01')).toBe('2026-12-31');
  });

  it('is added up exactly, for each month and currency, without what moves between own accounts', () => {
    const wire = totalsOf(rows, ['2026-11-01', '2026-10-01', '2026-09-01'], 'EUR').map(({ month, spent, received }) => [
      month,
      toWire(spent).value,
      toWire(received).value,
    ]);
    expect(wire).toEqual([
      ['2026-11-01', '90071992547409.95', '2000.00'],
      ['2026-10-01', '900.00', '0.00'],
      ['2026-09-01', '0.00', '0.00'],
    ]);
    expect(currenciesOf(rows)).toEqual(['EUR', 'JPY']);
    expect(totalsOf(rows, ['2026-11-01'], 'USD')).toEqual([]);
  });

  it('of a month stands with the largest first', () => {
    expect(categoriesOf(rows, '2026-11-01', 'EUR').map(({ category }) => category)).toEqual([
      'GROCERIES',
      'OWN_ACCOUNTS',
      'HOUSING',
      'INCOME',
    ]);
  });
});
