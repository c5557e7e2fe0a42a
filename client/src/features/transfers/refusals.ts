import type { TransferMutation } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { explainPayment, type Explanations } from '../../payment/refusals';
import type { TransferTexts } from './texts';

export type TransferError = NonNullable<TransferMutation['transfer']['errors']>[number];

export function explainTransfer(error: TransferError, texts: TransferTexts, explanations: Explanations): Problem {
  switch (error.__typename) {
    case 'SameAccountError':
      return { title: texts.sameAccount, text: texts.sameAccountText, code: error.code, canRetry: false };
    default:
      return explainPayment(error, explanations);
  }
}
