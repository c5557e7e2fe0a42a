import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { exampleGroups } from './examples/examples';
import type { Post } from '../session/graphql-client';
import { createExamplesPlugin, createSessionPlugin, examplesTitle } from './plugins';
import type { SessionStore } from '../session/session-store';
import { useSession } from '../session/use-session';

const welcome = `# Welcome to BankGraph.
#
# 1. Run "Register" from the examples.
# 2. Sign in: the person's icon, left.
# 3. Run this, then open an account.

`;

interface IdeProps {
  fetcher: Fetcher;
  post: Post;
  session: SessionStore;
}

export function Ide({ fetcher, post, session }: IdeProps) {
  const plugins = useMemo(
    () => [createExamplesPlugin(post, session), createSessionPlugin(session), HISTORY_PLUGIN],
    [post, session],
  );
  const firstTab = exampleGroups.flatMap((group) => group.examples).find((example) => example.name === 'me');

  return (
    <GraphiQL
      fetcher={fetcher}
      // Drafts can hold passwords and tokens; they go when the browser tab is closed.
      storage={sessionStorage}
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
      plugins={plugins}
      visiblePlugin={examplesTitle}
      defaultTabs={[{ query: welcome + (firstTab?.query ?? '') }]}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <Brand session={session} />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

function Brand({ session: store }: { session: SessionStore }) {
  const { session } = useSession(store);
  return (
    <span className="ide-brand">
      {session && (
        <span className="ide-brand-customer">
          <span className="ide-brand-dot" aria-hidden="true" />
          {session.name}
        </span>
      )}
      <strong>BankGraph</strong>
    </span>
  );
}
