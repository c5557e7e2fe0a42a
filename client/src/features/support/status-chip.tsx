import type { TicketStatus } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { supportTexts } from './texts';

const looks: Readonly<Record<TicketStatus, string>> = { OPEN: 'chip-warn', ANSWERED: 'chip-good', CLOSED: '' };

/** Whose turn it is. */
export function StatusChip({ status }: { status: TicketStatus }) {
  return <span className={`chip ${looks[status] ?? ''}`}>{useTexts(supportTexts).statuses[status]}</span>;
}
