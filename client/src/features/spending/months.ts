import type { SpendingQuery } from '../../generated/graphql';
import { add, fromWire, zero, type Money } from '../../money/money';

export type SpendingRow = SpendingQuery['spendingByCategory'][number];

export interface MonthTotal {
  readonly month: string;
  readonly spent: Money;
  readonly received: Money;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The first days of the last months, this one (UTC, as the bank reckons) first. */
export function lastMonths(count: number, now = new Date()): string[] {
  return Array.from({ length: count }, (_, ago) =>
    dayOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1))),
  );
}

/** The last day of a month that is given by its first one. */
export function endOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return dayOf(new Date(Date.UTC(year, number, 0)));
}

export function currenciesOf(rows: readonly SpendingRow[]): string[] {
  return [...new Set(rows.map(({ spent }) => spent.currency))].sort();
}

/** What was spent and received in each month; what only moves between own accounts is neither. */
export function totalsOf(rows: readonly SpendingRow[], months: readonly string[], currency: string): MonthTotal[] {
  const counted = rows.filter(({ spent, category }) => spent.currency === currency && category !== 'OWN_ACCOUNTS');
  const [first] = counted;
  if (!first) return [];
  const nothing = zero(fromWire(first.spent));
  return months.map((month) =>
    counted
      .filter((row) => row.month === month)
      .reduce<MonthTotal>(
        (total, row) => ({
          month,
          spent: add(total.spent, fromWire(row.spent)),
          received: add(total.received, fromWire(row.received)),
        }),
        { month, spent: nothing, received: nothing },
      ),
  );
}

/** What a month's money was for, the largest spending first. */
export function categoriesOf(rows: readonly SpendingRow[], month: string, currency: string): SpendingRow[] {
  const spent = (row: SpendingRow) => fromWire(row.spent).minor;
  return rows
    .filter((row) => row.month === month && row.spent.currency === currency)
    .sort((a, b) => (spent(a) === spent(b) ? a.category.localeCompare(b.category) : spent(a) < spent(b) ? 1 : -1));
}
