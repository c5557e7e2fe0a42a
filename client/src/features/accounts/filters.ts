import type { EntryFilterInput } from '../../generated/graphql';

export const rangeNames = ['all', 'days30', 'days90', 'year'] as const;
export type RangeName = (typeof rangeNames)[number];

export interface Filters {
  readonly range: RangeName;
  readonly search: string;
  /** Entries with this tag, of any time and with any words; empty for no such choice. */
  readonly tag: string;
}

export const noFilters: Filters = { range: 'all', search: '', tag: '' };

/** What the bank is asked to leave out; null where it is asked for everything. */
export function whereOf({ range, search }: Pick<Filters, 'range' | 'search'>, now: Date): EntryFilterInput | null {
  const since = beginOf(range, now);
  const text = search.trim();
  if (!since && !text) return null;
  return {
    ...(since && { bookedAt: { gte: since.toISOString() } }),
    ...(text && { description: { contains: text } }),
  };
}

/** The first moment of the period, where the reader is. */
function beginOf(range: RangeName, now: Date): Date | null {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  switch (range) {
    case 'all':
      return null;
    case 'days30':
      return new Date(year, month, day - 29);
    case 'days90':
      return new Date(year, month, day - 89);
    case 'year':
      return new Date(year, 0, 1);
  }
}
