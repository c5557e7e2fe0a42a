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
import { paymentTexts } from './texts';

/** Asks for the code that an order takes, and goes on with the order once it was right. */
export function ChallengeForm({ challenge, done }: { challenge: Challenge; done: () => void }) {
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
