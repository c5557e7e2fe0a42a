import type { ComponentType } from 'react';
import type { Permission } from '../graphql/permissions';
import type { IconName } from '../ui/icon';

export interface PageRoute {
  readonly path: string;
  readonly page: () => Promise<{ default: ComponentType }>;
  /** Who sees it: everybody, whoever is signed in, or whom the bank allows this; customers unless it says so. */
  readonly for?: 'everybody' | 'signedIn' | Permission;
  /** Its place in the navigation, if it has one; a phone has room for few, and leads to the others from these. */
  readonly nav?: { readonly icon: IconName; readonly en: string; readonly de: string; readonly isWide?: true };
}

/** Every page. The server reads the paths from here, too, and answers no others with the client. */
export const routes: readonly PageRoute[] = [
  { path: '/sign-in', page: () => import('../features/session/sign-in-page'), for: 'everybody' },
  { path: '/sign-up', page: () => import('../features/session/sign-up-page'), for: 'everybody' },
  {
    path: '/forgotten-password',
    page: () => import('../features/session/forgotten-password-page'),
    for: 'everybody',
  },
  {
    path: '/',
    page: () => import('../features/overview/overview-page'),
    nav: { icon: 'home', en: 'Overview', de: 'Übersicht' },
  },
  { path: '/accounts/open', page: () => import('../features/accounts/open-account-page') },
  { path: '/accounts/closed', page: () => import('../features/account-life/closed-accounts-page') },
  { path: '/accounts/:number', page: () => import('../features/accounts/account-page') },
  { path: '/accounts/:number/limits', page: () => import('../features/limits/limits-page') },
  { path: '/accounts/:number/settings', page: () => import('../features/account-life/settings-page') },
  { path: '/accounts/:number/close', page: () => import('../features/account-life/close-page') },
  { path: '/accounts/:number/people', page: () => import('../features/people/people-page') },
  { path: '/accounts/:number/people/invite', page: () => import('../features/people/invite-page') },
  { path: '/invitations', page: () => import('../features/people/invitations-page') },
  { path: '/accounts/:number/statements', page: () => import('../features/statements/statements-page') },
  {
    path: '/transfer',
    page: () => import('../features/transfers/transfer-page'),
    nav: { icon: 'transfer', en: 'Transfer', de: 'Überweisen' },
  },
  { path: '/transfer/bulk', page: () => import('../features/bulk/bulk-page') },
  { path: '/transfer/elsewhere', page: () => import('../features/external/transfer-external-page') },
  {
    path: '/accounts/:number/external-payments',
    page: () => import('../features/external/external-payments-page'),
  },
  {
    path: '/accounts/:number/external-payments/:id',
    page: () => import('../features/external/external-payment-page'),
  },
  {
    path: '/payees',
    page: () => import('../features/payees/payees-page'),
    nav: { icon: 'people', en: 'Payees', de: 'Empfänger', isWide: true },
  },
  { path: '/payees/add', page: () => import('../features/payees/add-payee-page') },
  { path: '/payees/:id', page: () => import('../features/payees/payee-page') },
  {
    path: '/standing-payments',
    page: () => import('../features/standing/schedules-page'),
    nav: { icon: 'calendar', en: 'Standing payments', de: 'Daueraufträge', isWide: true },
  },
  { path: '/standing-payments/add', page: () => import('../features/standing/add-schedule-page') },
  { path: '/standing-payments/:id', page: () => import('../features/standing/schedule-page') },
  {
    path: '/spending',
    page: () => import('../features/spending/spending-page'),
    nav: { icon: 'chart', en: 'Spending', de: 'Ausgaben', isWide: true },
  },
  {
    path: '/goals',
    page: () => import('../features/goals/goals-page'),
    nav: { icon: 'savings', en: 'Savings goals', de: 'Sparziele', isWide: true },
  },
  { path: '/goals/add', page: () => import('../features/goals/add-goal-page') },
  { path: '/goals/:id', page: () => import('../features/goals/goal-page') },
  { path: '/goals/:id/edit', page: () => import('../features/goals/edit-goal-page') },
  { path: '/goals/:id/fund', page: () => import('../features/goals/fund-goal-page') },
  { path: '/goals/:id/withdraw', page: () => import('../features/goals/take-from-goal-page') },
  { path: '/goals/:id/close', page: () => import('../features/goals/close-goal-page') },
  {
    path: '/requests',
    page: () => import('../features/support/tickets-page'),
    nav: { icon: 'question', en: 'Requests', de: 'Anfragen', isWide: true },
  },
  { path: '/requests/new', page: () => import('../features/support/new-ticket-page') },
  { path: '/requests/:id', page: () => import('../features/support/ticket-page') },
  { path: '/deposit', page: () => import('../features/transfers/deposit-page') },
  { path: '/withdraw', page: () => import('../features/transfers/withdraw-page') },
  {
    path: '/bills',
    page: () => import('../features/bills/bills-page'),
    nav: { icon: 'bill', en: 'Bills', de: 'Rechnungen' },
  },
  { path: '/bills/link', page: () => import('../features/bills/link-biller-page') },
  { path: '/bills/providers/:id', page: () => import('../features/providers/provider-page') },
  { path: '/bills/:id', page: () => import('../features/bills/bill-page') },
  { path: '/bills/:id/pay', page: () => import('../features/bills/pay-bill-page') },
  {
    path: '/staff',
    page: () => import('../features/staff/search-page'),
    for: 'FindCustomers',
    nav: { icon: 'search', en: 'Customers', de: 'Kundschaft' },
  },
  { path: '/staff/customers/:id', page: () => import('../features/staff/customer-page'), for: 'FindCustomers' },
  {
    path: '/staff/approvals',
    page: () => import('../features/staff/approvals-page'),
    for: 'FindCustomers',
    nav: { icon: 'check', en: 'Approvals', de: 'Freigaben' },
  },
  {
    path: '/staff/identities',
    page: () => import('../features/staff/kyc-page'),
    for: 'DecideKyc',
    nav: { icon: 'person', en: 'Identities', de: 'Identitäten', isWide: true },
  },
  {
    path: '/staff/requests',
    page: () => import('../features/support/queue-page'),
    for: 'AnswerTickets',
    nav: { icon: 'question', en: 'Requests', de: 'Anfragen' },
  },
  { path: '/staff/requests/:id', page: () => import('../features/support/queue-ticket-page'), for: 'AnswerTickets' },
  {
    path: '/staff/unclaimed',
    page: () => import('../features/staff/funds-page'),
    for: 'ReleaseFunds',
    nav: { icon: 'wallet', en: 'Unclaimed money', de: 'Herrenloses Geld', isWide: true },
  },
  {
    path: '/staff/announcements',
    page: () => import('../features/announcements/announcements-page'),
    for: 'ManageAnnouncements',
    nav: { icon: 'megaphone', en: 'Announcements', de: 'Bekanntmachungen', isWide: true },
  },
  {
    path: '/staff/branches',
    page: () => import('../features/branches/branches-page'),
    for: 'ManageBranches',
    nav: { icon: 'home', en: 'Branches', de: 'Filialen', isWide: true },
  },
  {
    path: '/staff/operations',
    page: () => import('../features/monitoring/operations-page'),
    for: 'ViewOperations',
    nav: { icon: 'chart', en: 'Operations', de: 'Betrieb', isWide: true },
  },
  {
    path: '/staff/products',
    page: () => import('../features/products/products-page'),
    for: 'ManageProducts',
    nav: { icon: 'savings', en: 'Products', de: 'Produkte' },
  },
  {
    path: '/staff/products/new',
    page: () => import('../features/products/new-version-page'),
    for: 'ManageProducts',
  },
  {
    path: '/staff/audit',
    page: () => import('../features/staff/audit-page'),
    for: 'ReadAudit',
    nav: { icon: 'list', en: 'Audit trail', de: 'Protokoll' },
  },
  {
    path: '/notifications',
    page: () => import('../features/notifications/notifications-page'),
    for: 'signedIn',
  },
  {
    path: '/notifications/settings',
    page: () => import('../features/notifications/notification-settings-page'),
    for: 'signedIn',
  },
  {
    path: '/profile',
    page: () => import('../features/profile/profile-page'),
    for: 'signedIn',
    nav: { icon: 'person', en: 'Profile', de: 'Profil' },
  },
  {
    path: '/profile/second-factor',
    page: () => import('../features/security/second-factor-page'),
    for: 'signedIn',
  },
  { path: '/profile/passkeys', page: () => import('../features/security/passkeys-page'), for: 'signedIn' },
  { path: '/profile/password', page: () => import('../features/security/password-page'), for: 'signedIn' },
  { path: '/profile/sessions', page: () => import('../features/security/sessions-page'), for: 'signedIn' },
  { path: '/profile/data', page: () => import('../features/privacy/privacy-page'), for: 'signedIn' },
  { path: '/profile/contact', page: () => import('../features/security/contact-page'), for: 'signedIn' },
  { path: '/profile/branch', page: () => import('../features/branches/home-branch-page') },
  { path: '/profile/identity', page: () => import('../features/identity/identity-page') },
  { path: '/profile/email', page: () => import('../features/security/email-page'), for: 'signedIn' },
];

/** Whether a page is for somebody who is signed in and may do this. */
export function isFor(route: PageRoute, may: (permission: Permission) => boolean): boolean {
  if (route.for === 'everybody') return false;
  return route.for === 'signedIn' || may(route.for ?? 'UseOwnAccounts');
}
