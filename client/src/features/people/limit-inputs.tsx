import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTexts } from '../../i18n/catalogue';
import { paymentTexts } from '../../payment/texts';
import { TextField } from '../../ui/text-field';
import { peopleTexts } from './texts';

interface LimitInputsProps {
  currency: string;
  perPayment: UseFormRegisterReturn;
  perDay: UseFormRegisterReturn;
  errors: Partial<Record<'perPayment' | 'perDay', { message?: string | undefined }>>;
}

/** How much a delegate may pay with one payment, and in a day. */
export function LimitInputs({ currency, perPayment, perDay, errors }: LimitInputsProps) {
  const texts = useTexts(peopleTexts);
  const { amountHint } = useTexts(paymentTexts);
  const common = { hint: amountHint(currency), inputMode: 'decimal', autoComplete: 'off' } as const;
  return (
    <>
      <TextField
        label={texts.optional(texts.perPayment)}
        error={errors.perPayment?.message}
        {...common}
        {...perPayment}
      />
      <TextField label={texts.optional(texts.perDay)} error={errors.perDay?.message} {...common} {...perDay} />
    </>
  );
}
