import type { AccountFieldsFragment } from '../generated/graphql';
import { formatMoney } from '../money/format';
import { fromWire, isLess } from '../money/money';
import { parseAmount } from '../money/parse';
import type { PaymentTexts } from './texts';

/** Warns of an amount that is not there now. The bank decides: something may arrive before the order does. */
export function availableHint(
  account: AccountFieldsFragment | undefined,
  amount: string,
  texts: PaymentTexts,
  locale: string,
): string | undefined {
  if (!account) return undefined;
  const available = fromWire(account.availableBalance);
  const parsed = parseAmount(amount, available, locale);
  if ('money' in parsed && isLess(available, parsed.money))
    return texts.moreThanAvailable(formatMoney(available, locale));
  return texts.amountHint(account.currency);
}
