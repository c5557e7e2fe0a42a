import type { ErasureObstacle, SecondFactorKind } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { PrivacyTexts } from './texts';

/** What being erased can be refused for. */
export type ErasureError =
  | { readonly __typename: 'InvalidCredentialsError'; readonly code: string }
  | { readonly __typename: 'AccountLockedError'; readonly code: string; readonly lockedUntil: string }
  | { readonly __typename: 'OneTimeCodeRequiredError'; readonly code: string; readonly factor: SecondFactorKind }
  | {
      readonly __typename: 'ErasureObstructedError';
      readonly code: string;
      readonly obstacles: readonly ErasureObstacle[];
    };

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainErasure(
  error: ErasureError,
  texts: PrivacyTexts,
  problems: ProblemTexts,
  time: (instant: string) => string,
): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'InvalidCredentialsError':
      return { title: texts.wrongPassword, text: texts.wrongPasswordText, code, canRetry: true };
    case 'AccountLockedError':
      return { title: texts.locked, text: texts.lockedText(time(error.lockedUntil)), code, canRetry: false };
    case 'OneTimeCodeRequiredError':
      return { title: texts.codeNeeded, text: texts.sentBy[error.factor] ?? '', code, canRetry: true };
    case 'ErasureObstructedError': {
      // A bank that is newer than this page may know of more.
      const text = error.obstacles.map((obstacle) => texts.obstacles[obstacle] ?? obstacle).join('\n');
      return { title: texts.obstructed, text, code, canRetry: false };
    }
    default:
      return unknownRefusal(error, problems);
  }
}
