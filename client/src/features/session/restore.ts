import type { Presence } from '../../../session/presence';
import type { SessionStore } from '../../../session/session-store';
import { signedOut } from '../../graphql/bank';
import { endAfterMilliseconds } from './idle';

/** Why a session ended that was found after nobody had been here for too long. */
export const wasAway = 'AWAY';

/**
 * Goes on with the session of the page before a reload, or of another tab. The cookie would last for weeks; but whoever
 * would have been signed out by now, had the page stayed open, is signed out.
 */
export async function restore(session: SessionStore, presence: Presence): Promise<void> {
  const last = presence.last();
  // Where nobody has signed in, the bank is not asked.
  if (last === null) return;
  const refusal = await session.resume();
  if (refusal) {
    if (refusal.code !== 'UNREACHABLE') presence.forget();
  } else if (Date.now() - last >= endAfterMilliseconds) {
    if (await session.signOut(last === 0 ? signedOut : wasAway)) presence.forget();
  }
}
