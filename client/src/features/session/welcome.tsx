import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { Preferences } from '../../ui/preferences';
import { sessionTexts } from './texts';

/** The frame around signing in and signing up. */
export function Welcome({ title, children }: { title: string; children: ReactNode }) {
  const texts = useTexts(sessionTexts);
  return (
    <div className="welcome">
      <aside className="welcome-side">
        <p className="brand">
          <img src="/icon.svg" alt="" width="36" height="36" />
          BankGraph
        </p>
        <p className="welcome-claim">{texts.welcomeText}</p>
        <p className="welcome-promise">{texts.promise}</p>
      </aside>
      <main className="welcome-main" id="main">
        <div className="welcome-form">
          <Page title={title}>{children}</Page>
        </div>
        <Preferences />
      </main>
    </div>
  );
}
