import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { AccountOptions } from './account-options';
import { descriptionField, type AmountField } from './amount-problem';
import { paymentTexts } from './texts';

export interface AmountValues {
  readonly account: string;
  readonly amount: string;
  readonly description: string;
}

interface AmountFormProps {
  values: AmountValues;
  accounts: readonly AccountFieldsFragment[];
  accountLabel: string;
  /** What the amount must be, and what is said of it, for the account that is chosen. */
  amount: (account: AccountFieldsFragment | undefined) => AmountField;
  hint: (account: AccountFieldsFragment | undefined, typed: string) => string | undefined;
  hasDescription: boolean;
  keep: (values: AmountValues) => void;
  submit: (values: AmountValues) => void;
}

/** An amount, and one of the customer's accounts that it comes from or goes to. */
export function AmountForm(props: AmountFormProps) {
  const { values, accounts, accountLabel, amount, hint, hasDescription, keep, submit } = props;
  const texts = useTexts(paymentTexts);
  const { control, register, handleSubmit, formState } = useForm<AmountValues>({
    defaultValues: values,
    resolver: (...given) => zodResolver(fields)(...given),
  });
  const { errors } = formState;
  const typed = useWatch({ control }) as AmountValues;
  const account = accounts.find((one) => one.number === typed.account);
  const fields = z.object({ account: z.string(), amount: amount(account), description: descriptionField(texts) });
  useEffect(() => keep(typed));

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      <SelectField label={accountLabel} {...register('account')}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      <TextField
        label={texts.amount}
        hint={hint(account, typed.amount)}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        error={errors.amount?.message}
        {...register('amount')}
      />
      {hasDescription && (
        <TextField
          label={texts.description}
          autoComplete="off"
          error={errors.description?.message}
          {...register('description')}
        />
      )}
      <div className="form-buttons">
        <Button type="submit">{texts.review}</Button>
      </div>
    </form>
  );
}
