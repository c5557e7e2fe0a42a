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
import { groupedNumber } from '../../ui/account-name';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { isAccountNumber } from '../../payment/account-number';
import { transferTexts } from './texts';
import type { TransferPayee } from './use-transfer-payees';

export const elsewhere = 'elsewhere';

export interface TransferValues {
  readonly from: string;
  /** One of the customer's accounts or payees, or elsewhere. */
  readonly to: string;
  readonly number: string;
  readonly amount: string;
  readonly description: string;
}

interface TransferFormProps {
  values: TransferValues;
  accounts: readonly AccountFieldsFragment[];
  payees: readonly TransferPayee[];
  keep: (values: TransferValues) => void;
  submit: (values: TransferValues) => void;
}

export function TransferForm({ values, accounts, payees, keep, submit }: TransferFormProps) {
  const texts = useTexts(transferTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const form = useForm<TransferValues>({
    defaultValues: values,
    shouldUnregister: false,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { control, register, handleSubmit, formState } = form;
  const { errors } = formState;
  const typed = useWatch({ control }) as TransferValues;
  const from = accounts.find((account) => account.number === typed.from);
  const targets = accounts.filter(({ number, currency }) => number !== typed.from && currency === from?.currency);
  // An account that can no longer be the target, because money now comes from it, is not silently kept.
  const to = [...targets, ...payees].some(({ number }) => number === typed.to) ? typed.to : elsewhere;
  const fields = z.object({
    from: z.string(),
    to: z.string(),
    number: z.string().check(
      z.refine((number) => to !== elsewhere || isAccountNumber(number), texts.numberWrong),
    ),
    amount: amountField(payment, from && fromWire(from.balance), locale),
    description: descriptionField(payment),
  });
  useEffect(() => keep({ ...typed, to }));

  return (
    <form noValidate onSubmit={(event) => void handleSubmit((checked) => submit({ ...checked, to }))(event)}>
      <SelectField label={texts.fromAccount} {...register('from')}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <SelectField label={texts.toAccount} {...register('to')} value={to}>
        <AccountOptions accounts={targets} />
        {payees.length > 0 && (
          <optgroup label={texts.payees}>
            {payees.map(({ name, number }) => (
              <option key={number} value={number}>
                {name} · {groupedNumber(number)}
              </option>
            ))}
          </optgroup>
        )}
        <option value={elsewhere}>{texts.another}</option>
      </SelectField>
      {to === elsewhere && (
        <TextField
          label={texts.number}
          hint={texts.numberHint}
          inputMode="numeric"
          autoComplete="off"
          error={errors.number?.message}
          {...register('number')}
        />
      )}
      <TextField
        label={payment.amount}
        hint={availableHint(from, typed.amount, payment, locale)}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        error={errors.amount?.message}
        {...register('amount')}
      />
      <TextField
        label={payment.description}
        autoComplete="off"
        error={errors.description?.message}
        {...register('description')}
      />
      <div className="form-buttons">
        <Button type="submit">{payment.review}</Button>
      </div>
    </form>
  );
}
