import type { GraphQLFormattedError } from 'graphql';

/** What the server answered, with its clock, so that an expiry can be told on a machine whose clock is wrong. */
export interface Answer<TData> {
  data: TData | null;
  errors: readonly GraphQLFormattedError[];
  serverTime: number;
}

export type Post = <TData>(query: string, variables: object, authorization?: string) => Promise<Answer<TData>>;

/** The server could not be reached, or something that is not a GraphQL server answered. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

export function createPost(endpoint: string, fetcher: typeof fetch): Post {
  return async function post<TData>(query: string, variables: object, authorization?: string) {
    const headers = new Headers({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    });
    if (authorization) headers.set('authorization', authorization);

    let response: Response;
    try {
      const body = JSON.stringify({ query, variables });
      // Kept alive beyond its page: an exchanged refresh token must reach the browser also when that is just reloading.
      response = await fetcher(endpoint, { method: 'POST', headers, body, keepalive: true });
    } catch (cause) {
      throw new UnreachableError('The server cannot be reached.', { cause });
    }

    try {
      const body = (await response.json()) as { data?: TData | null; errors?: GraphQLFormattedError[] };
      const serverTime = serverTimeOf(response.headers);
      return { data: body.data ?? null, errors: body.errors ?? [], serverTime } satisfies Answer<TData>;
    } catch (cause) {
      throw new UnreachableError(`The server answered ${response.status} without a GraphQL result.`, { cause });
    }
  };
}

/** The header cuts off the fraction of the second; to take a token for a little older than it is does no harm. */
function serverTimeOf(headers: Headers): number {
  const seconds = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(seconds) ? Date.now() : seconds + 999;
}
