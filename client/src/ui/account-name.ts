import type { AccountFieldsFragment, AccountRight, AccountType, SharingFieldsFragment } from '../generated/graphql';
import { catalogue } from '../i18n/catalogue';

export const accountTexts = catalogue<{
  type: Record<AccountType, string>;
  status: Record<AccountFieldsFragment['status'], string>;
  booked: string;
  available: string;
  shared: string;
  sharedWith: (names: string) => string;
  ownedWith: (names: string) => string;
  usedBy: (names: string) => string;
  ownedBy: (names: string) => string;
  rights: Record<AccountRight, string>;
}>({
  en: {
    type: { CHECKING: 'Checking account', SAVINGS: 'Savings account' },
    status: { ACTIVE: 'Active', FROZEN: 'Frozen', CLOSED: 'Closed', DORMANT: 'Unused for long' },
    booked: 'Booked',
    available: 'Available',
    shared: 'Shared',
    sharedWith: (names) => `with ${names}`,
    ownedWith: (names) => `you own it with ${names}`,
    usedBy: (names) => `used by ${names}`,
    ownedBy: (names) => `owned by ${names}`,
    rights: { VIEW: 'you see it', PAY: 'you pay from it', OWNER: 'you own it' },
  },
  de: {
    type: { CHECKING: 'Girokonto', SAVINGS: 'Sparkonto' },
    status: { ACTIVE: 'Aktiv', FROZEN: 'Eingefroren', CLOSED: 'Geschlossen', DORMANT: 'Lange nicht benutzt' },
    booked: 'Gebucht',
    available: 'Verfügbar',
    shared: 'Geteilt',
    sharedWith: (names) => `mit ${names}`,
    ownedWith: (names) => `es gehört Ihnen mit ${names}`,
    usedBy: (names) => `benutzt von ${names}`,
    ownedBy: (names) => `gehört ${names}`,
    rights: { VIEW: 'Sie sehen es', PAY: 'Sie zahlen davon', OWNER: 'es gehört Ihnen' },
  },
});

export type AccountTexts = (typeof accountTexts)['en'];

export function accountName(account: Pick<AccountFieldsFragment, 'name' | 'type'>, texts: AccountTexts): string {
  return account.name || texts.type[account.type];
}

/** In groups of four, which people compare more easily. */
export function groupedNumber(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/**
 * How an account is shared: with whom an owner owns it and who else uses it; to others whose it is and what they may do.
 * Null where nobody shares it.
 */
export function sharingOf(
  account: Pick<AccountFieldsFragment, 'viewerAccess'> & SharingFieldsFragment,
  texts: AccountTexts,
): string | null {
  const { right } = account.viewerAccess;
  if (right !== 'OWNER') return `${texts.ownedBy(account.ownerNames.join(', '))} · ${texts.rights[right]}`;
  const others = account.access.filter(({ isViewer }) => !isViewer);
  const owners = others.filter((other) => other.right === 'OWNER').map(({ name }) => name);
  const users = others.filter((other) => other.right !== 'OWNER').map(({ name }) => name);
  if (owners.length === 0) return users.length > 0 ? texts.sharedWith(users.join(', ')) : null;
  const owned = texts.ownedWith(owners.join(', '));
  return users.length > 0 ? `${owned} · ${texts.usedBy(users.join(', '))}` : owned;
}
