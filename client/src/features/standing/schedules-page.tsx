import { Link } from 'react-router';
import { SchedulesDocument, type ScheduleFieldsFragment, type SchedulesQueryVariables } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Amount } from '../../money/amount';
import { fromWire } from '../../money/money';
import { usePayableAccounts } from '../../payment/use-payable-accounts';
import { accountTexts } from '../../ui/account-name';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty } from '../../ui/states';
import { rhythmOf } from './plan';
import { receiverName } from './receiver-name';
import { StatusChip } from './status-chip';
import { standingTexts } from './texts';

const running: SchedulesQueryVariables = {
  where: { status: { in: ['ACTIVE', 'PAUSED'] } },
  order: [{ nextRunOn: 'ASC' }, { id: 'ASC' }],
};
const ended: SchedulesQueryVariables = {
  where: { status: { in: ['FINISHED', 'CANCELLED'] } },
  order: [{ createdAt: 'DESC' }, { id: 'ASC' }],
};

/** What is paid by itself, the next one first, and what was. */
export default function SchedulesPage() {
  const texts = useTexts(standingTexts);
  const add = (
    <Link className="btn btn-outline-primary" to="/standing-payments/add">
      <Icon name="plus" />
      {texts.add}
    </Link>
  );
  return (
    <Page title={texts.title} actions={add}>
      <div className="two-columns">
        <Card title={texts.running}>
          <Schedules variables={running} nothing={texts.none} nothingText={texts.noneText} />
        </Card>
        <Card title={texts.ended}>
          <Schedules variables={ended} nothing={texts.noneEnded} nothingText={texts.noneEndedText} />
        </Card>
      </div>
    </Page>
  );
}

interface SchedulesProps {
  variables: SchedulesQueryVariables;
  nothing: string;
  nothingText: string;
}

function Schedules({ variables, nothing, nothingText }: SchedulesProps) {
  return (
    <PagedList
      query={SchedulesDocument}
      variables={variables}
      connectionOf={(data) => data.paymentSchedules}
      empty={
        <Empty icon="calendar" title={nothing}>
          {nothingText}
        </Empty>
      }
    >
      {(schedule) => (
        <li key={schedule.id}>
          <ScheduleRow schedule={schedule} />
        </li>
      )}
    </PagedList>
  );
}

function ScheduleRow({ schedule }: { schedule: ScheduleFieldsFragment }) {
  const texts = useTexts(standingTexts);
  const names = useTexts(accountTexts);
  const dates = useDates();
  const { accounts = [] } = usePayableAccounts();
  const { nextRunOn, firstOn } = schedule;
  return (
    <Link className="row-link" to={`/standing-payments/${encodeURIComponent(schedule.id)}`}>
      <span className="row-icon">
        <Icon name="calendar" />
      </span>
      <span className="row-main">
        <span className="row-title">{receiverName(schedule, accounts, names)}</span>
        <span className="row-sub">
          {texts.rhythms[rhythmOf(schedule)]} ·{' '}
          {nextRunOn ? texts.next(dates.date(nextRunOn)) : texts.since(dates.date(firstOn))}
        </span>
      </span>
      <span className="row-end">
        <Amount money={fromWire(schedule.amount)} className="row-amount" />
        <StatusChip status={schedule.status} />
      </span>
    </Link>
  );
}
