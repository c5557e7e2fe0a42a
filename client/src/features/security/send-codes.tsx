import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { EnrollMessageFactorDocument } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { SelectField } from '../../ui/select-field';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRefused } from './refusals';
import { sentCodeTexts } from './sent-code-texts';

/** Asks where codes shall go, and has the first one sent. */
export function SendCodes({ begin, done }: { begin: () => void; done: () => void }) {
  const texts = useTexts(sentCodeTexts);
  const refused = useRefused();
  const [, enroll] = useMutation(EnrollMessageFactorDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = z.object({
    channel: z.enum(['EMAIL', 'SMS']),
    password: z.string().check(z.minLength(1, texts.passwordMissing)),
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { channel: 'EMAIL', password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (input) => {
    begin();
    setProblem(null);
    const { data, error } = await enroll({ input });
    if (data?.enrollMessageFactor.success) return done();
    const [refusal] = data?.enrollMessageFactor.errors ?? [];
    // Of what is asked for here only the way can be wrong: a phone that the bank knows no number of.
    const hasNoPhone = refusal?.__typename === 'InvalidFieldError';
    setProblem(
      hasNoPhone
        ? { title: texts.noPhone, text: texts.noPhoneText, code: refusal.code, canRetry: true }
        : refused(data?.enrollMessageFactor.errors, error),
    );
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      <SelectField label={texts.way} {...register('channel')}>
        <option value="EMAIL">{texts.byEmail}</option>
        <option value="SMS">{texts.bySms}</option>
      </SelectField>
      <TextField
        label={texts.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.begin}
        </Button>
      </div>
    </form>
  );
}
