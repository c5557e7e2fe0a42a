import type { LoginMutation, RegisterMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { SessionTexts } from './texts';

export type LoginError = NonNullable<LoginMutation['login']['errors']>[number];
export type RegisterError = NonNullable<RegisterMutation['register']['errors']>[number];

export function explainLogin(
  error: LoginError,
  texts: SessionTexts,
  problems: ProblemTexts,
  time: (instant: string) => string,
): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'InvalidCredentialsError':
      return { title: texts.wrong, text: texts.wrongText, code, canRetry: true };
    case 'AccountLockedError':
      return { title: texts.locked, text: texts.lockedText(time(error.lockedUntil)), code, canRetry: false };
    case 'OneTimeCodeRequiredError':
      return { title: texts.codeNeeded, text: texts.codeNeededText, code, canRetry: true };
    case 'PasswordChangeRequiredError':
      return { title: texts.ownNeeded, text: texts.ownNeededText, code, canRetry: true };
    case 'WeakPasswordError':
      return { title: texts.weak, text: texts.weakText, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

export function explainRegister(error: RegisterError, texts: SessionTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'EmailTakenError':
      return { title: texts.emailTaken, text: texts.emailTakenText, code, canRetry: true };
    case 'WeakPasswordError':
      return { title: texts.weak, text: texts.weakText, code, canRetry: true };
    case 'InvalidFieldError':
      return { title: texts.invalid, text: error.message, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}
