import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { challengeOf, type Challenge } from '../../payment/challenge';
import { ChallengeForm } from '../../payment/challenge-form';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { contactTexts } from './contact-texts';
import { useRefused } from './refusals';
import type { Answer } from './secret-form';

export interface AddressField {
  readonly label: string;
  readonly hint?: string;
  readonly type: 'email' | 'tel';
  readonly autoComplete: string;
  readonly rule: z.ZodMiniType<string, string>;
}

export interface GivenContact {
  readonly address: string;
  readonly password: string;
}

interface ContactFormProps {
  /** None where nothing new is given. */
  address?: AddressField;
  action: string;
  send: (given: GivenContact) => Promise<Answer>;
  close: () => void;
}

/** Asks for what is new and for the password, and has it confirmed where the bank wants that. */
export function ContactForm({ address, action, send, close }: ContactFormProps) {
  const texts = useTexts(contactTexts);
  const refused = useRefused();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState<{ challenge: Challenge; given: GivenContact } | null>(null);
  const fields = z.object({
    address: address?.rule ?? z.string(),
    password: z.string().check(z.minLength(1, texts.passwordMissing)),
  });
  const { register, handleSubmit, formState } = useForm<GivenContact>({
    resolver: zodResolver(fields),
    defaultValues: { address: '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  async function submit(given: GivenContact) {
    setProblem(null);
    const answer = await send(given);
    const challenge = challengeOf(answer.errors?.[0] ?? {});
    setAsked(challenge && { challenge, given });
    if (!challenge) setProblem(refused(answer.errors, answer.error));
  }

  if (asked) return <ChallengeForm challenge={asked.challenge} done={() => void submit(asked.given)} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        if (isSubmitting) event.preventDefault();
        else void handleSubmit(submit)(event);
      }}
    >
      {address && (
        <TextField
          label={address.label}
          hint={address.hint}
          type={address.type}
          autoComplete={address.autoComplete}
          error={errors.address?.message}
          {...register('address')}
        />
      )}
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
          {action}
        </Button>
        <Button variant="outline-secondary" onClick={close}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
