import type { SchedulePaymentMutation, SkipNextRunMutation } from '../../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { explainPayment, type Explanations } from '../../payment/refusals';
import type { LifeTexts } from './life-texts';
import type { StandingTexts } from './texts';

export type SchedulePaymentError = NonNullable<SchedulePaymentMutation['schedulePayment']['errors']>[number];

/** What pausing, resuming, skipping and ending can be refused for; skipping has all the reasons that the others have. */
export type ScheduleChangeError = NonNullable<SkipNextRunMutation['skipNextRun']['errors']>[number];

export function explainSchedule(error: SchedulePaymentError, texts: StandingTexts, by: Explanations): Problem {
  const { code } = error;
  const wayOut = { to: '/payees', label: texts.toPayees };
  switch (error.__typename) {
    case 'SameAccountError':
      return { title: texts.sameAccount, text: texts.sameAccountText, code, canRetry: false };
    case 'PayeeNotFoundError':
      return { title: texts.payeeNotFound, text: texts.payeeNotFoundText, code, canRetry: false, wayOut };
    default:
      return explainPayment(error, by);
  }
}

export function explainChange(error: ScheduleChangeError, texts: LifeTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const wayOut = { to: '/standing-payments', label: texts.toList };
  switch (error.__typename) {
    case 'ScheduleNotFoundError':
      return { title: texts.gone, text: texts.goneText, code, canRetry: false, wayOut };
    case 'ScheduleEndedError':
      return { title: texts.hasEnded, text: texts.hasEndedText, code, canRetry: false, wayOut };
    case 'NotNextRunError':
      return { title: texts.notNext, text: texts.notNextText, code, canRetry: true };
    default:
      return unknownRefusal(error, problems);
  }
}
