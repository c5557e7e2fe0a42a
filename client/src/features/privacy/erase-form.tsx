import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { EraseMyDataDocument, type SecondFactorKind } from '../../generated/graphql';
import { erased, useSignOut } from '../../graphql/bank';
import { problemOf, problemTexts, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import './privacy.css';
import { explainErasure } from './refusals';
import { privacyTexts } from './texts';

interface Values {
  readonly password: string;
  readonly oneTimeCode: string;
  readonly isUnderstood: boolean;
}

/** Asks who it is, whether they know what they do, and once more; then everything is gone, and so is the session. */
export function EraseForm({ factors }: { factors: readonly SecondFactorKind[] }) {
  const texts = useTexts(privacyTexts);
  const { erase, isSending, problem, sentBy } = useErase();
  const [asked, setAsked] = useState<Values | null>(null);
  // An app shows a code at any time; one that is sent comes after the first answer.
  const asksForCode = factors.includes('APP') || sentBy !== null;
  const fields = z.object({
    password: z.string().check(z.minLength(1, texts.passwordMissing)),
    oneTimeCode: z.string().check(z.trim(), z.minLength(asksForCode ? 1 : 0, texts.codeMissing)),
    isUnderstood: z.boolean().check(z.refine((isTicked) => isTicked, texts.understoodMissing)),
  });
  const { register, handleSubmit, formState } = useForm<Values>({
    resolver: zodResolver(fields),
    defaultValues: { password: '', oneTimeCode: '', isUnderstood: false },
  });
  const { errors } = formState;

  async function confirm() {
    if (isSending || !asked) return;
    await erase(asked);
    setAsked(null);
  }

  return (
    <form noValidate className="erase-form" onSubmit={(event) => void handleSubmit(setAsked)(event)}>
      <TextField
        label={texts.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      {asksForCode && (
        <TextField
          label={texts.code}
          autoComplete="one-time-code"
          error={errors.oneTimeCode?.message}
          {...register('oneTimeCode')}
        />
      )}
      <label className="understood">
        <input
          type="checkbox"
          aria-invalid={errors.isUnderstood !== undefined}
          aria-describedby={errors.isUnderstood && 'not-understood'}
          {...register('isUnderstood')}
        />
        {texts.understood}
      </label>
      {errors.isUnderstood && (
        <p id="not-understood" className="field-error">
          {errors.isUnderstood.message}
        </p>
      )}
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" variant="outline-secondary">
          {texts.goOn}
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title={texts.really}
          confirm={texts.yes}
          cancel={texts.no}
          isSending={isSending}
          problem={null}
          onConfirm={() => void confirm()}
          onClose={() => setAsked(null)}
        >
          {texts.reallyText}
        </ConfirmDialog>
      )}
    </form>
  );
}

function useErase() {
  const texts = useTexts(privacyTexts);
  const problems = useTexts(problemTexts);
  const dates = useDates();
  const signOut = useSignOut(erased);
  const [{ fetching }, send] = useMutation(EraseMyDataDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sentBy, setSentBy] = useState<SecondFactorKind | null>(null);

  async function erase({ password, oneTimeCode }: Values) {
    const { data, error } = await send({ input: { password, ...(oneTimeCode && { oneTimeCode }) } });
    if (data?.eraseMyData.kept) return signOut();
    const [refusal] = data?.eraseMyData.errors ?? [];
    if (refusal?.__typename === 'OneTimeCodeRequiredError') setSentBy(refusal.factor);
    if (refusal) setProblem(explainErasure(refusal, texts, problems, dates.time));
    else setProblem(error ? problemOf(error, problems) : null);
  }

  return { erase, isSending: fetching, problem, sentBy };
}
