import { useSyncExternalStore } from 'react';

type Listener = (isOnline: boolean) => void;

/** Whether the bank can be reached, as the last request, the socket and the browser say. */
export class Connection {
  #isOnline = true;
  readonly #listeners = new Set<Listener>();

  readonly isOnline = (): boolean => this.#isOnline;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  report(isOnline: boolean): void {
    if (isOnline === this.#isOnline) return;
    this.#isOnline = isOnline;
    for (const listener of this.#listeners) listener(isOnline);
  }
}

export function useIsOnline(connection: Connection): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isOnline);
}

/** Tells the connection how each request went. */
export function reportingFetch(connection: Connection, fetcher: typeof fetch): typeof fetch {
  return async (input, init) => {
    try {
      const response = await fetcher(input, init);
      // A proxy answers for a server that is gone.
      connection.report(response.status < 502 || response.status > 504);
      return response;
    } catch (error) {
      if (!init?.signal?.aborted) connection.report(false);
      throw error;
    }
  };
}
