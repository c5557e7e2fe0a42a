import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { branchTexts, type BranchTexts } from './texts';

/** What choosing, opening, changing and closing a branch can be refused for. */
export type BranchError =
  | { readonly __typename: 'BranchNotFoundError' | 'BranchCodeTakenError'; readonly code: string }
  | { readonly __typename: 'BranchHasCustomersError'; readonly code: string; readonly customers: number }
  | { readonly __typename: 'InvalidFieldError'; readonly code: string; readonly message: string };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainBranch(error: BranchError, texts: BranchTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'BranchNotFoundError':
      return { title: texts.gone, text: texts.goneText, code, canRetry: false };
    case 'BranchCodeTakenError':
      return { title: texts.codeTaken, text: texts.codeTakenText, code, canRetry: true };
    case 'BranchHasCustomersError':
      return { title: texts.hasCustomers, text: texts.hasCustomersText(error.customers), code, canRetry: true };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(branchTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly BranchError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainBranch(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
