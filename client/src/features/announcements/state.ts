import type { AnnouncementFieldsFragment } from '../../generated/graphql';

export type AnnouncementState = 'shown' | 'planned' | 'over' | 'withdrawn';

/** What has become of an announcement by now. */
export function stateOf(
  { shownFrom, shownUntil, withdrawnAt }: Pick<AnnouncementFieldsFragment, 'shownFrom' | 'shownUntil' | 'withdrawnAt'>,
  now: Date,
): AnnouncementState {
  if (withdrawnAt) return 'withdrawn';
  if (Date.parse(shownUntil) <= now.getTime()) return 'over';
  return Date.parse(shownFrom) > now.getTime() ? 'planned' : 'shown';
}
