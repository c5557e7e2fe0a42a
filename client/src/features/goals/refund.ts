import type { CloseGoalMutation } from '../../generated/graphql';

type ClosedGoal = NonNullable<CloseGoalMutation['closeSavingsGoal']['savingsGoal']>;

/** The entry that gave back what was saved: it and the goal's end have one instant. Undefined if nothing was saved. */
export function refundOf({ closedAt, account }: Pick<ClosedGoal, 'closedAt'> & Pick<ClosedGoal, 'account'>) {
  return account.entries?.nodes?.find(({ direction, bookedAt }) => direction === 'CREDIT' && bookedAt === closedAt);
}
