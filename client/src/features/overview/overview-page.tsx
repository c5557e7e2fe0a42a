import { Link } from 'react-router';
import { useQuery } from 'urql';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql';
import { useLiveBalance } from '../../graphql/live-balance';
import { useTexts } from '../../i18n/catalogue';
import { AccountCard } from '../../ui/account-card';
import { BillRow } from '../../ui/bill-row';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { Activity } from './activity';
import { overviewTexts } from './texts';
import { Totals } from './totals';

export type OverviewAccount = NonNullable<NonNullable<OverviewQuery['accounts']>['nodes']>[number];

export default function OverviewPage() {
  const texts = useTexts(overviewTexts);
  const [{ data, error }, reload] = useQuery({ query: OverviewDocument });
  const firstName = data?.me.name.split(' ')[0] ?? '';
  return (
    <Page title={texts.title} heading={firstName ? texts.hello(firstName) : texts.title}>
      {error && !data && <LoadProblem error={error} retry={reload} />}
      {!data && !error && <Skeleton rows={5} tall />}
      {data && <Overview data={data} />}
    </Page>
  );
}

function Overview({ data }: { data: OverviewQuery }) {
  const accounts = data.accounts?.nodes ?? [];
  return (
    <div className="overview">
      <Totals accounts={accounts} isAll={!data.accounts?.pageInfo.hasNextPage} />
      <Accounts accounts={accounts} />
      <Bills bills={data.bills?.nodes ?? []} />
      <Activity accounts={accounts} />
      {accounts.map((account) => (
        <LiveAccount key={account.id} account={account} />
      ))}
    </div>
  );
}

function LiveAccount({ account }: { account: OverviewAccount }) {
  useLiveBalance(account.number, account.entries?.nodes?.[0]?.sequence ?? 0);
  return null;
}

function Accounts({ accounts }: { accounts: readonly OverviewAccount[] }) {
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
    </Card>
  );
}

function Bills({ bills }: { bills: NonNullable<NonNullable<OverviewQuery['bills']>['nodes']> }) {
  const texts = useTexts(overviewTexts);
  const all = (
    <Link className="card-link" to="/bills">
      {texts.allBills}
    </Link>
  );
  return (
    <Card title={texts.bills} action={all} className="overview-bills">
      {bills.length === 0 ? (
        <Empty icon="bill" title={texts.noBills} action={<Link to="/bills/link">{texts.linkBiller}</Link>}>
          {texts.noBillsText}
        </Empty>
      ) : (
        <ul className="rows">
          {bills.map((bill) => (
            <li key={bill.id}>
              <BillRow bill={bill} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
