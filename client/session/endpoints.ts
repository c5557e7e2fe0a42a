import type { SessionStore } from './session-store';

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

/** Adds the signed-in customer's token, unless the caller has set one. */
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
