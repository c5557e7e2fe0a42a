import type { ResetPasswordMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { RecoveryTexts } from './recovery-texts';

export type ResetError = NonNullable<ResetPasswordMutation['resetPassword']['errors']>[number];

/** Why a password was not replaced and what to do about it. A reason that is missing here does not compile. */
export function explainReset(error: ResetError, texts: RecoveryTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'InvalidCodeError':
      return { title: texts.wrongCode, text: texts.wrongCodeText, code, canRetry: true };
    case 'WeakPasswordError':
      return { title: texts.weak, text: texts.weakText, code, canRetry: true };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}
