import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ScheduleDocument, type ScheduleDetailsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { Facts } from '../../payment/facts';
import { paymentTexts } from '../../payment/texts';
import { usePayableAccounts } from '../../payment/use-payable-accounts';
import { accountName, accountTexts, groupedNumber } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, Skeleton } from '../../ui/states';
import { lifeTexts } from './life-texts';
import { PlannedRuns } from './planned-runs';
import { receiverName, receiverNumber } from './receiver-name';
import { Runs } from './runs';
import { ScheduleActions } from './schedule-actions';
import { planFacts } from './schedule-facts';
import { StatusChip } from './status-chip';
import { standingTexts } from './texts';

export default function SchedulePage() {
  const texts = useTexts(lifeTexts);
  const { title } = useTexts(standingTexts);
  const names = useTexts(accountTexts);
  const { id = '' } = useParams();
  const { accounts = [] } = usePayableAccounts();
  const [{ data, error }, reload] = useQuery({ query: ScheduleDocument, variables: { id } });
  const schedule = data?.node?.__typename === 'PaymentSchedule' ? data.node : null;
  const receiver = schedule && receiverName(schedule, accounts, names);
  return (
    <Page title={receiver ?? texts.payment} back={{ to: '/standing-payments', label: title }}>
      {!data && !error && <Skeleton rows={4} />}
      {error && !schedule && <LoadProblem error={error} retry={reload} />}
      {data && !schedule && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/standing-payments">{texts.toList}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {schedule && receiver && <Schedule schedule={schedule} receiver={receiver} />}
    </Page>
  );
}

function Schedule({ schedule, receiver }: { schedule: ScheduleDetailsFragment; receiver: string }) {
  const texts = useTexts(lifeTexts);
  const { nextPayments } = useTexts(standingTexts);
  const isGoingOn = schedule.status === 'ACTIVE' || schedule.status === 'PAUSED';
  return (
    <div className="two-columns">
      <section className="card-box" aria-label={texts.payment}>
        <StatusChip status={schedule.status} />
        <p className="receipt-amount">
          <Amount money={fromWire(schedule.amount)} />
        </p>
        <Order schedule={schedule} receiver={receiver} />
        {isGoingOn && <ScheduleActions schedule={schedule} />}
      </section>
      <div className="stack">
        <Card title={nextPayments}>
          {schedule.status === 'PAUSED' ? (
            <p className="soft">{texts.pausedText}</p>
          ) : schedule.nextRuns.length > 0 ? (
            <PlannedRuns runs={schedule.nextRuns} />
          ) : (
            <p className="soft">{texts.noNext}</p>
          )}
        </Card>
        <Card title={texts.history}>
          <Runs runs={schedule.runs?.nodes ?? []} />
        </Card>
      </div>
    </div>
  );
}

function Order({ schedule, receiver }: { schedule: ScheduleDetailsFragment; receiver: string }) {
  const texts = useTexts(standingTexts);
  const payment = useTexts(paymentTexts);
  const names = useTexts(accountTexts);
  const dates = useDates();
  const to = receiverNumber(schedule);
  return (
    <Facts
      facts={[
        {
          label: payment.from,
          value: (
            <>
              {accountName(schedule.fromAccount, names)}
              <span className="fact-sub">{groupedNumber(schedule.fromAccount.number)}</span>
            </>
          ),
        },
        {
          label: payment.to,
          value: (
            <>
              {receiver}
              {receiver !== to && <span className="fact-sub">{to}</span>}
            </>
          ),
        },
        ...planFacts(schedule, texts, dates),
        schedule.description ? { label: payment.descriptionRow, value: schedule.description } : null,
      ]}
    />
  );
}
