import { useState } from 'react';
import { Link } from 'react-router';
import {
  TicketActivityDocument,
  TicketQueueDocument,
  type TicketPriority,
  type TicketQueueQueryVariables,
  type TicketRecordFieldsFragment,
  type TicketStatus,
} from '../../generated/graphql';
import { useStream } from '../../graphql/use-stream';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { SelectField } from '../../ui/select-field';
import { Empty, Skeleton } from '../../ui/states';
import { useAssigneeName, useOwnRecordId } from './assignee-name';
import { PriorityChip } from './priority-chip';
import { staffSupportTexts } from './staff-texts';
import { StatusChip } from './status-chip';
import './support.css';
import { supportTexts } from './texts';

type Whose = 'everybodys' | 'mine' | 'unassigned';

interface Filters {
  readonly status: TicketStatus | '';
  readonly priority: TicketPriority | '';
  readonly whose: Whose;
}

const fromNow = { after: null };

/** What customers asked, the oldest first; what happens meanwhile is shown at once. */
export default function QueuePage() {
  const texts = useTexts(staffSupportTexts);
  const own = useOwnRecordId();
  const [filters, setFilters] = useState<Filters>({ status: 'OPEN', priority: '', whose: 'everybodys' });
  // The cache then knows that the queue has changed.
  useStream(TicketActivityDocument, fromNow, () => {});
  const { status, priority, whose } = filters;
  const variables: TicketQueueQueryVariables = {
    status: status || null,
    priority: priority || null,
    assigneeId: whose === 'mine' ? (own ?? null) : null,
    isUnassigned: whose === 'unassigned',
  };
  return (
    <Page title={texts.queue}>
      <div className="card-box">
        <FilterForm filters={filters} change={setFilters} />
        {whose === 'mine' && !own ? (
          <Skeleton rows={3} />
        ) : (
          <PagedList
            query={TicketQueueDocument}
            variables={variables}
            connectionOf={(data) => data.ticketQueue}
            empty={
              <Empty icon="question" title={texts.none}>
                {texts.noneText}
              </Empty>
            }
          >
            {(ticket) => (
              <li key={ticket.id}>
                <QueueRow ticket={ticket} />
              </li>
            )}
          </PagedList>
        )}
      </div>
    </Page>
  );
}

function FilterForm({ filters, change }: { filters: Filters; change: (filters: Filters) => void }) {
  const texts = useTexts(staffSupportTexts);
  const support = useTexts(supportTexts);
  return (
    <form role="search" className="ticket-filters" onSubmit={(event) => event.preventDefault()}>
      <SelectField
        label={support.status}
        value={filters.status}
        onChange={(event) => change({ ...filters, status: event.target.value as TicketStatus | '' })}
      >
        <option value="">{texts.allStatuses}</option>
        {Object.entries(support.statuses).map(([status, name]) => (
          <option key={status} value={status}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={support.priority}
        value={filters.priority}
        onChange={(event) => change({ ...filters, priority: event.target.value as TicketPriority | '' })}
      >
        <option value="">{texts.allPriorities}</option>
        {Object.entries(support.priorities).map(([priority, name]) => (
          <option key={priority} value={priority}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={texts.whose}
        value={filters.whose}
        onChange={(event) => change({ ...filters, whose: event.target.value as Whose })}
      >
        {(['everybodys', 'mine', 'unassigned'] as const).map((whose) => (
          <option key={whose} value={whose}>
            {texts[whose]}
          </option>
        ))}
      </SelectField>
    </form>
  );
}

function QueueRow({ ticket }: { ticket: TicketRecordFieldsFragment }) {
  const texts = useTexts(staffSupportTexts);
  const support = useTexts(supportTexts);
  const dates = useDates();
  const nameOf = useAssigneeName();
  return (
    <Link className="row-link ticket-row" to={`/staff/requests/${encodeURIComponent(ticket.id)}`}>
      <span className="row-icon">
        <Icon name="question" />
      </span>
      <span className="row-main">
        <span className="row-title">{support.categories[ticket.category]}</span>
        <span className="row-sub">
          {texts.openedAt(`${dates.day(ticket.openedAt)}, ${dates.time(ticket.openedAt)}`)} · {nameOf(ticket.assigneeId)}
        </span>
      </span>
      <span className="row-end">
        <PriorityChip priority={ticket.priority} />
        <StatusChip status={ticket.status} />
      </span>
    </Link>
  );
}
