import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import type { CombinedError } from '@urql/core';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { useRefused, type SecurityError } from './refusals';
import { securityTexts } from './texts';

export interface Answer {
  readonly errors: readonly SecurityError[] | null | undefined;
  readonly error: CombinedError | undefined;
}

interface SecretFormProps {
  asksPassword?: boolean;
  /** What the code is called, where one is asked for. */
  codeLabel?: string;
  /** Whether the code is sent once the password was right, and is asked for only then. */
  isCodeSent?: boolean;
  action: string;
  send: (values: { readonly password: string; readonly oneTimeCode: string }) => Promise<Answer>;
}

/** Asks for a password, a code or both, and says why they were not taken. */
export function SecretForm({ asksPassword = false, codeLabel, isCodeSent = false, action, send }: SecretFormProps) {
  const texts = useTexts(securityTexts);
  const refused = useRefused();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAsked, setIsAsked] = useState(!isCodeSent);
  const asksCode = codeLabel !== undefined && isAsked;
  const fields = z.object({
    password: z.string().check(z.minLength(asksPassword ? 1 : 0, texts.passwordMissing)),
    oneTimeCode: z.string().check(z.trim(), z.minLength(asksCode ? 1 : 0, texts.codeMissing)),
  });
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(fields),
    defaultValues: { password: '', oneTimeCode: '' },
  });
  const { errors, isSubmitting } = formState;

  async function submit(values: { password: string; oneTimeCode: string }) {
    setProblem(null);
    const answer = await send(values);
    // To be asked for more is no mistake of anybody's; to have sent something wrong is.
    const isSentNow = !asksCode && answer.errors?.[0]?.__typename === 'OneTimeCodeRequiredError';
    if (isSentNow) setIsAsked(true);
    else setProblem(refused(answer.errors, answer.error));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(submit)(event);
      }}
    >
      {asksPassword && (
        <TextField
          label={texts.password}
          type="password"
          autoComplete="current-password"
          error={errors.password?.message}
          {...register('password')}
        />
      )}
      <p role="status" className={isCodeSent && asksCode && !problem ? 'notice' : 'visually-hidden'}>
        {isCodeSent && asksCode && texts.codeSent}
      </p>
      {asksCode && (
        <TextField
          label={codeLabel}
          inputMode={asksPassword ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          error={errors.oneTimeCode?.message}
          {...register('oneTimeCode')}
        />
      )}
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {action}
        </Button>
      </div>
    </form>
  );
}
