import type { BulkFieldsFragment, BulkMode } from '../../generated/graphql';

export type BulkRow = BulkFieldsFragment['rows'][number];

export interface BulkValues {
  readonly from: string;
  readonly csv: string;
  /** What the file is called; empty for what was pasted. */
  readonly fileName: string;
  readonly mode: BulkMode;
  /** What the bank has said of this file before it moves anything; null while it was not asked. */
  readonly checked: BulkFieldsFragment | null;
}

export type Obstacle = 'NOTHING_LEFT' | 'OTHER_BANK' | 'REFUSED_ROWS';

/** Why the file would move nothing at all as it is, so that confirming it makes no sense. */
export function obstacleOf(checked: BulkFieldsFragment, mode: BulkMode): Obstacle | null {
  if (checked.acceptedCount === 0) return 'NOTHING_LEFT';
  if (mode === 'EACH') return null;
  if (checked.refusedCount > 0) return 'REFUSED_ROWS';
  // Names at other banks, and no others, are not checked.
  return checked.rows.some(({ nameMatch }) => nameMatch === 'NOT_CHECKED') ? 'OTHER_BANK' : null;
}
