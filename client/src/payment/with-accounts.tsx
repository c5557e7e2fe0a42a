import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { Page } from '../ui/page';
import { Empty, LoadProblem, Skeleton } from '../ui/states';
import { paymentTexts } from './texts';
import { usePayableAccounts } from './use-payable-accounts';

interface WithAccountsProps {
  title: string;
  back: { to: string; label: string };
  children: (accounts: readonly AccountFieldsFragment[]) => ReactNode;
}

/** A page that makes sense for customers who have an account. */
export function WithAccounts({ title, back, children }: WithAccountsProps) {
  const texts = useTexts(paymentTexts);
  const { accounts, error, reload } = usePayableAccounts();
  if (accounts && accounts.length > 0) return children(accounts);
  return (
    <Page title={title} back={back}>
      {accounts ? (
        <Empty
          icon="wallet"
          title={texts.noAccounts}
          action={
            <Link className="btn btn-primary" to="/accounts/open">
              {texts.openAccount}
            </Link>
          }
        >
          {texts.noAccountsText}
        </Empty>
      ) : error ? (
        <LoadProblem error={error} retry={reload} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Page>
  );
}
