import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { z } from 'zod/mini';
import { InviteToAccountDocument, type AccountRight } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import type { Money } from '../../money/money';
import { optionalAmountField } from '../../payment/amount-problem';
import { ChallengeForm } from '../../payment/challenge-form';
import { paymentTexts } from '../../payment/texts';
import { ProblemCard } from '../../ui/states';
import { TextField } from '../../ui/text-field';
import { LimitInputs } from './limit-inputs';
import { peopleTexts } from './texts';
import { useLimitsInput, type LimitValues } from './use-limits-input';
import { useSending } from './use-sending';

interface InviteValues extends LimitValues {
  readonly email: string;
  readonly right: AccountRight;
}

const rights = ['VIEW', 'PAY', 'OWNER'] as const;
const blank: InviteValues = { email: '', right: 'VIEW', perPayment: '', perDay: '' };

/** Whom to invite to what; whoever has a second factor confirms it with a code. */
export function InviteForm({ number, unit }: { number: string; unit: Money }) {
  const texts = useTexts(peopleTexts);
  const payment = useTexts(paymentTexts);
  const { locale } = useLanguage();
  const { invite, isSending, problem, challenge } = useInvite(number, unit);
  const [given, setGiven] = useState(blank);
  const limit = optionalAmountField(payment, unit, locale, 'positive');
  const address = z.string().check(z.trim(), z.regex(/^\S+@\S+$/, texts.emailWrong));
  // Limits that were typed before another right was chosen are not shown any more, and nobody could mend them.
  const fields = z.discriminatedUnion('right', [
    z.object({ email: address, right: z.literal('PAY'), perPayment: limit, perDay: limit }),
    z.object({ email: address, right: z.enum(['VIEW', 'OWNER']), perPayment: z.string(), perDay: z.string() }),
  ]);
  const { control, register, handleSubmit, formState } = useForm<InviteValues>({
    resolver: zodResolver(fields),
    defaultValues: given,
    shouldUnregister: false,
  });
  const { errors } = formState;
  const right = useWatch({ control, name: 'right' });

  function submit(values: InviteValues) {
    setGiven(values);
    return invite(values);
  }

  if (challenge) {
    return (
      <>
        <p className="notice">{texts.codeNeeded}</p>
        <ChallengeForm challenge={challenge} done={() => void invite(given)} />
      </>
    );
  }
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(submit)(event)}>
      <p className="soft">{texts.inviteText}</p>
      <TextField
        label={texts.email}
        type="email"
        autoComplete="off"
        error={errors.email?.message}
        {...register('email')}
      />
      <fieldset className="choices">
        <legend className="form-label">{texts.what}</legend>
        {rights.map((one) => (
          <label key={one} className="choice">
            <input type="radio" value={one} className="form-check-input" {...register('right')} />
            <span>
              <span className="choice-title">{texts.rights[one].name}</span>
              <span className="fact-sub">{texts.rights[one].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {right === 'PAY' && (
        <LimitInputs
          currency={unit.currency}
          perPayment={register('perPayment')}
          perDay={register('perDay')}
          errors={errors}
        />
      )}
      {problem && <ProblemCard problem={problem} />}
      <div className="form-buttons">
        <Button type="submit" aria-disabled={isSending}>
          {texts.send}
        </Button>
      </div>
    </form>
  );
}

function useInvite(number: string, unit: Money) {
  const navigate = useNavigate();
  const limitsInput = useLimitsInput(unit);
  const [, sendInvitation] = useMutation(InviteToAccountDocument);
  const { isSending, problem, challenge, send } = useSending();

  async function invite({ email, right, ...limits }: InviteValues) {
    const isDone = await send(async () => {
      const terms = right === 'PAY' ? limitsInput(limits) : {};
      const { data, error } = await sendInvitation({ input: { accountNumber: number, email, right, ...terms } });
      return { errors: data?.inviteToAccount.errors, error };
    });
    if (isDone) await navigate(`/accounts/${number}/people`, { replace: true });
  }

  return { invite, isSending, problem, challenge };
}
