import { SignInForm } from './sign-in-form';
import { SignedInCard } from './signed-in-card';
import type { SessionStore } from '../../session/session-store';
import { useSession } from '../../session/use-session';

export function SessionPanel({ store }: { store: SessionStore }) {
  const { session, endedBecause } = useSession(store);

  return (
    <section className="ide-panel" aria-labelledby="ide-session-title">
      <h2 id="ide-session-title" className="ide-panel-title">
        {session ? 'Signed in' : 'Sign in'}
      </h2>
      {session ? (
        <SignedInCard store={store} session={session} />
      ) : (
        <SignInForm store={store} endedBecause={endedBecause} />
      )}
    </section>
  );
}
