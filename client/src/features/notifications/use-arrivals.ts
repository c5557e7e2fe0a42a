import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { pipe, subscribe } from 'wonka';
import { NotificationDocument, type NotificationFieldsFragment } from '../../generated/graphql';

/**
 * Hears of each notification behind the newest one that is known, also of those that come while the connection is
 * lost. Zero stands for none so far; while it is undefined, nothing is asked.
 */
export function useArrivals(newest: number | undefined, listener: (arrived: NotificationFieldsFragment) => void): void {
  const client = useClient();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  // What arrives later moves the newest one on; the stream knows that without being opened again.
  const start = useRef(newest);
  if (start.current === undefined) start.current = newest;
  const isReady = newest !== undefined;

  useEffect(() => {
    if (!isReady) return undefined;
    const stream = client.subscription(NotificationDocument, { after: start.current ?? 0 });
    const { unsubscribe } = pipe(
      stream,
      subscribe(({ data }) => {
        if (data) latest.current(data.onNotification);
      }),
    );
    return unsubscribe;
  }, [client, isReady]);
}
