import { useState } from 'react';
import { Link } from 'react-router';
import type { AuditEventsQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { Facts } from '../../payment/facts';
import { auditTexts } from './audit-texts';

type Event = NonNullable<NonNullable<AuditEventsQuery['auditEvents']>['nodes']>[number];

/** One record: what was done and when, and everything else once it is opened. */
export function AuditEntry({ event }: { event: Event }) {
  const texts = useTexts(auditTexts);
  const dates = useDates();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="audit-entry" onToggle={(toggled) => setIsOpen(toggled.currentTarget.open)}>
      <summary>
        <strong>{texts.actions[event.action] ?? event.action}</strong>
        <span className="soft">
          {' '}
          · {dates.moment(event.at)}
          {event.reason && ` · ${event.reason}`}
        </span>
      </summary>
      {isOpen && <Everything event={event} />}
    </details>
  );
}

function Everything({ event }: { event: Event }) {
  const texts = useTexts(auditTexts);
  const code = (text: string | null | undefined) => text && <code className="reference">{text}</code>;
  const person = (id: string | null | undefined) =>
    id && <Link to={`/staff/customers/${encodeURIComponent(id)}`}>{code(id)}</Link>;
  const facts = [
    { label: texts.number, value: event.sequence },
    { label: texts.actor, value: person(event.actorId) ?? texts.nobody },
    { label: texts.concerns, value: person(event.customerId) },
    { label: texts.subject, value: code(event.subject) },
    { label: texts.why, value: event.reason },
    { label: texts.before, value: code(event.before) },
    { label: texts.after, value: code(event.after) },
    { label: texts.address, value: event.address },
    { label: texts.session, value: code(event.sessionId as string | null) },
  ];
  return <Facts facts={facts.map((fact) => (fact.value ? fact : null))} />;
}
