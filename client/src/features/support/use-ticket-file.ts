import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { TicketActivityDocument, TicketContentDocument, type TicketContentQuery } from '../../generated/graphql';
import { useStream } from '../../graphql/use-stream';
import { inOrder } from './in-order';

type Entry = NonNullable<TicketContentQuery['ticketContent']>['entries'][number];

const entriesOfAnAnswer = 50;
const fromNow = { after: null };

/** A ticket with what was written, which is read on as soon as something happens to it. */
export function useTicketFile(ticketId: string) {
  const client = useClient();
  const [{ data, error }, reload] = useQuery({
    query: TicketContentDocument,
    variables: { ticketId, after: null },
    requestPolicy: 'network-only',
  });
  const [later, setLater] = useState<readonly Entry[]>([]);
  const first = data?.ticketContent?.entries;
  const entries = inOrder([...(first ?? []), ...later]);
  const newest = useRef(0);
  newest.current = entries.at(-1)?.sequence ?? 0;

  const readOn = useCallback(async () => {
    let after = newest.current;
    for (;;) {
      const variables = { ticketId, after };
      const answer = await client.query(TicketContentDocument, variables, { requestPolicy: 'network-only' });
      const more = answer.data?.ticketContent?.entries ?? [];
      setLater((known) => [...known, ...more]);
      if (more.length < entriesOfAnAnswer) return;
      after = more.at(-1)?.sequence ?? after;
    }
  }, [client, ticketId]);

  const isFull = first?.length === entriesOfAnAnswer;
  useEffect(() => {
    if (isFull) void readOn();
  }, [isFull, first, readOn]);

  useStream(TicketActivityDocument, fromNow, ({ onTicketActivity: activity }) => {
    if (activity.ticketId === ticketId && activity.sequence > newest.current) void readOn();
  });

  return { file: data?.ticketContent, isLoaded: data !== undefined, error, reload, entries, readOn };
}
