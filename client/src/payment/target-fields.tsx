import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AccountFieldsFragment } from '../generated/graphql';
import { useTexts } from '../i18n/catalogue';
import { TextField } from '../ui/text-field';
import { elsewhere } from './target';
import { TargetSelect } from './target-select';
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
      <TargetSelect {...{ own, payees, to, toField }} another={texts.another} />
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
