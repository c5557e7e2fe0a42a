import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../generated/graphql';
import { isAccountNumber, withoutSpaces } from './account-number';
import type { TargetTexts } from './target-texts';
import type { PayablePayee } from './use-payees';

export const elsewhere = 'elsewhere';

export interface TargetValues {
  /** The number of one of the customer's accounts or payees, or elsewhere. */
  readonly to: string;
  /** What was typed; it counts for elsewhere only. */
  readonly number: string;
}

/** Where money from an account can go, and where it goes of what was chosen. */
export function targetsFor(
  from: AccountFieldsFragment | undefined,
  accounts: readonly AccountFieldsFragment[],
  payees: readonly PayablePayee[],
  chosen: string,
) {
  const own = accounts.filter(({ number, currency }) => number !== from?.number && currency === from?.currency);
  // An account that can no longer be the target, because money now comes from it, is not silently kept.
  const to = [...own, ...payees].some(({ number }) => number === chosen) ? chosen : elsewhere;
  return { own, to };
}

/** The typed number must be one, where it counts. */
export function numberField(to: string, texts: TargetTexts) {
  return z.string().check(z.refine((number) => to !== elsewhere || isAccountNumber(number), texts.numberWrong));
}

export function targetOf({ to, number }: TargetValues): string {
  return to === elsewhere ? withoutSpaces(number) : to;
}
