import type { AccountFieldsFragment, AccountType } from '../generated/graphql';
import { catalogue } from '../i18n/catalogue';

export const accountTexts = catalogue<{
  type: Record<AccountType, string>;
  status: Record<AccountFieldsFragment['status'], string>;
  booked: string;
  available: string;
}>({
  en: {
    type: { CHECKING: 'Checking account', SAVINGS: 'Savings account' },
    status: { ACTIVE: 'Active', FROZEN: 'Frozen', CLOSED: 'Closed', DORMANT: 'Unused for long' },
    booked: 'Booked',
    available: 'Available',
  },
  de: {
    type: { CHECKING: 'Girokonto', SAVINGS: 'Sparkonto' },
    status: { ACTIVE: 'Aktiv', FROZEN: 'Eingefroren', CLOSED: 'Geschlossen', DORMANT: 'Lange nicht benutzt' },
    booked: 'Gebucht',
    available: 'Verfügbar',
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
