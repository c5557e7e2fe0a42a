import type { SetLimitsMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { LimitTexts } from './texts';

type SetLimitsError = NonNullable<SetLimitsMutation['setLimits']['errors']>[number];

export function explainSetLimits(error: SetLimitsError, texts: LimitTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return { title: texts.accountNotFound, text: texts.accountNotFoundText, code, canRetry: false };
    case 'InvalidAmountError':
      return { title: texts.invalidAmount, text: texts.invalidAmountText, code, canRetry: true };
    case 'InsufficientAccessError':
      return { title: texts.ownersOnly, text: texts.ownersOnlyText, code, canRetry: false };
    default:
      return unknownRefusal(error, problems);
  }
}
