import { lazy, Suspense } from 'react';
import type { DashboardFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import './monitoring.css';
import { monitoringTexts } from './texts';
import { Tiles } from './tiles';
import { useDashboard } from './use-dashboard';

// Charts weigh more than all the rest of the page.
const RateChart = lazy(() => import('./rate-chart'));

type Dashboard = DashboardFieldsFragment;

/** How the bank is doing while somebody looks. */
export default function OperationsPage() {
  const texts = useTexts(monitoringTexts);
  const { dashboard, error, reload } = useDashboard();
  return (
    <Page title={texts.title}>
      {!dashboard && !error && <Skeleton rows={4} tall />}
      {error && !dashboard && <LoadProblem error={error} retry={() => reload({ requestPolicy: 'network-only' })} />}
      {dashboard && <Shown dashboard={dashboard} />}
    </Page>
  );
}

function Shown({ dashboard }: { dashboard: Dashboard }) {
  const texts = useTexts(monitoringTexts);
  const dates = useDates();
  return (
    <div className="monitoring">
      <Tiles dashboard={dashboard} />
      <Card
        title={texts.lastMinute}
        action={<span className="soft">{texts.asOf(dates.moment(dashboard.at))}</span>}
        className="monitoring-rate"
      >
        <Suspense fallback={<div className="chart-waiting" />}>
          <RateChart bySecond={dashboard.transactionsBySecond} />
        </Suspense>
      </Card>
      <OwnAccounts accounts={dashboard.ownAccounts} />
      <FailedJobs jobs={dashboard.failedJobs} />
    </div>
  );
}

function OwnAccounts({ accounts }: { accounts: Dashboard['ownAccounts'] }) {
  const texts = useTexts(monitoringTexts);
  return (
    <Card title={texts.ownAccounts}>
      {accounts.length === 0 ? (
        <Empty icon="wallet" title={texts.noAccounts}>
          {texts.noAccountsText}
        </Empty>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{texts.purpose}</th>
              <th scope="col">{texts.balance}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ purpose, balance }) => (
              <tr key={`${purpose} ${balance.currency}`}>
                <th scope="row">{texts.purposes[purpose] ?? purpose}</th>
                <td>
                  <Amount money={fromWire(balance)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function FailedJobs({ jobs }: { jobs: Dashboard['failedJobs'] }) {
  const texts = useTexts(monitoringTexts);
  const dates = useDates();
  return (
    <Card title={texts.failedJobs}>
      {jobs.length === 0 ? (
        <Empty icon="check" title={texts.noFailures}>
          {texts.noFailuresText}
        </Empty>
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{texts.job}</th>
              <th scope="col">{texts.failures}</th>
              <th scope="col">{texts.lastFailedAt}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map(({ job, failures, lastFailedAt }) => (
              <tr key={job}>
                <th scope="row">{job}</th>
                <td>{failures}</td>
                <td>{dates.time(lastFailedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
