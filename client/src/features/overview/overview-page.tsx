import { useQuery } from 'urql';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql';
import { useLiveBalance } from '../../graphql/live-balance';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { LoadProblem, Skeleton } from '../../ui/states';
import { Accounts } from './accounts';
import { Activity } from './activity';
import { Bills } from './bills';
import { Goals } from './goals';
import { Month } from './month';
import { overviewTexts } from './texts';
import { Totals } from './totals';

export type OverviewAccount = NonNullable<NonNullable<OverviewQuery['accounts']>['nodes']>[number];
export type Dashboard = OverviewQuery['dashboard'];

/** How a customer stands today, in one request. */
export default function OverviewPage() {
  const texts = useTexts(overviewTexts);
  const [{ data, error }, reload] = useQuery({ query: OverviewDocument });
  const firstName = data?.me.name.split(' ')[0] ?? '';
  // What the cache has forgotten in part is on its way again as a whole.
  const whole = data?.accounts ? data : null;
  return (
    <Page title={texts.title} heading={firstName ? texts.hello(firstName) : texts.title}>
      {error && !whole && <LoadProblem error={error} retry={reload} />}
      {!whole && !error && <Skeleton rows={5} tall />}
      {whole && <Overview data={whole} />}
    </Page>
  );
}

function Overview({ data: { dashboard, savingsGoals, closedAccounts, accounts: connection } }: { data: OverviewQuery }) {
  const accounts = connection?.nodes ?? [];
  return (
    <div className="overview">
      {accounts.length > 0 && <Totals balances={dashboard.balances} inGoals={dashboard.inGoals} />}
      <Accounts
        accounts={accounts}
        isAll={!connection?.pageInfo.hasNextPage}
        hasClosed={(closedAccounts?.nodes ?? []).length > 0}
      />
      <div className="stack overview-side">
        <Month flows={dashboard.thisMonth} />
        <Bills bills={dashboard.upcomingBills} />
        <Goals goals={savingsGoals?.nodes ?? []} />
      </div>
      <Activity entries={dashboard.recentActivity} accounts={accounts} />
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
