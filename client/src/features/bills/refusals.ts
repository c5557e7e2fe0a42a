import type { LinkBillerMutation, PayBillMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { explainPayment, type Explanations } from '../../payment/refusals';
import type { BillPageTexts } from './texts';

type LinkBillerError = NonNullable<LinkBillerMutation['linkBiller']['errors']>[number];
export type PayBillError = NonNullable<PayBillMutation['payBill']['errors']>[number];

export function explainLinkBiller(error: LinkBillerError, texts: BillPageTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  switch (error.__typename) {
    case 'BillerNotFoundError':
      return { title: texts.billerNotFound, text: texts.billerNotFoundText, code, canRetry: true };
    case 'InvalidCustomerReferenceError':
      return { title: texts.wrongReference, text: texts.wrongReferenceText, code, canRetry: true };
    case 'BillerUnavailableError':
      return { title: texts.unavailable, text: texts.unavailableText, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}

export function explainPayBill(error: PayBillError, texts: BillPageTexts, explanations: Explanations): Problem {
  const wayOut = { to: '/bills', label: texts.toBills };
  switch (error.__typename) {
    case 'BillNotFoundError':
      return { title: texts.billNotFound, text: texts.billNotFoundText, code: error.code, canRetry: false, wayOut };
    case 'BillAlreadyPaidError':
      return { title: texts.alreadyPaid, text: texts.alreadyPaidText, code: error.code, canRetry: false, wayOut };
    default:
      return explainPayment(error, explanations);
  }
}
