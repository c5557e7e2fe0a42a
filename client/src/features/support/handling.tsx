import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import {
  AssignTicketDocument,
  SetTicketDocument,
  type TicketPriority,
  type TicketRecordFieldsFragment,
  type TicketStatus,
} from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { useAssigneeName, useOwnRecordId, useSupportStaff } from './assignee-name';
import { useRefused } from './refusals';
import { staffSupportTexts } from './staff-texts';
import { StatusChip } from './status-chip';
import { supportTexts } from './texts';

interface HandlingProps {
  ticket: TicketRecordFieldsFragment;
  done: () => Promise<void>;
}

/** Who answers a request, how soon and whose turn it is. */
export function Handling({ ticket, done }: HandlingProps) {
  const texts = useTexts(staffSupportTexts);
  const support = useTexts(supportTexts);
  const dates = useDates();
  const nameOf = useAssigneeName();
  const [problem, setProblem] = useState<Problem | null>(null);
  const finish = async (found: Problem | null) => {
    setProblem(found);
    if (!found) await done();
  };
  const customer = (
    <Link to={`/staff/customers/${encodeURIComponent(ticket.customerId)}`}>{texts.toCustomer}</Link>
  );
  return (
    <Card title={texts.handling}>
      <Facts
        facts={[
          { label: support.status, value: <StatusChip status={ticket.status} /> },
          { label: support.category, value: support.categories[ticket.category] },
          { label: support.priority, value: support.priorities[ticket.priority] },
          { label: support.openedAt, value: dates.moment(ticket.openedAt) },
          { label: texts.customer, value: customer },
          { label: texts.answeredBy, value: nameOf(ticket.assigneeId) },
        ]}
      />
      <p className="soft">{texts.recorded}</p>
      {problem && <ProblemCard problem={problem} />}
      <Assignment ticket={ticket} finish={finish} />
      <SetForm ticket={ticket} finish={finish} />
    </Card>
  );
}

interface PartProps {
  ticket: TicketRecordFieldsFragment;
  finish: (problem: Problem | null) => Promise<void>;
}

function Assignment({ ticket, finish }: PartProps) {
  const texts = useTexts(staffSupportTexts);
  const refused = useRefused();
  const own = useOwnRecordId();
  const colleagues = useSupportStaff().filter(({ id }) => id !== own && id !== ticket.assigneeId);
  const [{ fetching }, assign] = useMutation(AssignTicketDocument);
  const [chosen, setChosen] = useState('');
  const isMine = own !== undefined && ticket.assigneeId === own;

  async function give(assigneeId: string | null) {
    if (fetching) return;
    const { data, error } = await assign({ input: { ticketId: ticket.id, assigneeId } });
    setChosen('');
    await finish(refused(data?.assignTicket.errors, error));
  }

  return (
    <form
      className="ticket-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void give(chosen);
      }}
    >
      <div className="form-buttons">
        <Button
          variant="outline-primary"
          aria-disabled={fetching}
          onClick={() => own !== undefined && void give(isMine ? null : own)}
        >
          {isMine ? texts.putBack : texts.take}
        </Button>
      </div>
      {colleagues.length > 0 && (
        <>
          <SelectField label={texts.colleagueChoice} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{texts.choose}</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="form-buttons">
            <Button type="submit" variant="outline-primary" aria-disabled={fetching || chosen === ''}>
              {texts.give}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function SetForm({ ticket, finish }: PartProps) {
  const texts = useTexts(staffSupportTexts);
  const support = useTexts(supportTexts);
  const refused = useRefused();
  const [{ fetching }, set] = useMutation(SetTicketDocument);
  // What was not chosen is left as it is, also when a colleague changes it meanwhile.
  const [status, setStatus] = useState<TicketStatus | null>(null);
  const [priority, setPriority] = useState<TicketPriority | null>(null);
  const [isSaved, setIsSaved] = useState(false);

  async function save() {
    if (fetching) return;
    setIsSaved(false);
    const { data, error } = await set({ input: { ticketId: ticket.id, status, priority } });
    await finish(refused(data?.setTicket.errors, error));
    if (!data?.setTicket.ticketRecord) return;
    setIsSaved(true);
    setStatus(null);
    setPriority(null);
  }

  return (
    <form
      className="ticket-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label={support.status}
        value={status ?? ticket.status}
        onChange={(event) => setStatus(event.target.value as TicketStatus)}
      >
        {Object.entries(support.statuses).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={support.priority}
        value={priority ?? ticket.priority}
        onChange={(event) => setPriority(event.target.value as TicketPriority)}
      >
        {Object.entries(support.priorities).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </SelectField>
      <p role="status" className="soft">
        {isSaved && texts.saved}
      </p>
      <div className="form-buttons">
        <Button type="submit" variant="outline-primary" aria-disabled={fetching}>
          {texts.set}
        </Button>
      </div>
    </form>
  );
}
