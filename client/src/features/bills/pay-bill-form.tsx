import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, isLess, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AmountForm, type AmountValues } from '../../payment/amount-form';
import { amountField } from '../../payment/amount-problem';
import { availableHint } from '../../payment/available-hint';
import { paymentTexts } from '../../payment/texts';
import { billPageTexts } from './texts';

interface PayBillFormProps {
  values: AmountValues;
  open: Money;
  accounts: readonly AccountFieldsFragment[];
  keep: (values: AmountValues) => void;
  submit: (values: AmountValues) => void;
}

/** What is paid of a bill, which is not more than is open of it. */
export function PayBillForm({ open, ...props }: PayBillFormProps) {
  const texts = useTexts(billPageTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const isTooMuch = (amount: string) => {
    const parsed = parseAmount(amount, open, locale);
    return 'money' in parsed && isLess(open, parsed.money);
  };
  const field = amountField(payment, open, locale).check(
    z.refine((amount) => !isTooMuch(amount), texts.moreThanOpen),
  );
  const hint = (account: AccountFieldsFragment | undefined, typed: string) =>
    account && isLess(fromWire(account.availableBalance), open)
      ? availableHint(account, typed, payment, locale)
      : texts.payHint(formatMoney(open, locale));
  return (
    <AmountForm {...props} accountLabel={texts.fromAccount} amount={() => field} hint={hint} hasDescription={false} />
  );
}
