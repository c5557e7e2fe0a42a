import { Fragment, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { Link, NavLink, useLocation } from 'react-router';
import { Bell } from '../features/notifications/bell';
import { IdleWarning } from '../features/session/idle-warning';
import { useCustomer, useSignOut } from '../graphql/bank';
import { useMay } from '../graphql/permissions';
import { useTexts } from '../i18n/catalogue';
import { useLanguage } from '../i18n/language';
import { Icon } from '../ui/icon';
import { ConnectionBanner } from './connection-banner';
import { isFor, routes } from './routes';
import { appTexts } from './texts';

// Most days there are none, and no page waits for them; one that cannot be loaded is left out.
const nothing: { default: ComponentType } = { default: () => null };
const BillNews = lazy<ComponentType>(() => import('../features/bills/bill-news').catch(() => nothing));
const AnnouncementBanner = lazy<ComponentType>(() => import('../features/announcements/banner').catch(() => nothing));
const Invitations = lazy<ComponentType>(() => import('../features/people/invitation-banner').catch(() => nothing));

/** What stands around every page of whoever is signed in: at the side on wide screens, at the bottom on narrow ones. */
export function Shell({ children }: { children: ReactNode }) {
  const texts = useTexts(appTexts);
  const signOut = useSignOut();
  const customer = useCustomer();
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {texts.skip}
      </a>
      <header className="shell-head">
        <Link className="brand" to="/">
          <img src="/icon.svg" alt="" width="30" height="30" />
          BankGraph
        </Link>
        <span className="shell-customer">{customer.name}</span>
        <Bell />
        <Button variant="link" className="shell-sign-out" onClick={signOut}>
          <Icon name="signOut" />
          <span>{texts.signOut}</span>
        </Button>
      </header>
      <Navigation />
      <ConnectionBanner />
      <main id="main" className="shell-main" tabIndex={-1}>
        <Suspense>
          <AnnouncementBanner />
          {pathname === '/' && may('UseOwnAccounts') && <Invitations />}
        </Suspense>
        {/* A page of the same kind at another address begins anew, at its heading. */}
        <Fragment key={pathname}>{children}</Fragment>
      </main>
      <Suspense>{may('UseOwnAccounts') && <BillNews />}</Suspense>
      <IdleWarning />
    </div>
  );
}

function Navigation() {
  const texts = useTexts(appTexts);
  const { language } = useLanguage();
  const may = useMay();
  return (
    <nav className="shell-nav" aria-label={texts.navigation}>
      {routes
        .filter((route) => isFor(route, may))
        .map(
          ({ path, nav }) =>
            nav && (
              <NavLink
                key={path}
                to={path}
                end={path === '/' || path === '/staff'}
                className={nav.isWide ? 'shell-link shell-link-wide' : 'shell-link'}
              >
                <Icon name={nav.icon} />
                <span>{nav[language]}</span>
              </NavLink>
            ),
        )}
      <a className="shell-link shell-link-wide shell-link-last" href="/graphql">
        <Icon name="code" />
        <span>{texts.developers}</span>
      </a>
    </nav>
  );
}
