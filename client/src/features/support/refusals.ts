import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { supportTexts, type SupportTexts } from './texts';

/** What can be refused about requests to the bank, to who asks and to who answers. */
export type SupportError =
  | {
      readonly __typename: 'TicketNotFoundError' | 'TicketClosedError' | 'NotSupportStaffError';
      readonly code: string;
    }
  | {
      readonly __typename: 'TooManyTicketsError' | 'TooManyMessagesError';
      readonly code: string;
      readonly maximum: number;
    }
  | { readonly __typename: 'InvalidFieldError'; readonly code: string; readonly message: string };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainSupport(error: SupportError, texts: SupportTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'TicketNotFoundError':
      return { title: texts.ticketGone, text: texts.ticketGoneText, code, canRetry: false };
    case 'TicketClosedError':
      return { title: texts.ticketClosed, text: texts.ticketClosedText, code, canRetry: false };
    case 'NotSupportStaffError':
      return { title: texts.notStaff, text: texts.notStaffText, code, canRetry: false };
    case 'TooManyTicketsError':
      return { title: texts.tooManyTickets, text: texts.tooManyTicketsText(error.maximum), code, canRetry: false };
    case 'TooManyMessagesError':
      return { title: texts.tooManyMessages, text: texts.tooManyMessagesText(error.maximum), code, canRetry: false };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(supportTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly SupportError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainSupport(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
