import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import {
  AddTicketMessageDocument,
  CloseTicketDocument,
  ReopenTicketDocument,
  TicketDocument,
  TicketEntryDocument,
  type TicketEntryFieldsFragment,
  type TicketQuery,
} from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useStream } from '../../graphql/use-stream';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { Page } from '../../ui/page';
import { Empty, LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { Conversation } from './conversation';
import { inOrder } from './in-order';
import { MessageForm } from './message-form';
import { useRefused } from './refusals';
import { StatusChip } from './status-chip';
import { supportTexts } from './texts';

type Entry = TicketEntryFieldsFragment;
type FoundTicket = Extract<TicketQuery['node'], { __typename: 'SupportTicket' }>;

export default function TicketPage() {
  const texts = useTexts(supportTexts);
  const { id = '' } = useParams();
  const [{ data, error }, reload] = useQuery({ query: TicketDocument, variables: { id } });
  const ticket = data?.node?.__typename === 'SupportTicket' ? data.node : null;
  return (
    <Page title={ticket?.subject ?? texts.request} back={{ to: '/requests', label: texts.requests }}>
      {!data && !error && <Skeleton rows={4} tall />}
      {error && !ticket && <LoadProblem error={error} retry={reload} />}
      {data && !ticket && !error && (
        <Empty icon="search" title={texts.notFound} action={<Link to="/requests">{texts.toRequests}</Link>}>
          {texts.notFoundText}
        </Empty>
      )}
      {ticket && <Ticket ticket={ticket} />}
    </Page>
  );
}

function Ticket({ ticket }: { ticket: FoundTicket }) {
  const texts = useTexts(supportTexts);
  const dates = useDates();
  const refused = useRefused();
  const { entries, newest, add } = useEntries(ticket);
  const [, write] = useMutation(AddTicketMessageDocument);
  const [, close] = useMutation(CloseTicketDocument);
  const [, reopen] = useMutation(ReopenTicketDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const status = entries.at(-1)?.status ?? ticket.status;
  const isClosed = status === 'CLOSED';

  async function send(text: string) {
    const { data, error } = await write({ input: { ticketId: ticket.id, text }, after: newest });
    add(data?.addTicketMessage.supportTicket?.entries);
    return refused(data?.addTicketMessage.errors, error);
  }

  async function turn() {
    const variables = { input: { ticketId: ticket.id }, after: newest };
    if (isClosed) {
      const { data, error } = await reopen(variables);
      add(data?.reopenTicket.supportTicket?.entries);
      setProblem(refused(data?.reopenTicket.errors, error));
    } else {
      const { data, error } = await close(variables);
      add(data?.closeTicket.supportTicket?.entries);
      setProblem(refused(data?.closeTicket.errors, error));
    }
  }

  const said = entries.map((entry) => ({
    ...entry,
    author: entry.isFromBank ? texts.bank : texts.you,
    isOwn: !entry.isFromBank,
  }));
  return (
    <div className="ticket">
      <div className="card-box">
        <Conversation entries={said} />
        {isClosed ? <p className="notice">{texts.closedText}</p> : <MessageForm label={texts.message} send={send} />}
      </div>
      <section className="card-box" aria-label={texts.request}>
        <Facts
          facts={[
            { label: texts.status, value: <StatusChip status={status} /> },
            { label: texts.category, value: texts.categories[ticket.category] },
            { label: texts.priority, value: texts.priorities[ticket.priority] },
            { label: texts.openedAt, value: dates.moment(ticket.openedAt) },
          ]}
        />
        {problem && <ProblemCard problem={problem} />}
        <div className="form-buttons">
          <Button variant="outline-secondary" onClick={() => void turn()}>
            {isClosed ? texts.reopen : texts.close}
          </Button>
        </div>
      </section>
    </div>
  );
}

/** What happened to the ticket: the beginning as it was read, all that follows from the stream or from an answer. */
function useEntries(ticket: FoundTicket) {
  const [later, setLater] = useState<readonly Entry[]>([]);
  const add = (more: readonly Entry[] = []) => setLater((known) => [...known, ...more]);
  const read = ticket.entries.at(-1)?.sequence ?? 0;
  useStream(TicketEntryDocument, { after: read }, ({ onTicketEntry: entry }) => {
    if (entry.ticketId === ticket.id) add([entry]);
  });
  const entries = inOrder([...ticket.entries, ...later]);
  return { entries, newest: entries.at(-1)?.sequence ?? 0, add };
}
