import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation, useQuery } from 'urql';
import { z } from 'zod/mini';
import { ChangePasswordDocument, SecondFactorDocument } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { Page } from '../../ui/page';
import { LoadProblem, ProblemCard, Skeleton } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { passwordTexts } from './password-texts';
import { useRefused } from './refusals';

/** Replaces the password by another one. */
export default function PasswordPage() {
  const texts = useTexts(passwordTexts);
  const [{ data, error }, reload] = useQuery({ query: SecondFactorDocument });
  const [isChanged, setIsChanged] = useState(false);
  return (
    <Page title={texts.title} back={{ to: '/profile', label: texts.profile }}>
      {!data && !error && <Skeleton rows={3} tall />}
      {error && !data && <LoadProblem error={error} retry={reload} />}
      <p role="status" className={isChanged ? 'notice' : ''}>
        {isChanged && texts.changed}
      </p>
      {data && !isChanged && (
        <div className="card-box payment">
          <p>{texts.about}</p>
          <PasswordForm asksForCode={data.me.secondFactors.includes('APP')} done={() => setIsChanged(true)} />
        </div>
      )}
    </Page>
  );
}

interface PasswordFormProps {
  /** Whether an app shows codes; one that is sent is sent once the password was right. */
  asksForCode: boolean;
  done: () => void;
}

function PasswordForm({ asksForCode: asksAtOnce, done }: PasswordFormProps) {
  const texts = useTexts(passwordTexts);
  const refused = useRefused();
  const [, change] = useMutation(ChangePasswordDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isCodeSent, setIsCodeSent] = useState(false);
  const asksForCode = asksAtOnce || isCodeSent;
  const fields = z.object({
    currentPassword: z.string().check(z.minLength(1, texts.currentMissing)),
    newPassword: z.string().check(z.minLength(10, texts.newShort), z.maxLength(200, texts.newLong)),
    oneTimeCode: z.string().check(z.trim(), z.minLength(asksForCode ? 1 : 0, texts.codeMissing)),
  });
  const { register, handleSubmit, formState } = useForm<z.infer<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { currentPassword: '', newPassword: '', oneTimeCode: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ oneTimeCode, ...passwords }) => {
    setProblem(null);
    const { data, error } = await change({ input: { ...passwords, ...(oneTimeCode && { oneTimeCode }) } });
    const needsCode = data?.changePassword.errors?.[0]?.__typename === 'OneTimeCodeRequiredError';
    if (data?.changePassword.success) done();
    else if (needsCode && !asksForCode) setIsCodeSent(true);
    else setProblem(refused(data?.changePassword.errors, error));
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      <TextField
        label={texts.current}
        type="password"
        autoComplete="current-password"
        error={errors.currentPassword?.message}
        {...register('currentPassword')}
      />
      <TextField
        label={texts.new}
        hint={texts.newHint}
        type="password"
        autoComplete="new-password"
        error={errors.newPassword?.message}
        {...register('newPassword')}
      />
      <p role="status" className={isCodeSent && !problem ? 'notice' : 'visually-hidden'}>
        {isCodeSent && texts.codeSent}
      </p>
      {asksForCode && (
        <TextField
          label={isCodeSent ? texts.sentCode : texts.code}
          autoComplete="one-time-code"
          error={errors.oneTimeCode?.message}
          {...register('oneTimeCode')}
        />
      )}
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.change}
        </Button>
      </div>
    </form>
  );
}
