import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { AccountOptions } from './account-options';
import { paymentTexts } from './texts';

interface OrderFieldsProps {
  accounts: readonly AccountFieldsFragment[];
  accountLabel: string;
  account: UseFormRegisterReturn;
  /** Who gets the money, where that is not said elsewhere. Named before the amount: the first mistake gets the focus. */
  receiver?: ReactNode;
  amount: UseFormRegisterReturn;
  amountHint: string | undefined;
  amountError: string | undefined;
  /** Left out where nothing can be written beside the amount. */
  description?: UseFormRegisterReturn;
  descriptionError?: string | undefined;
}

/** What every order is made of: one of the customer's accounts, perhaps a receiver, an amount and what it is for. */
export function OrderFields(props: OrderFieldsProps) {
  const { accounts, accountLabel, account, receiver, amount, amountHint, amountError } = props;
  const texts = useTexts(paymentTexts);
  return (
    <>
      <SelectField label={accountLabel} {...account}>
        <AccountOptions accounts={accounts} />
      </SelectField>
      {receiver}
      <TextField
        label={texts.amount}
        hint={amountHint}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        error={amountError}
        {...amount}
      />
      {props.description && (
        <TextField
          label={texts.description}
          autoComplete="off"
          error={props.descriptionError}
          {...props.description}
        />
      )}
    </>
  );
}
