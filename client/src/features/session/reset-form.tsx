import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { z } from 'zod/mini';
import { ResetPasswordDocument } from '../../generated/graphql';
import { ask } from '../../graphql/ask';
import { useBank } from '../../graphql/bank';
import { problemOfCode, problemTexts, unreachable, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { explainReset } from './recovery-refusals';
import { recoveryTexts } from './recovery-texts';

interface ResetFormProps {
  email: string;
  /** Why no other code could be asked for. */
  problem: Problem | null;
  sendAgain: () => Promise<void>;
  change: () => void;
}

/** Takes the code that was sent, and the password that replaces the forgotten one. */
export function ResetForm({ email, problem, sendAgain, change }: ResetFormProps) {
  const texts = useTexts(recoveryTexts);
  const reset = useReset(email);
  const fields = z.object({
    code: z.string().check(z.regex(/^\s*(\d\s*){8}$/, texts.codeMissing)),
    newPassword: z.string().check(z.minLength(10, texts.passwordShort)),
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { code: '', newPassword: '' },
  });
  const { errors, isSubmitting } = formState;
  const shown = reset.problem ?? problem;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(reset.send)(event);
      }}
    >
      <TextField
        label={texts.code}
        hint={texts.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        error={errors.code?.message}
        {...register('code')}
      />
      <TextField
        label={texts.newPassword}
        hint={texts.passwordHint}
        type="password"
        autoComplete="new-password"
        error={errors.newPassword?.message}
        {...register('newPassword')}
      />
      {shown && <ProblemCard problem={shown} />}
      <Button type="submit" size="lg" className="w-100" aria-disabled={isSubmitting}>
        {texts.replace}
      </Button>
      <div className="form-buttons">
        <Button variant="outline-secondary" onClick={() => void sendAgain()}>
          {texts.sendAgain}
        </Button>
        <Button variant="outline-secondary" onClick={change}>
          {texts.otherAddress}
        </Button>
      </div>
    </form>
  );
}

function useReset(email: string) {
  const texts = useTexts(recoveryTexts);
  const problems = useTexts(problemTexts);
  const { post } = useBank();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send({ code, newPassword }: { code: string; newPassword: string }) {
    setProblem(null);
    const input = { email, code: code.replace(/\s/g, ''), newPassword };
    const asked = await ask(post, ResetPasswordDocument, { input });
    if (!asked.data) {
      setProblem(asked.code === 'UNREACHABLE' ? unreachable(problems) : problemOfCode(asked.code, problems));
      return;
    }
    const [error] = asked.data.resetPassword.errors ?? [];
    if (error) setProblem(explainReset(error, texts, problems));
    else await navigate('/sign-in', { state: { isReset: true, email } });
  }

  return { send, problem };
}
