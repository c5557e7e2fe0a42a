import 'bootstrap/dist/css/bootstrap.min.css';
import './ui/styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { endpointsOf } from '../session/endpoints';
import { createPost } from '../session/graphql-client';
import { Presence } from '../session/presence';
import { SessionStore } from '../session/session-store';
import { turnsOfTabs } from '../session/turns';
import { App } from './app/app';
import { restore } from './features/session/restore';
import { BankProvider, type Bank } from './graphql/bank';
import { Connection, reportingFetch } from './graphql/connection';
import { LanguageProvider } from './i18n/language';
import { Drafts } from './payment/drafts';
// Follows the device's appearance also on pages where nobody can choose one.
import './ui/theme';

const root = document.getElementById('root');
if (!root) throw new Error('The page lacks the element the client is drawn into.');

const endpoints = endpointsOf(window.location);
const connection = new Connection();
const post = createPost(endpoints.http, reportingFetch(connection, (input, init) => fetch(input, init)));
const session = new SessionStore(post, turnsOfTabs);
const presence = new Presence(() => localStorage);
const bank: Bank = { endpoints, post, session, presence, connection, drafts: new Drafts() };

addEventListener('offline', () => connection.report(false));
addEventListener('online', () => connection.report(true));
await restore(session, presence);

createRoot(root).render(
  <StrictMode>
    <BankProvider value={bank}>
      <LanguageProvider>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </LanguageProvider>
    </BankProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/sw.js').catch(() => {
    // Without it the client works as well, only not without a network.
  });
