import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPost } from './graphql-client';
import { anotherPerson, SessionStore } from './session-store';

const start = Date.parse('2026-01-05T09:00:00Z');
const minutes = 60_000;
const credentials = { email: 'ada@example.com', password: 'secret' };

/** A server that issues access-1, access-2 ... for ten minutes each, and remembers what it was asked. */
class FakeBank {
  readonly requests: { operation: string; variables: unknown; authorization: string | null }[] = [];
  clockAhead = 0;
  reachable = true;
  refusal: { __typename: string; message: string; code: string } | null = null;
  body: unknown;
  email = credentials.email;
  /** As a bank whose browser keeps the refresh token. */
  usesCookie = false;
  #issued = 0;

  readonly fetch: typeof fetch = async (_, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: unknown };
    const operation = /mutation (\w+)/.exec(query)?.[1] ?? '';
    const authorization = new Headers(init?.headers).get('authorization');
    this.requests.push({ operation, variables, authorization });
    if (!this.reachable) throw new TypeError('Failed to fetch');

    const date = new Date(Date.now() + this.clockAhead);
    if (this.body !== undefined) return new Response(String(this.body), { status: 502 });
    const field = { Login: 'login', RefreshSession: 'refreshSession', Logout: 'logout' }[operation] ?? '';
    const payload = operation === 'Logout' ? { success: true } : this.#payload(date);
    return Response.json({ data: { [field]: payload } }, { headers: { date: date.toUTCString() } });
  };

  #payload(date: Date) {
    if (this.refusal) return { session: null, errors: [this.refusal] };
    const number = ++this.#issued;
    return {
      session: {
        accessToken: `access-${number}`,
        refreshToken: this.usesCookie ? '' : `refresh-${number}`,
        accessTokenExpiresAt: new Date(date.getTime() + 10 * minutes).toISOString(),
        customer: { name: 'Ada Lovelace', email: this.email, roles: ['CUSTOMER'] },
      },
      errors: null,
    };
  }

  count(operation: string) {
    return this.requests.filter((request) => request.operation === operation).length;
  }
}

