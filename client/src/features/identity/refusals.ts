import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { identityTexts, type IdentityTexts } from './texts';

/** What telling and proving who one is can be refused for. */
export type IdentityError =
  | {
      readonly __typename: 'KycPendingError' | 'KycVerifiedError' | 'ProfileIncompleteError';
      readonly code: string;
    }
  | { readonly __typename: 'UnderAgeError'; readonly code: string; readonly minAge: number }
  | {
      readonly __typename: 'InvalidFieldError';
      readonly code: string;
      readonly field: string;
      readonly message: string;
    };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainIdentity(error: IdentityError, texts: IdentityTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'KycPendingError':
      return { title: texts.pending, text: texts.pendingText, code, canRetry: false };
    case 'KycVerifiedError':
      return { title: texts.verified, text: texts.verifiedText, code, canRetry: false };
    case 'ProfileIncompleteError':
      return { title: texts.incomplete, text: texts.incompleteText, code, canRetry: true };
    case 'UnderAgeError':
      return { title: texts.underAge, text: texts.underAgeText(error.minAge), code, canRetry: false };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(identityTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly IdentityError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainIdentity(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
