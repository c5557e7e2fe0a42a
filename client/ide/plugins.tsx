import type { GraphiQLPlugin } from '@graphiql/react';
import { ExamplesPanel } from './examples/examples-panel';
import type { Post } from '../session/graphql-client';
import { SessionPanel } from './session/session-panel';
import type { SessionStore } from '../session/session-store';
import { useSession } from '../session/use-session';

export const examplesTitle = 'examples';

export function createExamplesPlugin(post: Post, session: SessionStore): GraphiQLPlugin {
  return {
    title: examplesTitle,
    icon: () => (
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d="M9 6h11M9 12h11M9 18h11" strokeLinecap="round" />
        <path d="m3.5 4.5 2.5 1.5-2.5 1.5zm0 6 2.5 1.5-2.5 1.5zm0 6L6 18l-2.5 1.5z" strokeLinejoin="round" />
      </svg>
    ),
    content: () => <ExamplesPanel post={post} session={session} />,
  };
}

export function createSessionPlugin(store: SessionStore): GraphiQLPlugin {
  function Icon() {
    const isSignedIn = useSession(store).session !== null;
    return (
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <circle cx="12" cy="8" r="4" />
        <path d="M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" strokeLinecap="round" />
        {isSignedIn && <circle className="ide-signed-in-dot" cx="19" cy="5" r="3.5" stroke="none" />}
      </svg>
    );
  }

  return { title: 'sign-in', icon: Icon, content: () => <SessionPanel store={store} /> };
}
