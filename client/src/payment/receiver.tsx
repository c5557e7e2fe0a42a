import type { AccountFieldsFragment } from '../generated/graphql';
import { groupedNumber } from '../ui/account-name';
import { AccountLabel } from './account-label';
import type { PayablePayee } from './use-payees';

interface ReceiverProps {
  number: string;
  /** What whoever is not known here was called. */
  name?: string;
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
}

/** Who has the account: the customer, somebody who was written down, or nobody who is known here. */
export function Receiver({ number, name, accounts, payees }: ReceiverProps) {
  const own = accounts.find((account) => account.number === number);
  const payee = payees.find((one) => one.number === number);
  if (own) return <AccountLabel account={own} />;
  const called = payee?.name ?? name;
  if (!called) return groupedNumber(number);
  return (
    <>
      {called}
      <span className="fact-sub">{groupedNumber(number)}</span>
    </>
  );
}
