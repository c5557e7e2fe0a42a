import { NotificationDocument, type NotificationFieldsFragment } from '../../generated/graphql';
import { useStream } from '../../graphql/use-stream';

/**
 * Hears of each notification behind the newest one that is known, also of those that come while the connection is
 * lost. Zero stands for none so far; while it is undefined, nothing is asked.
 */
export function useArrivals(newest: number | undefined, listener: (arrived: NotificationFieldsFragment) => void): void {
  const variables = newest === undefined ? undefined : { after: newest };
  useStream(NotificationDocument, variables, (data) => listener(data.onNotification));
}
