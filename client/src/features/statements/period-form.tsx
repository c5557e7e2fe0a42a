import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../i18n/catalogue';
import { TextField } from '../../ui/text-field';
import { lastMonth, periodFields, today, type Period } from './period';
import { statementTexts } from './texts';

interface PeriodFormProps {
  mustBeOver: boolean;
  button: string;
  submit: (period: Period) => Promise<void>;
  children?: ReactNode;
}

/** From which day to which; the last month unless another period is chosen. */
export function PeriodForm({ mustBeOver, button, submit, children }: PeriodFormProps) {
  const texts = useTexts(statementTexts);
  const { register, handleSubmit, formState } = useForm<Period>({
    resolver: zodResolver(periodFields(texts, mustBeOver)),
    defaultValues: lastMonth(),
  });
  const { errors, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(submit)(event);
      }}
    >
      <div className="side-by-side">
        <TextField type="date" label={texts.from} max={today()} error={errors.from?.message} {...register('from')} />
        <TextField type="date" label={texts.to} max={today()} error={errors.to?.message} {...register('to')} />
      </div>
      {children}
      <div className="form-buttons">
        <Button type="submit" variant="outline-primary" aria-disabled={isSubmitting}>
          {button}
        </Button>
      </div>
    </form>
  );
}
