import { zodResolver } from '@hookform/resolvers/zod';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { isAccountNumber } from '../../payment/account-number';
import { isIban } from '../../payment/iban';
import { paymentTexts } from '../../payment/texts';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { nameFields } from './name-fields';
import { payeeTexts, type PayeeTexts } from './texts';

export interface PayeeValues {
  readonly where: 'here' | 'elsewhere';
  readonly name: string;
  readonly nickname: string;
  readonly accountNumber: string;
  readonly iban: string;
}

const fields = (texts: PayeeTexts) =>
  z
    .object({
      ...nameFields(texts),
      where: z.enum(['here', 'elsewhere']),
      accountNumber: z.string(),
      iban: z.string(),
    })
    .check(
      z.refine(({ where, accountNumber }) => where !== 'here' || isAccountNumber(accountNumber), {
        message: texts.numberWrong,
        path: ['accountNumber'],
      }),
      z.refine(({ where, iban }) => where !== 'elsewhere' || isIban(iban), {
        message: texts.ibanWrong,
        path: ['iban'],
      }),
    );

interface PayeeFormProps {
  values: PayeeValues;
  problem: Problem | null;
  submit: (values: PayeeValues) => Promise<void>;
}

export function PayeeForm({ values, problem, submit }: PayeeFormProps) {
  const texts = useTexts(payeeTexts);
  const { review } = useTexts(paymentTexts);
  const { control, register, handleSubmit, formState } = useForm<PayeeValues>({
    resolver: zodResolver(fields(texts)),
    defaultValues: values,
  });
  const { errors, isSubmitting } = formState;
  const where = useWatch({ control, name: 'where' });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(submit)(event);
      }}
    >
      <fieldset className="choices">
        <legend className="form-label">{texts.where}</legend>
        {(['here', 'elsewhere'] as const).map((one) => (
          <label key={one} className="choice">
            <input type="radio" value={one} className="form-check-input" {...register('where')} />
            <span className="choice-title">{texts[one]}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="off"
        error={errors.name?.message}
        {...register('name')}
      />
      {where === 'here' ? (
        <TextField
          key="here"
          label={texts.accountNumber}
          inputMode="numeric"
          autoComplete="off"
          error={errors.accountNumber?.message}
          {...register('accountNumber')}
        />
      ) : (
        <TextField
          key="elsewhere"
          label={texts.iban}
          hint={texts.ibanHint}
          autoComplete="off"
          error={errors.iban?.message}
          {...register('iban')}
        />
      )}
      <TextField
        label={texts.nickname}
        autoComplete="off"
        error={errors.nickname?.message}
        {...register('nickname')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {review}
        </Button>
      </div>
    </form>
  );
}
