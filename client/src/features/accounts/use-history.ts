import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { CombinedError } from '@urql/core';
import { useClient } from 'urql';
import { HistoryDocument, TaggedEntriesDocument, type EntryFieldsFragment } from '../../generated/graphql';
import { whereOf, type Filters } from './filters';

interface HistoryState {
  readonly entries: readonly EntryFieldsFragment[];
  readonly cursor: string | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: CombinedError | null;
}

type Action =
  | { type: 'begin' }
  | { type: 'ask' }
  | { type: 'page'; nodes: readonly EntryFieldsFragment[]; cursor: string | null; hasMore: boolean }
  | { type: 'fail'; error: CombinedError }
  | { type: 'arrive'; entry: EntryFieldsFragment };

const nothing: HistoryState = { entries: [], cursor: null, hasMore: true, isLoading: true, error: null };

/** An account's lines, a page at a time; kept here and not in the cache, which would join all pages anew for each. */
export function useHistory(number: string, filters: Filters) {
  const client = useClient();
  const [state, dispatch] = useReducer(reduce, nothing);
  const { range, search, tag } = filters;
  const where = useMemo(() => whereOf({ range, search }, new Date()), [range, search]);
  // Answers to what is no longer asked for are dropped.
  const asked = useRef(0);

  const ask = useCallback(
    async (after: string | null) => {
      const question = ++asked.current;
      dispatch({ type: after === null ? 'begin' : 'ask' });
      const fresh = { requestPolicy: 'network-only' } as const;
      const { entries, error } = tag
        ? await client
            .query(TaggedEntriesDocument, { number, tag, after }, fresh)
            .then((answer) => ({ entries: answer.data?.taggedEntries, error: answer.error }))
        : await client
            .query(HistoryDocument, { number, after, where }, fresh)
            .then((answer) => ({ entries: answer.data?.account?.entries, error: answer.error }));
      if (question !== asked.current) return;
      if (error) dispatch({ type: 'fail', error });
      else
        dispatch({
          type: 'page',
          nodes: entries?.nodes ?? [],
          cursor: entries?.pageInfo.endCursor ?? null,
          hasMore: entries?.pageInfo.hasNextPage ?? false,
        });
    },
    [client, number, where, tag],
  );

  useEffect(() => {
    void ask(null);
    return () => {
      asked.current++;
    };
  }, [ask]);

  const { cursor, isLoading, hasMore, error } = state;
  const loadMore = useCallback(() => {
    if (!isLoading && hasMore && !error) void ask(cursor);
  }, [ask, cursor, isLoading, hasMore, error]);

  /** A new line comes to the top, or the filters decide anew whether it belongs here. */
  const arrive = useCallback(
    (entry: EntryFieldsFragment) => {
      if (where || tag) void ask(null);
      else dispatch({ type: 'arrive', entry });
    },
    [ask, where, tag],
  );

  const refresh = () => void ask(null);
  return { ...state, loadMore, arrive, refresh, retry: () => void ask(state.entries.length > 0 ? cursor : null) };
}

export function reduce(state: HistoryState, action: Action): HistoryState {
  switch (action.type) {
    case 'begin':
      return nothing;
    case 'ask':
      return { ...state, isLoading: true, error: null };
    case 'fail':
      return { ...state, isLoading: false, error: action.error };
    case 'page':
      return {
        entries: withoutRepeats(state.entries, action.nodes),
        cursor: action.cursor,
        hasMore: action.hasMore,
        isLoading: false,
        error: null,
      };
    case 'arrive': {
      const newest = state.entries[0]?.sequence ?? 0;
      // The first page may already have what the stream delivers.
      if (state.isLoading && state.entries.length === 0) return state;
      return action.entry.sequence > newest ? { ...state, entries: [action.entry, ...state.entries] } : state;
    }
  }
}

function withoutRepeats(known: readonly EntryFieldsFragment[], more: readonly EntryFieldsFragment[]) {
  const last = known.at(-1)?.sequence ?? Number.POSITIVE_INFINITY;
  return [...known, ...more.filter((entry) => entry.sequence < last)];
}
