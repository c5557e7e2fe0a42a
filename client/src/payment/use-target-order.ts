import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { useLanguage } from '../i18n/language';
import { fromWire } from '../money/money';
import { amountField, descriptionField } from './amount-problem';
import { numberField, targetsFor, type TargetValues } from './target';
import { targetTexts } from './target-texts';
import { paymentTexts } from './texts';
import type { PayablePayee } from './use-payees';

/** An amount from one of the customer's accounts to another account of the bank. */
export interface TargetOrderValues extends TargetValues {
  readonly from: string;
  readonly amount: string;
  readonly description: string;
}

/** Where the money that is typed comes from and can go to, and what has to be right before it is checked. */
export function useTargetOrder(
  typed: TargetOrderValues,
  accounts: readonly AccountFieldsFragment[],
  payees: readonly PayablePayee[],
) {
  const payment = useTexts(paymentTexts);
  const target = useTexts(targetTexts);
  const { locale } = useLanguage();
  const from = accounts.find((account) => account.number === typed.from);
  const { own, to } = targetsFor(from, accounts, payees, typed.to);
  const fields = {
    from: z.string(),
    to: z.string(),
    number: numberField(to, target),
    amount: amountField(payment, from && fromWire(from.balance), locale),
    description: descriptionField(payment),
  };
  return { from, own, to, fields };
}
