import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import { withAuthorization, type Endpoints } from '../session/endpoints';
import type { SessionStore } from '../session/session-store';

export function createFetcher(endpoints: Endpoints, session: SessionStore): Fetcher {
  const wsClient = createClient({
    url: endpoints.webSocket,
    // Asked anew for every connection, so that a reconnect carries the renewed token.
    connectionParams: async () => {
      const authorization = await session.authorization();
      return authorization ? { authorization } : {};
    },
  });

  let customer = session.getState().session?.email;
  session.subscribe(() => {
    const current = session.getState().session?.email;
    // An open socket goes on speaking for whoever opened it; a renewed token of the same customer may keep it.
    if (current !== customer) wsClient.terminate();
    customer = current;
  });

  return createGraphiQLFetcher({
    url: endpoints.http,
    wsClient,
    fetch: withAuthorization(session, (input, init) => fetch(input, init)),
    enableIncrementalDelivery: false,
  });
}
