// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { Presence } from '../../../session/presence';
import type { Refusal, SessionStore } from '../../../session/session-store';
import { restore } from './restore';

const refused: Refusal = { code: 'INVALID_REFRESH_TOKEN', message: 'Sign in again.' };
const unreachable: Refusal = { code: 'UNREACHABLE', message: 'The server cannot be reached.' };
const presence = new Presence(() => localStorage);

function storeWhere(resumed: Refusal | null, isTold = true) {
  const store = {
    resume: vi.fn(async () => resumed),
    signOut: vi.fn(async (_: string) => isTold),
  };
  return { ...store, asStore: store as unknown as SessionStore };
}

beforeEach(() => {
  localStorage.clear();
});

it('asks no bank where nobody has signed in', async () => {
  const store = storeWhere(null);
  await restore(store.asStore, presence);
  expect(store.resume).not.toHaveBeenCalled();
});

it('goes on with a session in which somebody was just here', async () => {
  const store = storeWhere(null);
  presence.begin();
  await restore(store.asStore, presence);
  expect(store.resume).toHaveBeenCalledOnce();
  expect(store.signOut).not.toHaveBeenCalled();
});

it.each([
  ['nobody has been here for ten minutes', () => Date.now() - 10 * 60_000, 'AWAY'],
  ['the bank could not be told of the sign-out', () => 0, 'SIGNED_OUT'],
])('ends the session that the cookie still keeps when %s', async (_, last, because) => {
  const store = storeWhere(null);
  localStorage.setItem('bankgraph.presence', String(last()));
  await restore(store.asStore, presence);
  expect(store.signOut).toHaveBeenCalledExactlyOnceWith(because);
  expect(presence.last()).toBeNull();
});

it('tries again later when the bank cannot be told', async () => {
  presence.leave();
  await restore(storeWhere(null, false).asStore, presence);
  expect(presence.last()).toBe(0);
  await restore(storeWhere(unreachable).asStore, presence);
  expect(presence.last()).toBe(0);
});

it('asks once only for a session that is over', async () => {
  presence.begin();
  await restore(storeWhere(refused).asStore, presence);
  expect(presence.last()).toBeNull();
});
