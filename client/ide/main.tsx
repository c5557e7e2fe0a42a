import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './ide.css';
import './workers';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { endpointsOf } from '../session/endpoints';
import { createPost } from '../session/graphql-client';
import { createFetcher } from './fetcher';
import { Ide } from './ide';
import { SessionStore } from '../session/session-store';

const root = document.getElementById('root');
if (!root) throw new Error('The page lacks the element the IDE is drawn into.');

const endpoints = endpointsOf(window.location);
// Without the cookie of the customers' client, whose session is another one and must not end with this one.
const post = createPost(endpoints.http, (input, init) => fetch(input, { ...init, credentials: 'omit' }));
const session = new SessionStore(post);
const fetcher = createFetcher(endpoints, session);

createRoot(root).render(
  <StrictMode>
    <Ide fetcher={fetcher} post={post} session={session} />
  </StrictMode>,
);
