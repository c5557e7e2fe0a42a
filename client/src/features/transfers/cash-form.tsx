import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { fromWire } from '../../money/money';
import { AccountOptions } from '../../payment/account-options';
import { amountField, descriptionField } from '../../payment/amount-problem';
import { availableHint } from '../../payment/available-hint';
import { paymentTexts } from '../../payment/texts';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

export interface CashValues {
  readonly account: string;
  readonly amount: string;
  readonly description: string;
}

interface CashFormProps {
  values: CashValues;
  accounts: readonly AccountFieldsFragment[];
  /** Whether money leaves, so that it has to be there. */
  isOut: boolean;
  keep: (values: CashValues) => void;
  submit: (values: CashValues) => void;
}

/** What is paid in or out, and where. */
export function CashForm({ values, accounts, isOut, keep, submit }: CashFormProps) {
  const texts = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const form = useForm<CashValues>({
    defaultValues: values,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { control, register, handleSubmit, formState } = form;
  const typed = useWatch({ control }) as CashValues;
  const account = accounts.find((one) => one.number === typed.account);
  const unit = account && fromWire(account.balance);
  const fields = z.object({
    account: z.string(),
    amount: amountField(texts, unit, locale),
    description: descriptionField(texts),
  });
  useEffect(() => keep(typed));

  const hint = isOut
    ? availableHint(account, typed.amount, texts, locale)
    : account && texts.amountHint(account.currency);
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      <SelectField label={texts.account} {...register('account')}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <TextField
        label={texts.amount}
        hint={hint}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        error={formState.errors.amount?.message}
        {...register('amount')}
      />
      <TextField
        label={texts.description}
        autoComplete="off"
        error={formState.errors.description?.message}
        {...register('description')}
      />
      <div className="form-buttons">
        <Button type="submit">{texts.review}</Button>
      </div>
    </form>
  );
}
