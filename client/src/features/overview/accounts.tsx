import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { AccountCard } from '../../ui/account-card';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Empty } from '../../ui/states';
import type { OverviewAccount } from './overview-page';
import { overviewTexts } from './texts';

interface AccountsProps {
  accounts: readonly OverviewAccount[];
  isAll: boolean;
  hasClosed: boolean;
}

/** The accounts that are open, and the ways to another one and to those that were. */
export function Accounts({ accounts, isAll, hasClosed }: AccountsProps) {
  const texts = useTexts(overviewTexts);
  const open = (
    <Link className="card-link" to="/accounts/open">
      <Icon name="plus" />
      {texts.openAccount}
    </Link>
  );
  return (
    <Card title={texts.accounts} action={accounts.length > 0 && open} className="overview-accounts">
      {accounts.length === 0 ? (
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
      ) : (
        <ul className="rows">
          {accounts.map((account) => (
            <li key={account.id}>
              <AccountCard account={account} />
            </li>
          ))}
        </ul>
      )}
      {!isAll && <p className="soft">{texts.notAll(accounts.length)}</p>}
      {hasClosed && (
        <Link className="card-link" to="/accounts/closed">
          {texts.closedAccounts}
        </Link>
      )}
    </Card>
  );
}
