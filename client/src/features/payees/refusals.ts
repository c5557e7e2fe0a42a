import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { payeeTexts, type PayeeTexts } from './texts';

/** What a change of the payees can be refused for. */
export type PayeeError =
  | {
      readonly __typename: 'AccountNotFoundError' | 'PayeeExistsError' | 'PayeeNotFoundError';
      readonly code: string;
    }
  | {
      readonly __typename: 'InvalidFieldError';
      readonly code: string;
      readonly field: string;
      readonly message: string;
    };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainPayee(error: PayeeError, texts: PayeeTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const wayOut = { to: '/payees', label: texts.toPayees };
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return { title: texts.accountNotFound, text: texts.accountNotFoundText, code, canRetry: true };
    case 'PayeeExistsError':
      return { title: texts.exists, text: texts.existsText, code, canRetry: true, wayOut };
    case 'PayeeNotFoundError':
      return { title: texts.payeeNotFound, text: texts.payeeNotFoundText, code, canRetry: false, wayOut };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(payeeTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly PayeeError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainPayee(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
