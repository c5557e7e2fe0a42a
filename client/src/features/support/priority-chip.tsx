import type { TicketPriority } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { supportTexts } from './texts';

const looks: Readonly<Partial<Record<TicketPriority, string>>> = { HIGH: 'chip-warn', URGENT: 'chip-bad' };

/** How soon an answer is wanted, where that is not as usual. */
export function PriorityChip({ priority }: { priority: TicketPriority }) {
  const { prioritiesShort } = useTexts(supportTexts);
  if (priority === 'NORMAL') return null;
  return <span className={`chip ${looks[priority] ?? ''}`}>{prioritiesShort[priority]}</span>;
}
