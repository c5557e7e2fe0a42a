import type { CombinedError } from '@urql/core';
import { problemTexts, type Problem } from '../graphql/problems';
import { useTexts } from '../i18n/catalogue';
import { useLanguage } from '../i18n/language';
import { challengeOf } from './challenge';
import type { Explanations } from './refusals';
import { paymentTexts } from './texts';
import { noAnswer } from './use-decided';
import type { Answer } from './use-payment';

/** What an order's answer comes down to. One that says nothing at all leaves open what has happened. */
export function answerOf<TDone, TError>(
  done: TDone | null | undefined,
  errors: readonly TError[] | null | undefined,
  error: CombinedError | undefined,
  explain: (refusal: TError) => Problem,
): Answer<TDone> {
  if (done) return { receipt: done };
  const [refusal] = errors ?? [];
  const challenge = refusal && challengeOf(refusal);
  if (challenge) return { challenge };
  if (refusal) return { refusal: explain(refusal) };
  return { error: error ?? noAnswer() };
}

export function useExplanations(): Explanations {
  const texts = useTexts(paymentTexts);
  const problems = useTexts(problemTexts);
  const { locale } = useLanguage();
  return { texts, problems, locale };
}
