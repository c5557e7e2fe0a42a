import type { RunStatus, ScheduleStatus } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { lifeTexts } from './life-texts';

const tones: Partial<Record<ScheduleStatus | RunStatus, string>> = {
  ACTIVE: 'chip-good',
  PAID: 'chip-good',
  PAUSED: 'chip-warn',
  WAITING: 'chip-warn',
  ORDERED: 'chip-warn',
  FAILED: 'chip-bad',
};

export function StatusChip({ status }: { status: ScheduleStatus }) {
  return <span className={`chip ${tones[status] ?? ''}`}>{useTexts(lifeTexts).status[status]}</span>;
}

export function RunChip({ status }: { status: RunStatus }) {
  return <span className={`chip ${tones[status] ?? ''}`}>{useTexts(lifeTexts).runs[status]}</span>;
}
