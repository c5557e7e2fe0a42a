import type { AccountFieldsFragment, ScheduleFieldsFragment } from '../../generated/graphql';
import { accountName, groupedNumber, type AccountTexts } from '../../ui/account-name';

type Receiver = Pick<ScheduleFieldsFragment, 'payee' | 'payeeName' | 'toAccountNumber' | 'iban'>;

/** The number of the account that is paid, here or at another bank. */
export function receiverNumber({ toAccountNumber, iban }: Pick<Receiver, 'toAccountNumber' | 'iban'>): string {
  return groupedNumber(toAccountNumber ?? iban ?? '');
}

/** Who is paid, in the customer's words where there are any. */
export function receiverName(
  schedule: Receiver,
  accounts: readonly Pick<AccountFieldsFragment, 'number' | 'name' | 'type'>[],
  names: AccountTexts,
): string {
  const { payee, payeeName, toAccountNumber } = schedule;
  if (payee) return payee.nickname ?? payee.name;
  if (payeeName) return payeeName;
  const own = accounts.find(({ number }) => number === toAccountNumber);
  return own ? accountName(own, names) : receiverNumber(schedule);
}
