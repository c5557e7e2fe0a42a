import type { TransactionStatus } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { externalTexts } from './texts';

const tones: Record<TransactionStatus, string> = {
  PENDING: 'chip-warn',
  BOOKED: 'chip-good',
  REJECTED: 'chip-bad',
  REVERSED: 'chip-bad',
};

export function StatusChip({ status }: { status: TransactionStatus }) {
  return <span className={`chip ${tones[status]}`}>{useTexts(externalTexts).status[status]}</span>;
}
