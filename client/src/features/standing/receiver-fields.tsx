import type { UseFormRegisterReturn } from 'react-hook-form';
import type { AccountFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { elsewhere } from '../../payment/target';
import { TargetSelect } from '../../payment/target-select';
import type { PayablePayee } from '../../payment/use-payees';
import { TextField } from '../../ui/text-field';
import { standingTexts } from './texts';

interface ReceiverFieldsProps {
  own: readonly AccountFieldsFragment[];
  payees: readonly PayablePayee[];
  to: string;
  toField: UseFormRegisterReturn;
  nameField: UseFormRegisterReturn;
  nameError: string | undefined;
  numberField: UseFormRegisterReturn;
  numberError: string | undefined;
}

/** Who is paid: an own account, a payee, or whoever is typed, with an account here or at another bank. */
export function ReceiverFields(props: ReceiverFieldsProps) {
  const { own, payees, to, toField, nameField, nameError, numberField, numberError } = props;
  const texts = useTexts(standingTexts);
  return (
    <>
      <TargetSelect {...{ own, payees, to, toField }} another={texts.somebodyElse} />
      {to === elsewhere && (
        <>
          <TextField label={texts.name} autoComplete="off" error={nameError} {...nameField} />
          <TextField
            label={texts.number}
            hint={texts.numberHint}
            autoComplete="off"
            error={numberError}
            {...numberField}
          />
        </>
      )}
    </>
  );
}
