import type { SetAccountProductMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import type { ProductTexts } from './texts';

export type ProductError = NonNullable<SetAccountProductMutation['setAccountProduct']['errors']>[number];

/** Why a version was refused and what to do about it. A reason that is missing here does not compile. */
export function explainProduct(error: ProductError, texts: ProductTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'InvalidFieldError':
      return { title: texts.invalid, text: `${error.field}: ${error.message}`, code, canRetry: true };
    case 'UnsupportedCurrencyError':
      return { title: texts.unsupported, text: texts.unsupportedText, code, canRetry: false };
    default:
      return unknownRefusal(error, problems);
  }
}
