import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { SecurityTexts } from './texts';

/** What setting up or removing a second factor can be refused for. */
export type SecondFactorError =
  | {
      readonly __typename:
        | 'InvalidCredentialsError'
        | 'SecondFactorActiveError'
        | 'NoSecondFactorError'
        | 'OneTimeCodeRequiredError';
      readonly code: string;
    }
  | { readonly __typename: 'AccountLockedError'; readonly code: string; readonly lockedUntil: string };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainSecondFactor(
  error: SecondFactorError,
  texts: SecurityTexts,
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
    default:
      return unknownRefusal(error, problems);
  }
}
