import type { PayeeFieldsFragment } from '../../generated/graphql';
import { groupedNumber } from '../../ui/account-name';

/** Where a payee is paid, in groups of four. */
export function accountOf({ accountNumber, iban }: Pick<PayeeFieldsFragment, 'accountNumber' | 'iban'>): string {
  return groupedNumber(accountNumber ?? iban ?? '');
}
