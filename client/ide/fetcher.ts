import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';
import type { SessionStore } from './session/session-store';

export interface Endpoints {
  readonly http: string;
  readonly webSocket: string;
}

export function endpointsOf(page: Pick<Location, 'origin'>): Endpoints {
  const http = new URL('/graphql', page.origin);
  const webSocket = new URL(http);
  webSocket.protocol = http.protocol === 'https:' ? 'wss:' : 'ws:';
  return { http: http.href, webSocket: webSocket.href };
}

/** Adds the signed-in customer's token, unless the headers editor already carries one. */
export function withAuthorization(session: Pick<SessionStore, 'authorization'>, fetcher: typeof fetch): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (!headers.has('authorization')) {
      const authorization = await session.authorization();
      if (authorization) headers.set('authorization', authorization);
    }
    return fetcher(input, { ...init, headers });
  };
}

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
