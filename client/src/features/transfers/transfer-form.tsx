import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { availableHint } from '../../payment/available-hint';
import { OrderFields } from '../../payment/order-fields';
import { TargetFields } from '../../payment/target-fields';
import { paymentTexts } from '../../payment/texts';
import type { PayablePayee } from '../../payment/use-payees';
import { useTargetOrder, type TargetOrderValues } from '../../payment/use-target-order';
import { transferTexts } from './texts';

export type TransferValues = TargetOrderValues;

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
  const { locale } = useLanguage();
  const { control, register, handleSubmit, formState } = useForm<TransferValues>({
    defaultValues: values,
    shouldUnregister: false,
    resolver: (...given) => zodResolver(z.object(fields))(...given),
  });
  const { errors } = formState;
  const typed = useWatch({ control }) as TransferValues;
  const { from, own, to, fields } = useTargetOrder(typed, accounts, payees);
  useEffect(() => keep({ ...typed, to }));

  return (
    <form noValidate onSubmit={(event) => void handleSubmit((checked) => submit({ ...checked, to }))(event)}>
      <OrderFields
        accounts={accounts}
        accountLabel={texts.fromAccount}
        account={register('from')}
        receiver={
          <TargetFields
            {...{ own, payees, to }}
            toField={register('to')}
            numberField={register('number')}
            numberError={errors.number?.message}
          />
        }
        amount={register('amount')}
        amountHint={availableHint(from, typed.amount, payment, locale)}
        amountError={errors.amount?.message}
        description={register('description')}
        descriptionError={errors.description?.message}
      />
      <div className="form-buttons">
        <Button type="submit">{payment.review}</Button>
      </div>
    </form>
  );
}
