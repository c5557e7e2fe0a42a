import type { AccountFieldsFragment, ScheduleFieldsFragment } from '../../generated/graphql';
import { accountName, groupedNumber, type AccountTexts } from '../../ui/account-name';

/** Who is paid, in the customer's words where there are any. */
export function receiverName(
  { payee, toAccountNumber }: Pick<ScheduleFieldsFragment, 'payee' | 'toAccountNumber'>,
  accounts: readonly Pick<AccountFieldsFragment, 'number' | 'name' | 'type'>[],
  names: AccountTexts,
): string {
  if (payee) return payee.nickname ?? payee.name;
  const own = accounts.find(({ number }) => number === toAccountNumber);
  return own ? accountName(own, names) : groupedNumber(toAccountNumber);
}
