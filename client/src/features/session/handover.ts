import type { SessionStore } from '../../../session/session-store';

const storageKey = 'bankgraph.handover';
const longestReloadMilliseconds = 20_000;

interface Handover {
  refreshToken: string;
  at: number;
}

/**
 * Carries the session over a reload. The refresh token lies in the tab's storage only from the moment the page goes
 * until the next one comes, so that a duplicated tab has no copy of it; one that has lain longer is thrown away, so
 * that a tab that is reopened later is signed out.
 */
export function handOverOnReload(session: SessionStore, storage: Storage): void {
  addEventListener('pagehide', () => {
    const refreshToken = session.getState().session?.refreshToken;
    if (refreshToken) storage.setItem(storageKey, JSON.stringify({ refreshToken, at: Date.now() } satisfies Handover));
  });
  // A page that comes back from the browser's memory still has the token itself.
  addEventListener('pageshow', (event) => {
    if (event.persisted) storage.removeItem(storageKey);
  });
}

/** Goes on with the session of the page before a reload, if there was one. */
export async function takeOver(session: SessionStore, storage: Storage): Promise<void> {
  const stored = storage.getItem(storageKey);
  storage.removeItem(storageKey);
  const handover = stored ? readHandover(stored) : null;
  if (!handover || Date.now() - handover.at > longestReloadMilliseconds) return;
  await session.resume(handover.refreshToken);
}

function readHandover(stored: string): Handover | null {
  try {
    const { refreshToken, at } = JSON.parse(stored) as Partial<Handover>;
    return typeof refreshToken === 'string' && typeof at === 'number' ? { refreshToken, at } : null;
  } catch {
    return null;
  }
}
