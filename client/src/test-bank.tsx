import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Presence } from '../session/presence';
import { SessionStore } from '../session/session-store';
import type { AccountFieldsFragment } from './generated/graphql';
import { BankProvider, type Bank } from './graphql/bank';
import { Connection } from './graphql/connection';
import { LanguageProvider } from './i18n/language';
import { Drafts } from './payment/drafts';

/** What pages need around them; nothing in it reaches a bank. */
export function testBank(): Bank {
  const post = () => Promise.reject(new Error('This test asks no bank.'));
  return {
    endpoints: { http: 'http://bank.test/graphql', webSocket: 'ws://bank.test/graphql' },
    post,
    session: new SessionStore(post),
    presence: new Presence(() => sessionStorage),
    connection: new Connection(),
    drafts: new Drafts(),
  };
}

export function Around({ bank, children }: { bank: Bank; children: ReactNode }) {
  return (
    <BankProvider value={bank}>
      <LanguageProvider>
        <MemoryRouter>{children}</MemoryRouter>
      </LanguageProvider>
    </BankProvider>
  );
}

export function testAccount(change: Partial<AccountFieldsFragment> = {}): AccountFieldsFragment {
  return {
    id: 'a1',
    number: '97094825572826',
    type: 'CHECKING',
    name: 'Everyday',
    currency: 'EUR',
    status: 'ACTIVE',
    viewerAccess: { id: 'access', right: 'OWNER' },
    balance: { value: '100.00', currency: 'EUR' },
    availableBalance: { value: '100.00', currency: 'EUR' },
    ...change,
  };
}
