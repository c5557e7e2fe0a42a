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
import { numberField, targetsFor, type TargetValues } from '../../payment/target';
import { TargetFields } from '../../payment/target-fields';
import { targetTexts } from '../../payment/target-texts';
import { paymentTexts } from '../../payment/texts';
import type { PayablePayee } from '../../payment/use-payees';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { transferTexts } from './texts';

export interface TransferValues extends TargetValues {
  readonly from: string;
  readonly amount: string;
  readonly description: string;
}

interface TransferFormProps {
  values: TransferValues;
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
  keep: (values: TransferValues) => void;
  submit: (values: TransferValues) => void;
}

export function TransferForm({ values, accounts, payees, keep, submit }: TransferFormProps) {
  const texts = useTexts(transferTexts);
  const payment = useTexts(paymentTexts);
  const target = useTexts(targetTexts);
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
  const { own, to } = targetsFor(from, accounts, payees, typed.to);
  const fields = z.object({
    from: z.string(),
    to: z.string(),
    number: numberField(to, target),
    amount: amountField(payment, from && fromWire(from.balance), locale),
    description: descriptionField(payment),
  });
  useEffect(() => keep({ ...typed, to }));

  return (
    <form noValidate onSubmit={(event) => void handleSubmit((checked) => submit({ ...checked, to }))(event)}>
      <SelectField label={texts.fromAccount} {...register('from')}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <TargetFields
        {...{ own, payees, to }}
        toField={register('to')}
        numberField={register('number')}
        numberError={errors.number?.message}
      />
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
