import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment, HolidayRule } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { OrderFields } from '../../payment/order-fields';
import { paymentTexts } from '../../payment/texts';
import type { PayablePayee } from '../../payment/use-payees';
import { useTargetOrder, type TargetOrderValues } from '../../payment/use-target-order';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { planFields } from './plan-fields';
import { monthEnds, rhythms, today, type PlanValues } from './plan';
import { receiverFields, type ReceiverValues } from './receiver';
import { ReceiverFields } from './receiver-fields';
import { standingTexts } from './texts';

export interface ScheduleValues extends TargetOrderValues, ReceiverValues, PlanValues {
  readonly holidayRule: HolidayRule;
}

interface ScheduleFormProps {
  values: ScheduleValues;
  accounts: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
  keep: (values: ScheduleValues) => void;
  submit: (values: ScheduleValues) => void;
}

/** Whom to pay how much, from when on and how often. */
export function ScheduleForm({ values, accounts, payees, keep, submit }: ScheduleFormProps) {
  const texts = useTexts(standingTexts);
  const payment = useTexts(paymentTexts);
  const { control, register, handleSubmit, formState } = useForm<ScheduleValues>({
    defaultValues: values,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { errors } = formState;
  const typed = useWatch({ control }) as ScheduleValues;
  const { from, own, to, fields: ofOrder } = useTargetOrder(typed, accounts, payees);
  const fields = planFields(texts, today(), {
    ...ofOrder,
    ...receiverFields(to, texts),
    holidayRule: z.enum(['FOLLOWING', 'MODIFIED_FOLLOWING', 'PRECEDING']),
  });
  useEffect(() => keep({ ...typed, to }));

  return (
    <form noValidate onSubmit={(event) => void handleSubmit((checked) => submit({ ...checked, to }))(event)}>
      <OrderFields
        accounts={accounts}
        accountLabel={texts.fromAccount}
        account={register('from')}
        receiver={
          <ReceiverFields
            {...{ own, payees, to }}
            toField={register('to')}
            nameField={register('name')}
            nameError={errors.name?.message}
            numberField={register('number')}
            numberError={errors.number?.message}
          />
        }
        amount={register('amount')}
        amountHint={from && payment.amountHint(from.currency)}
        amountError={errors.amount?.message}
        description={register('description')}
        descriptionError={errors.description?.message}
      />
      <SelectField label={texts.frequency} {...register('rhythm')} value={typed.rhythm}>
        {rhythms.map((rhythm) => (
          <option key={rhythm} value={rhythm}>
            {texts.rhythms[rhythm]}
          </option>
        ))}
      </SelectField>
      {typed.rhythm === 'MONTH_END' ? (
        <SelectField key="end" label={texts.first} hint={texts.firstHint} {...register('firstEnd')}>
          <MonthEnds />
        </SelectField>
      ) : (
        <TextField
          key="day"
          type="date"
          label={texts.first}
          hint={texts.firstHint}
          min={today()}
          error={errors.firstOn?.message}
          {...register('firstOn')}
        />
      )}
      {typed.rhythm !== 'ONCE' && (
        <SelectField label={texts.last} {...register('ends')} value={typed.ends}>
          <option value="never">{texts.endsNever}</option>
          <option value="on">{texts.endsOn}</option>
          <option value="after">{texts.endsAfter}</option>
        </SelectField>
      )}
      {typed.rhythm !== 'ONCE' && typed.ends === 'on' && (
        <TextField type="date" label={texts.lastDay} error={errors.endsOn?.message} {...register('endsOn')} />
      )}
      {typed.rhythm !== 'ONCE' && typed.ends === 'after' && (
        <TextField
          label={texts.count}
          inputMode="numeric"
          autoComplete="off"
          error={errors.endsAfter?.message}
          {...register('endsAfter')}
        />
      )}
      <SelectField label={texts.holiday} {...register('holidayRule')}>
        {(['FOLLOWING', 'MODIFIED_FOLLOWING', 'PRECEDING'] as const).map((rule) => (
          <option key={rule} value={rule}>
            {texts.holidays[rule]}
          </option>
        ))}
      </SelectField>
      <div className="form-buttons">
        <Button type="submit">{payment.review}</Button>
      </div>
    </form>
  );
}

function MonthEnds() {
  const dates = useDates();
  return monthEnds(today(), 12).map((end) => (
    <option key={end} value={end}>
      {dates.date(end)}
    </option>
  ));
}
