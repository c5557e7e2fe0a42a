import { Link } from 'react-router';
import { TicketEntryDocument, TicketsDocument, type TicketFieldsFragment } from '../../generated/graphql';
import { useStream } from '../../graphql/use-stream';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty } from '../../ui/states';
import { StatusChip } from './status-chip';
import './support.css';
import { supportTexts } from './texts';

const fromNow = { after: null };

/** What the customer asked the bank. */
export default function TicketsPage() {
  const texts = useTexts(supportTexts);
  // The cache then knows that the list has changed.
  useStream(TicketEntryDocument, fromNow, () => {});
  const ask = (
    <Link className="btn btn-outline-primary" to="/requests/new">
      <Icon name="plus" />
      {texts.ask}
    </Link>
  );
  return (
    <Page title={texts.requests} actions={ask}>
      <div className="card-box">
        <PagedList
          query={TicketsDocument}
          connectionOf={(data) => data.supportTickets}
          empty={
            <Empty icon="question" title={texts.none}>
              {texts.noneText}
            </Empty>
          }
        >
          {(ticket) => (
            <li key={ticket.id}>
              <TicketRow ticket={ticket} />
            </li>
          )}
        </PagedList>
      </div>
    </Page>
  );
}

function TicketRow({ ticket }: { ticket: TicketFieldsFragment }) {
  const texts = useTexts(supportTexts);
  const dates = useDates();
  return (
    <Link className="row-link ticket-row" to={`/requests/${encodeURIComponent(ticket.id)}`}>
      <span className="row-icon">
        <Icon name="question" />
      </span>
      <span className="row-main">
        <span className="row-title">{ticket.subject}</span>
        <span className="row-sub">
          {texts.categories[ticket.category]} · {texts.changedAt(`${dates.day(ticket.changedAt)}, ${dates.time(ticket.changedAt)}`)}
        </span>
      </span>
      <span className="row-end">
        <StatusChip status={ticket.status} />
      </span>
    </Link>
  );
}
