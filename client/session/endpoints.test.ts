import { describe, expect, it, vi } from 'vitest';
import { endpointsOf, withAuthorization } from './endpoints';

describe('endpointsOf', () => {
  it('speaks to the origin of the page', () => {
    expect(endpointsOf({ origin: 'http://localhost:5000' })).toEqual({
      http: 'http://localhost:5000/graphql',
      webSocket: 'ws://localhost:5000/graphql',
    });
    expect(endpointsOf({ origin: 'https://bank.example' }).webSocket).toBe('wss://bank.example/graphql');
  });
});

describe('withAuthorization', () => {
  const sent = async (authorization: string | undefined, headers: Record<string, string>) => {
    const fetcher = vi.fn<typeof fetch>(async () => new Response());
    await withAuthorization({ authorization: async () => authorization }, fetcher)('/graphql', { headers });
    return Object.fromEntries(new Headers(fetcher.mock.calls[0]?.[1]?.headers));
  };

  it('adds the token and keeps the other headers', async () => {
    expect(await sent('Bearer a', { 'X-Trace': '1' })).toEqual({ authorization: 'Bearer a', 'x-trace': '1' });
  });

  it('lets the caller decide', async () => {
    expect(await sent('Bearer a', { Authorization: 'Bearer b' })).toEqual({ authorization: 'Bearer b' });
  });

  it('adds nothing when nobody is signed in', async () => {
    expect(await sent(undefined, {})).toEqual({});
  });
});
