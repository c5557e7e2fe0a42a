import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { refusalTexts, type RefusalTexts } from './refusal-texts';

/** What a change of how one signs in can be refused for. */
export type SecurityError =
  | {
      readonly __typename:
        | 'InvalidCredentialsError'
        | 'SecondFactorActiveError'
        | 'NoSecondFactorError'
        | 'OneTimeCodeRequiredError'
        | 'WeakPasswordError'
        | 'InvalidCodeError'
        | 'SessionNotFoundError'
        | 'InvalidPasskeyError'
        | 'PasskeyNotFoundError'
        | 'StepUpRequiredError'
        | 'EmailTakenError'
        | 'PhoneInUseError';
      readonly code: string;
    }
  | { readonly __typename: 'AccountLockedError'; readonly code: string; readonly lockedUntil: string }
  | { readonly __typename: 'CodeSentRecentlyError'; readonly code: string; readonly retryAt: string }
  | { readonly __typename: 'TooManyPasskeysError'; readonly code: string; readonly limit: number }
  | { readonly __typename: 'InvalidFieldError'; readonly code: string; readonly message: string };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainSecurity(
  error: SecurityError,
  texts: RefusalTexts,
  problems: ProblemTexts,
  time: (instant: string) => string,
): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'InvalidCredentialsError':
      return { title: texts.wrongPassword, text: texts.wrongPasswordText, code, canRetry: true };
    case 'AccountLockedError':
      return { title: texts.locked, text: texts.lockedText(time(error.lockedUntil)), code, canRetry: false };
    case 'SecondFactorActiveError':
      return { title: texts.alreadyOn, text: texts.alreadyOnText, code, canRetry: false };
    case 'NoSecondFactorError':
      return { title: texts.notOn, text: texts.notOnText, code, canRetry: false };
    case 'OneTimeCodeRequiredError':
      return { title: texts.wrongCode, text: texts.wrongCodeText, code, canRetry: true };
    case 'WeakPasswordError':
      return { title: texts.weak, text: texts.weakText, code, canRetry: true };
    case 'InvalidCodeError':
      return { title: texts.invalidCode, text: texts.invalidCodeText, code, canRetry: true };
    case 'CodeSentRecentlyError':
      return { title: texts.sentRecently, text: texts.sentRecentlyText(time(error.retryAt)), code, canRetry: false };
    case 'SessionNotFoundError':
      return { title: texts.sessionGone, text: texts.sessionGoneText, code, canRetry: false };
    case 'InvalidPasskeyError':
      return { title: texts.passkeyRefused, text: texts.passkeyRefusedText, code, canRetry: true };
    case 'PasskeyNotFoundError':
      return { title: texts.passkeyGone, text: texts.passkeyGoneText, code, canRetry: false };
    case 'TooManyPasskeysError':
      return { title: texts.passkeysFull, text: texts.passkeysFullText(error.limit), code, canRetry: false };
    case 'StepUpRequiredError':
      return { title: texts.confirmFirst, text: texts.confirmFirstText, code, canRetry: true };
    case 'EmailTakenError':
      return { title: texts.emailTaken, text: texts.emailTakenText, code, canRetry: false };
    case 'PhoneInUseError':
      return {
        title: texts.phoneInUse,
        text: texts.phoneInUseText,
        code,
        canRetry: false,
        wayOut: { to: '/profile/second-factor', label: texts.toFactors },
      };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(refusalTexts);
  const problems = useTexts(problemTexts);
  const dates = useDates();
  return (errors: readonly SecurityError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainSecurity(refusal, texts, problems, dates.time);
    return error ? problemOf(error, problems) : null;
  };
}
