import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { groupedNumber } from '../ui/account-name';
import { SelectField } from '../ui/select-field';
import { AccountOptions } from './account-options';
import { elsewhere } from './target';
import { targetTexts } from './target-texts';
import type { PayablePayee } from './use-payees';

interface TargetSelectProps {
  own: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
  to: string;
  toField: UseFormRegisterReturn;
  /** What choosing neither an own account nor a payee is called. */
  another: string;
}

/** Another account of the customer, a payee, or somebody who is typed. */
export function TargetSelect({ own, payees, to, toField, another }: TargetSelectProps) {
  const texts = useTexts(targetTexts);
  return (
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
      <option value={elsewhere}>{another}</option>
    </SelectField>
  );
}
