import type { AccountFieldsFragment, AccountRight } from '../generated/graphql';

const reach: Readonly<Record<AccountRight, number>> = { VIEW: 0, PAY: 1, OWNER: 2 };

/** Whether the customer may do with an account what takes this right. */
export function allows(account: Pick<AccountFieldsFragment, 'viewerAccess'>, right: AccountRight): boolean {
  return reach[account.viewerAccess.right] >= reach[right];
}
