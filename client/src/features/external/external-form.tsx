import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { fromWire } from '../../money/money';
import { amountField, descriptionField } from '../../payment/amount-problem';
import { availableHint } from '../../payment/available-hint';
import { OrderFields } from '../../payment/order-fields';
import { paymentTexts } from '../../payment/texts';
import { groupedNumber } from '../../ui/account-name';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { receiverFields, somebodyElse, type ReceiverValues } from './receiver';
import { externalTexts } from './texts';
import type { PayeeElsewhere } from './use-payees-elsewhere';

export interface ExternalValues extends ReceiverValues {
  readonly from: string;
  readonly amount: string;
  readonly description: string;
}

interface ExternalFormProps {
  values: ExternalValues;
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayeeElsewhere[];
  keep: (values: ExternalValues) => void;
  submit: (values: ExternalValues) => void;
}

/** From which account to whom at another bank, and how much. */
export function ExternalForm({ values, accounts, payees, keep, submit }: ExternalFormProps) {
  const texts = useTexts(externalTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const { control, register, handleSubmit, formState } = useForm<ExternalValues>({
    defaultValues: values,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { errors } = formState;
  const typed = useWatch({ control }) as ExternalValues;
  const from = accounts.find((account) => account.number === typed.from);
  // A payee who was deleted meanwhile is not silently kept.
  const to = payees.some(({ id }) => id === typed.to) ? typed.to : somebodyElse;
  const isTyped = to === somebodyElse;
  const fields = z.object({
    from: z.string(),
    ...receiverFields(isTyped, texts),
    amount: amountField(payment, from && fromWire(from.balance), locale),
    description: descriptionField(payment),
  });
  useEffect(() => keep({ ...typed, to }));

  const receiver = (
    <>
      {payees.length > 0 && (
        <SelectField label={texts.to} {...register('to')} value={to}>
          {payees.map(({ id, knownAs, iban }) => (
            <option key={id} value={id}>
              {knownAs} · {groupedNumber(iban)}
            </option>
          ))}
          <option value={somebodyElse}>{texts.somebodyElse}</option>
        </SelectField>
      )}
      {isTyped && (
        <>
          <TextField label={texts.name} autoComplete="off" error={errors.name?.message} {...register('name')} />
          <TextField
            label={texts.iban}
            hint={texts.ibanHint}
            autoComplete="off"
            error={errors.iban?.message}
            {...register('iban')}
          />
        </>
      )}
    </>
  );
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((checked) => submit({ ...checked, to }))(event)}>
      <OrderFields
        accounts={accounts}
        accountLabel={texts.fromAccount}
        account={register('from')}
        receiver={receiver}
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
