import type { TicketEntryKind, TicketStatus } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import './support.css';
import { supportTexts } from './texts';

export interface Said {
  readonly sequence: number;
  readonly kind: TicketEntryKind;
  readonly status: TicketStatus;
  readonly at: string;
  readonly text?: string | null;
  /** Who did it, in the words of whoever reads. */
  readonly author: string;
  /** Whether it stands on the side of whoever reads. */
  readonly isOwn: boolean;
}

/** What was written and done, the oldest first; what comes is read out. */
export function Conversation({ entries }: { entries: readonly Said[] }) {
  const { conversation } = useTexts(supportTexts);
  return (
    <div className="conversation" role="log" aria-label={conversation}>
      {entries.map((entry) =>
        typeof entry.text === 'string' ? (
          <Message key={entry.sequence} entry={entry} text={entry.text} />
        ) : (
          <Happened key={entry.sequence} entry={entry} />
        ),
      )}
    </div>
  );
}

function Message({ entry, text }: { entry: Said; text: string }) {
  const { note } = useTexts(supportTexts);
  const dates = useDates();
  const isNote = entry.kind === 'NOTE';
  return (
    <article className={`said ${entry.isOwn ? 'said-own' : ''} ${isNote ? 'said-note' : ''}`}>
      <p className="said-head">
        {[entry.author, dates.moment(entry.at), isNote && note].filter(Boolean).join(' · ')}
      </p>
      <p className="said-text">{text}</p>
    </article>
  );
}

function Happened({ entry }: { entry: Said }) {
  const texts = useTexts(supportTexts);
  const dates = useDates();
  return <p className="happened">{[nameOf(), entry.author, dates.moment(entry.at)].join(' · ')}</p>;

  function nameOf() {
    if (entry.kind === 'PRIORITY_SET') return texts.prioritySet;
    if (entry.kind === 'ASSIGNED') return texts.assigned;
    return texts.statusSet(texts.statuses[entry.status]);
  }
}
