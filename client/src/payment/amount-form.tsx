import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { descriptionField, type AmountField } from './amount-problem';
import { OrderFields } from './order-fields';
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
      <OrderFields
        accounts={accounts}
        accountLabel={accountLabel}
        account={register('account')}
        amount={register('amount')}
        amountHint={hint(account, typed.amount)}
        amountError={errors.amount?.message}
        {...(hasDescription && { description: register('description') })}
        descriptionError={errors.description?.message}
      />
      <div className="form-buttons">
        <Button type="submit">{texts.review}</Button>
      </div>
    </form>
  );
}
