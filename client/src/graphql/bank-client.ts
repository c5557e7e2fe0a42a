import { Client, fetchExchange, mapExchange, subscriptionExchange, type CombinedError } from '@urql/core';
import { withAuthorization, type Endpoints } from '../../session/endpoints';
import type { SessionStore } from '../../session/session-store';
import { createCache } from './cache';
import { reportingFetch, type Connection } from './connection';
import { createRefresher } from './refresh';
import { createSocket, forwardTo } from './streams';

export interface BankClient {
  readonly urql: Client;
  /** Ends streams and forgets everything that was read; for when the customer has signed out. */
  readonly close: () => void;
}

const leastMillisecondsBetweenRenewals = 10_000;

/** Speaks to the bank for one signed-in customer. */
export function createBankClient(endpoints: Endpoints, session: SessionStore, connection: Connection): BankClient {
  const refresher = createRefresher();
  const socket = createSocket(endpoints.webSocket, session, connection);
  const urql = new Client({
    url: endpoints.http,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: withAuthorization(session, reportingFetch(connection, (input, init) => fetch(input, init))),
    // The cookie with the refresh token goes along only where that is exchanged.
    fetchOptions: { headers: { accept: 'application/graphql-response+json' }, credentials: 'omit' },
    exchanges: [
      refresher.exchange,
      mapExchange({
        onError(error) {
          if (hasCode(error, 'AUTH_NOT_AUTHENTICATED')) void renew();
        },
      }),
      createCache(),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: forwardTo(socket) }),
    ],
  });

  /** The session was ended elsewhere, which renewing finds out, or the token was only too old. */
  let renewedAt = Number.NEGATIVE_INFINITY;
  async function renew() {
    // A bank that refuses each new token must not be asked without end.
    if (Date.now() - renewedAt < leastMillisecondsBetweenRenewals) return;
    renewedAt = Date.now();
    await session.renew();
    if (session.getState().session) refresher.refresh();
  }

  const stopListening = connection.subscribe((isOnline) => {
    // What has no cursor to go on from is asked again.
    if (isOnline) refresher.refresh();
  });

  return {
    urql,
    close() {
      stopListening();
      void socket.dispose();
    },
  };
}

export function hasCode(error: CombinedError, code: string): boolean {
  return error.graphQLErrors.some((one) => one.extensions['code'] === code);
}
