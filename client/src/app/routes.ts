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
];
