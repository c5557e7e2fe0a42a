// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { SessionStore } from '../../../session/session-store';
import { handOverOnReload, takeOver } from './handover';

const session = {
  getState: () => ({ session: { refreshToken: 'r1' }, endedBecause: null }),
  resume: vi.fn(async (_: string) => true),
};
const store = session as unknown as SessionStore;
const leave = () => dispatchEvent(new Event('pagehide'));

beforeEach(() => {
  sessionStorage.clear();
  session.resume.mockClear();
  vi.useRealTimers();
});

it('keeps nothing while the page is there', () => {
  handOverOnReload(store, sessionStorage);
  expect(sessionStorage.length).toBe(0);
});

it('goes on after a reload, and leaves nothing behind', async () => {
  handOverOnReload(store, sessionStorage);
  leave();
  expect(sessionStorage.length).toBe(1);
  await takeOver(store, sessionStorage);
  expect(session.resume).toHaveBeenCalledExactlyOnceWith('r1');
  expect(sessionStorage.length).toBe(0);
});

it('throws away what has lain for longer than a reload takes', async () => {
  vi.useFakeTimers();
  handOverOnReload(store, sessionStorage);
  leave();
  vi.advanceTimersByTime(60_000);
  await takeOver(store, sessionStorage);
  expect(session.resume).not.toHaveBeenCalled();
  expect(sessionStorage.length).toBe(0);
});

it('takes nothing that somebody else has put there', async () => {
  sessionStorage.setItem('bankgraph.handover', '{"refreshToken": 1}');
  await takeOver(store, sessionStorage);
  expect(session.resume).not.toHaveBeenCalled();
});
