import { createContext, use } from 'react';
import type { Endpoints } from '../../session/endpoints';
import type { Post } from '../../session/graphql-client';
import type { Presence } from '../../session/presence';
import type { Session, SessionStore } from '../../session/session-store';
import { useSession } from '../../session/use-session';
import type { Drafts } from '../payment/drafts';
import type { Connection } from './connection';

/** What lives as long as the page does, whoever is signed in. */
export interface Bank {
  readonly endpoints: Endpoints;
  readonly post: Post;
  readonly session: SessionStore;
  readonly presence: Presence;
  readonly connection: Connection;
  readonly drafts: Drafts;
}

const BankContext = createContext<Bank | null>(null);

export const BankProvider = BankContext;

export function useBank(): Bank {
  const bank = use(BankContext);
  if (!bank) throw new Error('The bank is known below BankProvider only.');
  return bank;
}

/** Who is signed in; pages that ask are shown to customers only. */
export function useCustomer(): Session {
  const { session } = useSession(useBank().session);
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}

/** Why the session ended, when the customer ended it. */
export const signedOut = 'SIGNED_OUT';

/** Why it ended, when there is nobody left whom it could belong to. */
export const erased = 'ERASED';

/** Signing out leaves nothing behind, drafts included. */
export function useSignOut(because = signedOut): () => void {
  const { session, presence, drafts } = useBank();
  return () => {
    drafts.clear();
    presence.leave();
    // A bank that could not be told is told when this browser comes back.
    void session.signOut(because).then((isTold) => isTold && presence.forget());
  };
}
