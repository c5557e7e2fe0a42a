import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, isLess, type Money } from '../../money/money';
import { parseAmount } from '../../money/parse';
import { AccountOptions } from '../../payment/account-options';
import { amountField } from '../../payment/amount-problem';
import { availableHint } from '../../payment/available-hint';
import { paymentTexts } from '../../payment/texts';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { billPageTexts } from './texts';

export interface PayBillValues {
  readonly account: string;
  readonly amount: string;
}

interface PayBillFormProps {
  values: PayBillValues;
  open: Money;
  accounts: readonly AccountFieldsFragment[];
  keep: (values: PayBillValues) => void;
  submit: (values: PayBillValues) => void;
}

export function PayBillForm({ values, open, accounts, keep, submit }: PayBillFormProps) {
  const texts = useTexts(billPageTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const form = useForm<PayBillValues>({
    defaultValues: values,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { control, register, handleSubmit, formState } = form;
  const typed = useWatch({ control }) as PayBillValues;
  const account = accounts.find((one) => one.number === typed.account);
  const isTooMuch = (amount: string) => {
    const parsed = parseAmount(amount, open, locale);
    return 'money' in parsed && isLess(open, parsed.money);
  };
  const fields = z.object({
    account: z.string(),
    amount: amountField(payment, open, locale).check(z.refine((amount) => !isTooMuch(amount), texts.moreThanOpen)),
  });
  useEffect(() => keep(typed));

  const isShort = account && isLess(fromWire(account.availableBalance), open);
  const hint = isShort
    ? availableHint(account, typed.amount, payment, locale)
    : texts.payHint(formatMoney(open, locale));
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      <SelectField label={texts.fromAccount} {...register('account')}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <TextField
        label={payment.amount}
        hint={hint}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        error={formState.errors.amount?.message}
        {...register('amount')}
      />
      <div className="form-buttons">
        <Button type="submit">{payment.review}</Button>
      </div>
    </form>
  );
}
