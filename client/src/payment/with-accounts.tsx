import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccountFieldsFragment, AccountRight } from '../generated/graphql';
import { allows } from '../graphql/account-right';
import { useTexts } from '../i18n/catalogue';
import { Page } from '../ui/page';
import { Empty, LoadProblem, Skeleton } from '../ui/states';
import { paymentTexts } from './texts';
import { usePayableAccounts } from './use-payable-accounts';

interface WithAccountsProps {
  title: string;
  back: { to: string; label: string };
  /** What the customer must be allowed to do with an account; to pay from it unless it says so. */
  right?: AccountRight;
  children: (accounts: readonly AccountFieldsFragment[]) => ReactNode;
}

/** A page that makes sense for customers who have an account. */
export function WithAccounts({ title, back, right = 'PAY', children }: WithAccountsProps) {
  const texts = useTexts(paymentTexts);
  const { accounts, error, reload } = usePayableAccounts();
  const usable = accounts?.filter((account) => allows(account, right)) ?? [];
  const isShared = accounts !== undefined && accounts.length > 0;
  if (usable.length > 0) return children(usable);
  return (
    <Page title={title} back={back}>
      {accounts ? (
        <Empty
          icon="wallet"
          title={isShared ? texts.noneAllows : texts.noAccounts}
          action={
            <Link className="btn btn-primary" to="/accounts/open">
              {texts.openAccount}
            </Link>
          }
        >
          {isShared ? texts.noneAllowsText : texts.noAccountsText}
        </Empty>
      ) : error ? (
        <LoadProblem error={error} retry={reload} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}