describe('SessionStore', () => {
  let bank: FakeBank;
  let store: SessionStore;

  beforeEach(() => {
    vi.useFakeTimers({ now: start });
    bank = new FakeBank();
    store = new SessionStore(createPost('http://bank.test/graphql', bank.fetch));
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends no authorization before somebody signs in', async () => {
    expect(await store.authorization()).toBeUndefined();
    expect(bank.requests).toEqual([]);
  });

  it('signs in and sends the access token', async () => {
    expect(await store.signIn(credentials)).toBeNull();

    expect(bank.requests).toEqual([{ operation: 'Login', variables: { input: credentials }, authorization: null }]);
    expect(store.getState().session).toMatchObject({ name: 'Ada Lovelace', email: credentials.email, roles: ['CUSTOMER'] });
    expect(store.getState().session?.expiresAt).toBe(start + 10 * minutes - 999);
    expect(await store.authorization()).toBe('Bearer access-1');
  });

  it('hands back the refusal of the bank', async () => {
    bank.refusal = { __typename: 'InvalidCredentialsError', message: 'Wrong.', code: 'INVALID_CREDENTIALS' };

    expect(await store.signIn(credentials)).toEqual({ code: 'INVALID_CREDENTIALS', message: 'Wrong.' });
    expect(store.getState().session).toBeNull();
  });

  it('hands back errors outside the payload', async () => {
    const fetcher: typeof fetch = async () =>
      Response.json({ data: null, errors: [{ message: 'Too many requests.', extensions: { code: 'RATE_LIMITED' } }] });
    const limited = new SessionStore(createPost('http://bank.test/graphql', fetcher));

    expect(await limited.signIn(credentials)).toEqual({ code: 'RATE_LIMITED', message: 'Too many requests.' });
  });

  it('tells an unreachable server and a strange answer apart from a refusal', async () => {
    bank.reachable = false;
    expect(await store.signIn(credentials)).toEqual({ code: 'UNREACHABLE', message: 'The server cannot be reached.' });

    bank.reachable = true;
    bank.body = '<html>Bad gateway</html>';
    expect(await store.signIn(credentials)).toMatchObject({ message: expect.stringContaining('502') });
  });

  it('renews one minute before the expiry, again and again', async () => {
    await store.signIn(credentials);

    await vi.advanceTimersByTimeAsync(9 * minutes - 1_000);
    expect(bank.count('RefreshSession')).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(bank.requests.at(-1)?.variables).toEqual({ input: { refreshToken: 'refresh-1' } });
    expect(await store.authorization()).toBe('Bearer access-2');

    await vi.advanceTimersByTimeAsync(9 * minutes);
    expect(bank.requests.at(-1)?.variables).toEqual({ input: { refreshToken: 'refresh-2' } });
    expect(await store.authorization()).toBe('Bearer access-3');
  });

  it('goes by the clock of the server', async () => {
    bank.clockAhead = 30 * minutes;
    await store.signIn(credentials);

    expect(store.getState().session?.expiresAt).toBe(start + 10 * minutes - 999);
    await vi.advanceTimersByTimeAsync(8 * minutes);
    expect(bank.count('RefreshSession')).toBe(0);
  });

  it('renews before a request when the machine has slept through the timer', async () => {
    await store.signIn(credentials);
    vi.setSystemTime(start + 11 * minutes);

    expect(await store.authorization()).toBe('Bearer access-2');
  });

  it('uses each refresh token once, however many requests wait for it', async () => {
    await store.signIn(credentials);
    vi.setSystemTime(start + 11 * minutes);

    const headers = await Promise.all([store.authorization(), store.authorization(), store.renew()]);

    expect(headers.slice(0, 2)).toEqual(['Bearer access-2', 'Bearer access-2']);
    expect(bank.count('RefreshSession')).toBe(1);
  });

  it('ends the session and says why when the refresh token is refused', async () => {
    await store.signIn(credentials);
    bank.refusal = { __typename: 'InvalidRefreshTokenError', message: 'Sign in again.', code: 'INVALID_REFRESH_TOKEN' };

    await store.renew();

    expect(store.getState()).toEqual({ session: null, endedBecause: 'Sign in again.' });
    expect(await store.authorization()).toBeUndefined();
  });

  it('keeps trying while the server is away, and ends with the token', async () => {
    await store.signIn(credentials);
    bank.reachable = false;
    await vi.advanceTimersByTimeAsync(9 * minutes + 12_000);
    expect(bank.count('RefreshSession')).toBe(3);
    expect(store.getState().session?.accessToken).toBe('access-1');

    bank.reachable = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.getState().session?.accessToken).toBe('access-2');

    bank.reachable = false;
    await vi.advanceTimersByTimeAsync(11 * minutes);
    expect(store.getState()).toEqual({ session: null, endedBecause: 'The server cannot be reached.' });
  });

  it('forgets the tokens at once on signing out, and tells the bank', async () => {
    await store.signIn(credentials);

    const signedOut = store.signOut();
    expect(store.getState()).toEqual({ session: null, endedBecause: null });
    expect(await signedOut).toBe(true);

    expect(bank.requests.at(-1)).toMatchObject({ operation: 'Logout', authorization: 'Bearer access-1' });
    await vi.advanceTimersByTimeAsync(30 * minutes);
    expect(bank.count('RefreshSession')).toBe(0);
  });

  it('signs out even when the bank cannot be told', async () => {
    await store.signIn(credentials);
    bank.reachable = false;

    expect(await store.signOut()).toBe(false);
    expect(store.getState().session).toBeNull();
  });

  it('does not come back to life when a renewal answers after the sign-out', async () => {
    await store.signIn(credentials);

    await Promise.all([store.renew(), store.signOut()]);

    expect(store.getState().session).toBeNull();
  });

  it('goes on with the session of the cookie, or says why it cannot', async () => {
    bank.usesCookie = true;
    expect(await store.resume()).toBeNull();
    expect(bank.requests.at(-1)?.variables).toEqual({ input: { refreshToken: '' } });
    expect(await store.authorization()).toBe('Bearer access-1');

    bank.refusal = { __typename: 'InvalidRefreshTokenError', message: 'Sign in again.', code: 'INVALID_REFRESH_TOKEN' };
    const later = new SessionStore(createPost('http://bank.test/graphql', bank.fetch));
    expect(await later.resume()).toMatchObject({ code: 'INVALID_REFRESH_TOKEN' });
    expect(later.getState().session).toBeNull();
  });

  it('takes its turn for whatever reads or sets the cookie', async () => {
    const turns: string[] = [];
    const inTurn = async <T>(work: () => Promise<T>) => {
      const before = bank.requests.length;
      const result = await work();
      turns.push(...bank.requests.slice(before).map(({ operation }) => operation));
      return result;
    };
    const shared = new SessionStore(createPost('http://bank.test/graphql', bank.fetch), inTurn);
    await shared.resume();
    await shared.renew();
    await shared.signOut();
    expect(turns).toEqual(['RefreshSession', 'RefreshSession', 'Logout']);
  });

  it('does not become whoever else signed in in another tab', async () => {
    bank.usesCookie = true;
    await store.signIn(credentials);
    bank.email = 'grace@example.com';

    await store.renew();

    expect(store.getState()).toEqual({ session: null, endedBecause: anotherPerson });
  });

  it('ends without telling the bank what was ended elsewhere', async () => {
    await store.signIn(credentials);
    store.end('SIGNED_OUT');

    expect(store.getState()).toEqual({ session: null, endedBecause: 'SIGNED_OUT' });
    expect(bank.count('Logout')).toBe(0);
  });

  it('tells its listeners of each change until they leave', async () => {
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    await store.signIn(credentials);
    await store.renew();
    expect(heard).toHaveBeenCalledTimes(2);

    leave();
    await store.signOut();
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
