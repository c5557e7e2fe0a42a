import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { pipe, subscribe } from 'wonka';
import { BalanceChangedDocument, type EntryFieldsFragment } from '../generated/graphql';

/**
 * Follows an account from the entry that the page has seen last. The cache gets each new balance, the listener each new
 * entry. Without a sequence (null) it begins with what comes now; with one that is not known yet (undefined) it waits.
 */
export function useLiveBalance(
  accountNumber: string,
  after: number | null | undefined,
  listener?: (entry: EntryFieldsFragment) => void,
): void {
  const client = useClient();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  // What arrives later moves the page's sequence on; the stream knows that without being opened again.
  const start = useRef(after);
  if (start.current === undefined) start.current = after;
  const isReady = after !== undefined;

  useEffect(() => {
    if (!isReady) return undefined;
    const stream = client.subscription(BalanceChangedDocument, { accountNumber, after: start.current ?? null });
    const { unsubscribe } = pipe(
      stream,
      subscribe(({ data }) => {
        if (data) latest.current?.(data.onBalanceChanged.entry);
      }),
    );
    return unsubscribe;
  }, [client, accountNumber, isReady]);
}
