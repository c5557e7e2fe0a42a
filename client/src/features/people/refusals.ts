import type { CombinedError } from '@urql/core';
import type {
  AcceptAccountInvitationMutation,
  ChangeDelegateLimitMutation,
  DeclineAccountInvitationMutation,
  InviteToAccountMutation,
  LeaveAccountMutation,
  RemoveAccountAccessMutation,
  WithdrawAccountInvitationMutation,
} from '../../generated/graphql';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { peopleTexts, type PeopleTexts } from './texts';

type ErrorOf<TPayload extends { readonly errors?: readonly unknown[] | null }> = NonNullable<TPayload['errors']>[number];

/** What can be refused about who shares an account. */
export type PeopleError =
  | ErrorOf<InviteToAccountMutation['inviteToAccount']>
  | ErrorOf<WithdrawAccountInvitationMutation['withdrawAccountInvitation']>
  | ErrorOf<AcceptAccountInvitationMutation['acceptAccountInvitation']>
  | ErrorOf<DeclineAccountInvitationMutation['declineAccountInvitation']>
  | ErrorOf<ChangeDelegateLimitMutation['changeDelegateLimit']>
  | ErrorOf<RemoveAccountAccessMutation['removeAccountAccess']>
  | ErrorOf<LeaveAccountMutation['leaveAccount']>;

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainPeople(error: PeopleError, texts: PeopleTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const because = (title: string, text: string, canRetry = false): Problem => ({ title, text, code, canRetry });
  switch (error.__typename) {
    case 'InvalidFieldError':
      return because(texts.invalid, error.message, true);
    case 'InvalidAmountError':
      return because(texts.invalidAmount, texts.invalidAmountText, true);
    case 'AccountNotFoundError':
      return because(texts.notFound, texts.notFoundText);
    case 'AccountClosedError':
      return because(texts.closed, texts.closedText);
    case 'InsufficientAccessError':
      return because(texts.notAllowed, texts.notAllowedText);
    case 'AccessNotFoundError':
      return because(texts.noAccess, texts.noAccessText);
    case 'InvitationNotFoundError':
      return because(texts.noInvitation, texts.noInvitationText);
    case 'TooManyInvitationsError':
      return because(texts.tooMany, texts.tooManyText(error.limit));
    case 'LastOwnerError':
      return because(texts.lastOwner, texts.lastOwnerText);
    case 'GoalsOpenError':
      return { ...because(texts.goalsOpen, texts.goalsOpenText), wayOut: { to: '/goals', label: texts.toGoals } };
    case 'EmailNotVerifiedError': {
      const wayOut = { to: '/profile/email', label: texts.verifyEmail };
      return { ...because(texts.emailNotVerified, texts.emailNotVerifiedText), wayOut };
    }
    case 'StepUpRequiredError': {
      const wayOut = { to: '/profile/second-factor', label: texts.addFactor };
      return { ...because(texts.stepUp, texts.stepUpText), wayOut };
    }
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(peopleTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly PeopleError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainPeople(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
