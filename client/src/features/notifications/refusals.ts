import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { noticeTexts, type NoticeTexts } from './texts';

/** What can be refused about notifications. */
export type NoticeError =
  | { readonly __typename: 'NotificationNotFoundError' | 'SecurityNoticesStayOnError'; readonly code: string }
  | {
      readonly __typename: 'InvalidFieldError';
      readonly code: string;
      readonly field: string;
      readonly message: string;
    };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainNotice(error: NoticeError, texts: NoticeTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'NotificationNotFoundError':
      return { title: texts.notFound, text: texts.notFoundText, code, canRetry: false };
    case 'SecurityNoticesStayOnError':
      return { title: texts.staysOn, text: texts.staysOnText, code, canRetry: false };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(noticeTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly NoticeError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainNotice(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
