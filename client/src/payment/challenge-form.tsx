import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useForm } from 'react-hook-form';
import { useMutation } from 'urql';
import { AnswerChallengeDocument } from '../generated/graphql';
import { problemOf, problemTexts, type Problem } from '../graphql/problems';
import { useTexts } from '../i18n/catalogue';
import { ProblemCard } from '../ui/states';
import { TextField } from '../ui/text-field';
import type { Challenge } from './challenge';
import { PasskeyAnswer } from './passkey-answer';
import { paymentTexts } from './texts';

interface ChallengeFormProps {
  challenge: Challenge;
  done: () => void;
}

/** Asks for what an order is confirmed with, a code or a passkey, and goes on with the order once it was right. */
export function ChallengeForm({ challenge, done }: ChallengeFormProps) {
  const { id, factors } = challenge;
  const takesCode = factors.some((factor) => factor !== 'PASSKEY');
  return (
    <>
      {takesCode && <CodeForm challenge={challenge} done={done} />}
      {factors.includes('PASSKEY') && <PasskeyAnswer challengeId={id} isOnlyWay={!takesCode} done={done} />}
    </>
  );
}

function CodeForm({ challenge, done }: ChallengeFormProps) {
  const texts = useTexts(paymentTexts);
  const problems = useTexts(problemTexts);
  const [, answer] = useMutation(AnswerChallengeDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });

  async function send({ code }: { code: string }) {
    setProblem(null);
    const { data, error } = await answer({ input: { challengeId: challenge.id, code: code.trim() } });
    if (data?.answerChallenge.success) return done();
    const [refusal] = data?.answerChallenge.errors ?? [];
    if (refusal) setProblem({ title: texts.wrongCode, text: texts.wrongCodeText, code: refusal.code, canRetry: true });
    else if (error) setProblem(problemOf(error, problems));
  }

  return (
    <form noValidate onSubmit={(event) => void handleSubmit(send)(event)}>
      <TextField
        label={texts.code}
        hint={challenge.factors.includes('APP') ? texts.codeOfApp : texts.codeSent}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        {...register('code')}
      />
      {problem && <ProblemCard problem={problem} />}
      <Button type="submit" aria-disabled={formState.isSubmitting}>
        {texts.confirmWithCode}
      </Button>
    </form>
  );
}
