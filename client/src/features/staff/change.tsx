import type { ChangeFieldsFragment, ChangeKind } from '../../generated/graphql';
import type { Permission } from '../../graphql/permissions';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import type { StaffTexts } from './texts';

/** What the bank asks of whoever decides about a kind of change, besides the right to decide at all. */
const deciders: Readonly<Record<ChangeKind, Permission>> = {
  ROLES: 'ChangeRoles',
  UNFREEZE: 'UnfreezeAccounts',
  DEPOSIT: 'ApproveDeposits',
  LIMIT: 'ChangeLimits',
  REVERSAL: 'ReverseTransactions',
};

/** Why somebody does not decide about a change; null for one who does. */
export function obstacleOf(
  change: Pick<ChangeFieldsFragment, 'kind' | 'isOwn'>,
  may: (permission: Permission) => boolean,
  texts: StaffTexts,
): string | null {
  if (change.isOwn) return texts.own;
  return may('DecideChanges') && may(deciders[change.kind]) ? null : texts.notYours;
}

/** What approving it does, as a sentence. */
export function effectOf(
  change: Pick<ChangeFieldsFragment, 'kind' | 'roles' | 'amount' | 'effect'>,
  texts: StaffTexts,
  locale: string,
): string {
  const what = change.amount
    ? formatMoney(fromWire(change.amount), locale)
    : (change.roles ?? []).map((role) => texts.roles[role]).join(', ');
  // A kind that only a newer bank knows is told in the bank's own words.
  return (texts.effects as Partial<typeof texts.effects>)[change.kind]?.(what) ?? change.effect;
}
