import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { AddPasskeyDocument, BeginPasskeyRegistrationDocument } from '../../generated/graphql';
import { passkeyProblem, passkeyTexts } from '../../graphql/passkey-problem';
import { createPasskey } from '../../graphql/passkeys';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { passkeyPageTexts } from './passkey-page-texts';
import { useRefused } from './refusals';

interface AddPasskeyProps {
  /** Whether an app shows codes; those that are sent are sent once the password was right. */
  asksForCode: boolean;
  begin: () => void;
  done: (name: string) => void;
}

interface Values {
  readonly name: string;
  readonly password: string;
  readonly oneTimeCode: string;
}

/** From the password to a passkey that the device has made. */
export function AddPasskey({ asksForCode, begin, done }: AddPasskeyProps) {
  const texts = useTexts(passkeyPageTexts);
  const { add, isCodeSent } = useAdding();
  const [problem, setProblem] = useState<Problem | null>(null);
  const fields = z.object({
    name: z.string().check(z.trim(), z.minLength(1, texts.nameMissing), z.maxLength(60, texts.nameMissing)),
    password: z.string().check(z.minLength(1, texts.passwordMissing)),
    oneTimeCode: z.string().check(z.trim()),
  });
  const { register, handleSubmit, formState, reset } = useForm({
    resolver: zodResolver(fields),
    defaultValues: { name: '', password: '', oneTimeCode: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (values) => {
    begin();
    setProblem(null);
    const came = await add(values);
    if (came === 'added') {
      reset();
      done(values.name);
    } else if (came !== 'asked') setProblem(came);
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void submit(event);
      }}
    >
      <TextField label={texts.name} hint={texts.nameHint} error={errors.name?.message} {...register('name')} />
      <TextField
        label={texts.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password')}
      />
      <p role="status" className={isCodeSent && !problem ? 'notice' : 'visually-hidden'}>
        {isCodeSent && texts.codeNeeded}
      </p>
      {(asksForCode || isCodeSent) && (
        <TextField label={texts.code} autoComplete="one-time-code" {...register('oneTimeCode')} />
      )}
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSubmitting}>
          {texts.continue}
        </Button>
      </div>
    </form>
  );
}

function useAdding() {
  const refused = useRefused();
  const passkeys = useTexts(passkeyTexts);
  const [, begin] = useMutation(BeginPasskeyRegistrationDocument);
  const [, addMade] = useMutation(AddPasskeyDocument);
  const [isCodeSent, setIsCodeSent] = useState(false);

  async function add({ name, password, oneTimeCode }: Values): Promise<'added' | 'asked' | Problem | null> {
    const begun = await begin({ input: { password, ...(oneTimeCode && { oneTimeCode }) } });
    const errors = begun.data?.beginPasskeyRegistration.errors;
    const ceremony = begun.data?.beginPasskeyRegistration.ceremony;
    if (!ceremony) {
      const needsCode = errors?.[0]?.__typename === 'OneTimeCodeRequiredError';
      setIsCodeSent(needsCode);
      // To be asked for more is no mistake of anybody's; to have sent something wrong is.
      return needsCode && !oneTimeCode ? 'asked' : refused(errors, begun.error);
    }
    setIsCodeSent(false);
    const asked = await createPasskey(ceremony.options);
    if ('failure' in asked) return passkeyProblem(asked.failure, passkeys);
    const { data, error } = await addMade({
      input: { ceremonyId: ceremony.id, credential: asked.credential, name },
    });
    return data?.addPasskey.passkey ? 'added' : refused(data?.addPasskey.errors, error);
  }

  return { add, isCodeSent };
}
