import { describe, expect, it } from 'vitest';
import type { EntryFieldsFragment } from '../../generated/graphql';
import { noFilters, whereOf } from './filters';
import { reduce } from './use-history';

const entry = (sequence: number) => ({ id: `e${sequence}`, sequence }) as EntryFieldsFragment;
const nothing = { entries: [], cursor: null, hasMore: true, isLoading: true, error: null };
const sequences = (state: { entries: readonly EntryFieldsFragment[] }) => state.entries.map((one) => one.sequence);
const page = (nodes: number[], cursor: string | null = 'c') =>
  ({ type: 'page', nodes: nodes.map(entry), cursor, hasMore: cursor !== null }) as const;

describe('the history of an account', () => {
  it('puts pages one behind the other', () => {
    const state = reduce(reduce(nothing, page([5, 4])), page([3, 2, 1], null));
    expect(sequences(state)).toEqual([5, 4, 3, 2, 1]);
    expect(state.hasMore).toBe(false);
  });

  it('puts what arrives on top', () => {
    const state = reduce(reduce(nothing, page([2, 1])), { type: 'arrive', entry: entry(3) });
    expect(sequences(state)).toEqual([3, 2, 1]);
  });

  it('shows what arrives twice only once', () => {
    let state = reduce(nothing, page([3, 2, 1]));
    state = reduce(state, { type: 'arrive', entry: entry(3) });
    expect(sequences(state)).toEqual([3, 2, 1]);
  });

  it('leaves what arrives before the first page to that page', () => {
    const state = reduce(reduce(nothing, { type: 'arrive', entry: entry(3) }), page([3, 2, 1]));
    expect(sequences(state)).toEqual([3, 2, 1]);
  });

  it('drops the lines of a page that it has already', () => {
    const state = reduce(reduce(nothing, page([5, 4, 3])), page([4, 3, 2, 1]));
    expect(sequences(state)).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('filters', () => {
  const now = new Date(2026, 2, 15, 13, 30);

  it('ask for everything when nothing is chosen', () => expect(whereOf(noFilters, now)).toBeNull());

  it('begin at midnight where the reader is, and count today', () => {
    const where = whereOf({ range: 'days30', search: '' }, now);
    expect(where).toEqual({ bookedAt: { gte: new Date(2026, 1, 14).toISOString() } });
  });

  it('go together', () => {
    expect(whereOf({ range: 'year', search: ' rent ' }, now)).toEqual({
      bookedAt: { gte: new Date(2026, 0, 1).toISOString() },
      description: { contains: 'rent' },
    });
  });
});
