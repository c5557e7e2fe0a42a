import type { ComponentType } from 'react';
import type { IconName } from '../ui/icon';

export interface PageRoute {
  readonly path: string;
  readonly page: () => Promise<{ default: ComponentType }>;
  /** Who sees it: customers who are signed in, unless it says everybody. */
  readonly for?: 'everybody';
  /** Its place in the navigation, if it has one. */
  readonly nav?: { readonly icon: IconName; readonly en: string; readonly de: string };
}

/** Every page. The server reads the paths from here, too, and answers no others with the client. */
export const routes: readonly PageRoute[] = [
  { path: '/sign-in', page: () => import('../features/session/sign-in-page'), for: 'everybody' },
  { path: '/sign-up', page: () => import('../features/session/sign-up-page'), for: 'everybody' },
  {
    path: '/',
    page: () => import('../features/overview/overview-page'),
    nav: { icon: 'home', en: 'Overview', de: 'Übersicht' },
  },
  { path: '/accounts/open', page: () => import('../features/accounts/open-account-page') },
  { path: '/accounts/:number', page: () => import('../features/accounts/account-page') },
  {
    path: '/transfer',
    page: () => import('../features/transfers/transfer-page'),
    nav: { icon: 'transfer', en: 'Transfer', de: 'Überweisen' },
  },
  { path: '/deposit', page: () => import('../features/transfers/deposit-page') },
  { path: '/withdraw', page: () => import('../features/transfers/withdraw-page') },
  {
    path: '/bills',
    page: () => import('../features/bills/bills-page'),
    nav: { icon: 'bill', en: 'Bills', de: 'Rechnungen' },
  },
  { path: '/bills/link', page: () => import('../features/bills/link-biller-page') },
  { path: '/bills/:id', page: () => import('../features/bills/bill-page') },
  { path: '/bills/:id/pay', page: () => import('../features/bills/pay-bill-page') },
  {
    path: '/profile',
    page: () => import('../features/profile/profile-page'),
    nav: { icon: 'person', en: 'Profile', de: 'Profil' },
  },
];
