import { UnreachableError, type Answer, type Post } from './graphql-client';
import {
  loginOperation,
  logoutOperation,
  refreshOperation,
  type SessionData,
  type SessionPayload,
} from './session-operations';
import type { Turns } from './turns';

export interface Session {
  readonly name: string;
  readonly email: string;
  /** What the person is to the bank; another session begins when that changes. */
  readonly roles: readonly string[];
  readonly accessToken: string;
  readonly refreshToken: string;
  /** In milliseconds of this machine's clock, whatever the server's clock says. */
  readonly expiresAt: number;
}

export interface SessionState {
  readonly session: Session | null;
  /** Why the session ended, when it was not the person who ended it. */
  readonly endedBecause: string | null;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly oneTimeCode?: string;
}

const renewAheadMilliseconds = 60_000;
const renewAgainMilliseconds = 5_000;
const leastRemainingMilliseconds = 5_000;

/** Why a session ended whose cookie now belongs to somebody else: one browser is one person to the bank. */
export const anotherPerson = 'ANOTHER_PERSON';

/**
 * Holds the tokens of the signed-in customer and renews them before they expire. No script can store them: the access
 * token lives in memory, and the refresh token either there or, then empty here, in a cookie that the browser keeps.
 * All tabs share that cookie and its token works once, so they exchange it in turn.
 */
export class SessionStore {
  #state: SessionState = { session: null, endedBecause: null };
  #renewal: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #post: Post;
  /** Does what reads or sets the cookie while no other tab does. */
  readonly inTurn: Turns;

  constructor(post: Post, inTurn: Turns = (work) => work()) {
    this.#post = post;
    this.inTurn = inTurn;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.#state;

  /** The header's value for the next request; renews an access token that is about to expire first. */
  async authorization(): Promise<string | undefined> {
    const { session } = this.#state;
    if (session && session.expiresAt - Date.now() < leastRemainingMilliseconds) await this.renew();
    const current = this.#state.session;
    return current ? `Bearer ${current.accessToken}` : undefined;
  }

  /** Null when signed in; else why not. */
  async signIn(credentials: Credentials): Promise<Refusal | null> {
    try {
      const answer = await this.#post<{ login: SessionPayload }>(loginOperation, { input: credentials });
      return this.#accept(answer, answer.data?.login);
    } catch (error) {
      if (error instanceof UnreachableError) return { code: 'UNREACHABLE', message: error.message };
      throw error;
    }
  }

  /** Goes on with a session that was opened without this store's help. */
  adopt(data: SessionData, serverTime: number): void {
    this.#open(data, serverTime);
  }

  /** Goes on with the session that the cookie keeps. Null when there is one; else why not. */
  async resume(): Promise<Refusal | null> {
    try {
      const answer = await this.#refresh('');
      return this.#accept(answer, answer.data?.refreshSession);
    } catch (error) {
      if (error instanceof UnreachableError) return { code: 'UNREACHABLE', message: error.message };
      throw error;
    }
  }

  /** Exchanges the refresh token. Callers at the same time share one exchange, for a token may be used only once. */
  renew(): Promise<void> {
    this.#renewal ??= this.#exchange().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  /** Forgets the tokens, and tells nobody: for when the session was ended elsewhere. */
  end(because: string): void {
    if (this.#state.session) this.#set({ session: null, endedBecause: because });
  }

  /** Forgets the tokens at once, whether or not the server can be told. True when it was. */
  async signOut(because: string | null = null): Promise<boolean> {
    const { session } = this.#state;
    if (!session) return false;
    this.#set({ session: null, endedBecause: because });
    try {
      await this.inTurn(() => this.#post(logoutOperation, {}, `Bearer ${session.accessToken}`));
      return true;
    } catch (error) {
      if (error instanceof UnreachableError) return false;
      throw error;
    }
  }

  async #exchange(): Promise<void> {
    const before = this.#state.session;
    if (!before) return;
    try {
      const answer = await this.#refresh(before.refreshToken);
      // Whoever signed out meanwhile, or signed in as another, must not get the old session back.
      if (this.#state.session !== before) return;
      const payload = answer.data?.refreshSession;
      const isAnother = payload?.session && payload.session.customer.email !== before.email;
      if (isAnother) return this.end(anotherPerson);
      const refusal = this.#accept(answer, payload);
      if (refusal) this.#set({ session: null, endedBecause: refusal.message });
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      if (this.#state.session !== before) return;
      if (before.expiresAt <= Date.now()) this.#set({ session: null, endedBecause: error.message });
      else this.#renewIn(renewAgainMilliseconds);
    }
  }

  #refresh(refreshToken: string) {
    return this.inTurn(() =>
      this.#post<{ refreshSession: SessionPayload }>(refreshOperation, { input: { refreshToken } }),
    );
  }

  #accept(answer: Answer<unknown>, payload: SessionPayload | undefined): Refusal | null {
    const data = payload?.session;
    if (!data) return refusalOf(answer, payload);
    this.#open(data, answer.serverTime);
    return null;
  }

  #open(data: SessionData, serverTime: number) {
    const lifetime = Date.parse(data.accessTokenExpiresAt) - serverTime;
    this.#set({
      session: {
        name: data.customer.name,
        email: data.customer.email,
        roles: data.customer.roles,
        accessToken: data.accessToken,
        refreshToken: data.refreshToken,
        expiresAt: Date.now() + lifetime,
      },
      endedBecause: null,
    });
    // A token that lives for less than two minutes is renewed at half its life rather than at once.
    this.#renewIn(Math.max(lifetime - renewAheadMilliseconds, lifetime / 2));
  }

  #renewIn(milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renew(), Math.max(milliseconds, 1_000));
  }

  #set(state: SessionState) {
    clearTimeout(this.#timer);
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function refusalOf(answer: Answer<unknown>, payload: SessionPayload | undefined): Refusal {
  const declared = payload?.errors?.[0];
  if (declared) return { code: declared.code, message: declared.message };
  const [error] = answer.errors;
  return {
    code: String(error?.extensions?.['code'] ?? 'UNKNOWN'),
    message: error?.message ?? 'The server answered without a session.',
  };
}
