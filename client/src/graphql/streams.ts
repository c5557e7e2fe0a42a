import type { ExecutionResult, SubscriptionForwarder } from '@urql/core';
import { createClient, type Client } from 'graphql-ws';
import type { SessionStore } from '../../session/session-store';
import type { Connection } from './connection';

const longestWaitMilliseconds = 8_000;

/** The socket that carries all streams; it comes back by itself for as long as somebody is signed in. */
export function createSocket(url: string, session: SessionStore, connection: Connection): Client {
  return createClient({
    url,
    // Asked anew for every connection, so that a reconnect carries the renewed token.
    connectionParams: async () => {
      const authorization = await session.authorization();
      return authorization ? { authorization } : {};
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => session.getState().session !== null,
    retryWait: (retries) => waitBeforeRetry(retries),
    keepAlive: 12_000,
    on: {
      connected: () => connection.report(true),
      // The bank closes sockets whose token has expired; only one that cannot be opened again means that it is away.
      closed: (event) => {
        if (session.getState().session && !isExpected(event)) connection.report(false);
      },
    },
  });
}

/** Subscribes through the socket; a stream that has to be opened again goes on where it was. */
export function forwardTo(socket: Client): SubscriptionForwarder {
  return ({ query, variables }) => ({
    subscribe(observer) {
      const payload = { query: query ?? '', variables: { ...(variables as Record<string, unknown>) } };
      const unsubscribe = socket.subscribe(payload, {
        next(result) {
          // The socket sends this payload again after a lost connection, with what stands in it then.
          rememberSequence(payload.variables, result as ExecutionResult);
          observer.next(result as ExecutionResult);
        },
        error: (error) => observer.error(error),
        complete: () => observer.complete(),
      });
      return { unsubscribe };
    },
  });
}

export function rememberSequence(variables: Record<string, unknown>, result: ExecutionResult): void {
  const [event] = Object.values((result.data ?? {}) as Record<string, { sequence?: number }>);
  if (event?.sequence !== undefined) variables['after'] = event.sequence;
}

function isExpected(event: unknown): boolean {
  const code = (event as { code?: number } | null)?.code;
  return code === 1000 || code === 4403;
}

/** Soon at first, then less often, and never all clients at the same moment. */
async function waitBeforeRetry(retries: number): Promise<void> {
  const longest = Math.min(500 * 2 ** retries, longestWaitMilliseconds);
  const milliseconds = longest / 2 + Math.random() * (longest / 2);
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}
