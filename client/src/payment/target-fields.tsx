import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { groupedNumber } from '../ui/account-name';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { AccountOptions } from './account-options';
import { elsewhere } from './target';
import { targetTexts } from './target-texts';
import type { PayablePayee } from './use-payees';

interface TargetFieldsProps {
  own: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
  to: string;
  toField: UseFormRegisterReturn;
  numberField: UseFormRegisterReturn;
  numberError: string | undefined;
}

/** Who gets the money: another account of the customer, a payee, or whoever has the number that is typed. */
export function TargetFields({ own, payees, to, toField, numberField, numberError }: TargetFieldsProps) {
  const texts = useTexts(targetTexts);
  return (
    <>
      <SelectField label={texts.toAccount} {...toField} value={to}>
        <AccountOptions accounts={own} />
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
          error={numberError}
          {...numberField}
        />
      )}
    </>
  );
}
