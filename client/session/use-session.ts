import { useSyncExternalStore } from 'react';
import type { SessionState, SessionStore } from './session-store';

export function useSession(store: SessionStore): SessionState {
  return useSyncExternalStore(store.subscribe, store.getState);
}
