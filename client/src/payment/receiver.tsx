import type { AccountFieldsFragment } from '../generated/graphql';
import { groupedNumber } from '../ui/account-name';
import { AccountLabel } from './account-label';
import type { PayablePayee } from './use-payees';

interface ReceiverProps {
  number: string;
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
}

/** Who has the account: the customer, somebody who was written down, or nobody who is known here. */
export function Receiver({ number, accounts, payees }: ReceiverProps) {
  const own = accounts.find((account) => account.number === number);
  const payee = payees.find((one) => one.number === number);
  if (own) return <AccountLabel account={own} />;
  if (!payee) return groupedNumber(number);
  return (
    <>
      {payee.name}
      <span className="fact-sub">{groupedNumber(number)}</span>
    </>
  );
}
