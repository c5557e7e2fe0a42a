import { useState } from 'react';
import { useQuery } from 'urql';
import { LiveOperationsDocument, OperationsDocument, type DashboardFieldsFragment } from '../../generated/graphql';
import { useStream } from '../../graphql/use-stream';

const nothing = {};

/** How the bank is doing: as it was asked first, then as it comes. */
export function useDashboard() {
  const [{ data, error }, reload] = useQuery({ query: OperationsDocument, requestPolicy: 'network-only' });
  const [live, setLive] = useState<DashboardFieldsFragment | null>(null);
  useStream(LiveOperationsDocument, nothing, ({ onOperationsDashboard }) => setLive(onOperationsDashboard));
  return { dashboard: newerOf(live, data?.operationsDashboard ?? null), error, reload };
}

/** After a lost connection, what is asked again may be ahead of the stream. */
export function newerOf<TSeen extends { readonly at: string }>(one: TSeen | null, other: TSeen | null): TSeen | null {
  if (!one || !other) return one ?? other;
  return Date.parse(one.at) >= Date.parse(other.at) ? one : other;
}
