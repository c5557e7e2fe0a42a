import { zodResolver } from '@hookform/resolvers/zod';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { recoveryTexts } from './recovery-texts';

/** Where a code is to be sent to. */
export interface Wish {
  readonly email: string;
  readonly bySms: boolean;
}

export function AskForCode({ problem, send }: { problem: Problem | null; send: (wish: Wish) => Promise<void> }) {
  const texts = useTexts(recoveryTexts);
  const fields = z.object({
    email: z.string().check(z.trim(), z.email(texts.emailWrong)),
    way: z.enum(['email', 'sms']),
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { email: '', way: 'email' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(({ email, way }) => send({ email, bySms: way === 'sms' }));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      <p>{texts.about}</p>
      <TextField
        label={texts.email}
        type="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email')}
      />
      <SelectField label={texts.way} {...register('way')}>
        <option value="email">{texts.byEmail}</option>
        <option value="sms">{texts.bySms}</option>
      </SelectField>
      {problem && <ProblemCard problem={problem} />}
      <Button type="submit" size="lg" className="w-100" aria-disabled={isSubmitting}>
        {texts.send}
      </Button>
    </form>
  );
}
