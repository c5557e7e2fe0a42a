import type { KycStatus, LimitKind, MoneyFieldsFragment } from '../generated/graphql';
import { unknownRefusal, type Problem, type ProblemTexts } from '../graphql/problems';
import { dateFormats } from '../i18n/dates';
import { formatMoney } from '../money/format';
import { fromWire } from '../money/money';
import type { PaymentTexts } from './texts';

/** What every payment can be refused for. A mutation with further reasons explains those itself. */
export type PaymentError =
  | {
      readonly __typename:
        | 'AccountNotFoundError'
        | 'AccountNotActiveError'
        | 'InsufficientAccessError'
        | 'AccountDormantError'
        | 'CurrencyMismatchError'
        | 'InvalidAmountError'
        | 'IdempotencyKeyReusedError'
        | 'EmailNotVerifiedError'
        | 'StepUpRequiredError';
      readonly code: string;
    }
  | {
      readonly __typename: 'InsufficientFundsError';
      readonly code: string;
      readonly available: MoneyFieldsFragment;
      readonly requested: MoneyFieldsFragment;
    }
  | {
      readonly __typename: 'LimitExceededError';
      readonly code: string;
      readonly limit: LimitKind;
      readonly amount: MoneyFieldsFragment;
      readonly left: MoneyFieldsFragment;
      readonly resetsAt?: string | null;
    }
  | {
      readonly __typename: 'KycRequiredError';
      readonly code: string;
      readonly status: KycStatus;
    }
  | {
      readonly __typename: 'InvalidFieldError';
      readonly code: string;
      readonly field: string;
      readonly message: string;
    };

export interface Explanations {
  readonly texts: PaymentTexts;
  readonly problems: ProblemTexts;
  readonly locale: string;
  /** The account that the money would have left, whose page and limits may help. */
  readonly account?: string;
}

/** Why a payment was refused and what to do about it. A reason that is missing here does not compile. */
export function explainPayment(error: PaymentError, { texts, problems, locale, account }: Explanations): Problem {
  const { code } = error;
  const because = (title: string, text: string): Problem => ({ title, text, code, canRetry: false });
  const ofAccount = (problem: Problem, label: string, page: string): Problem =>
    account ? { ...problem, wayOut: { to: `/accounts/${account}${page}`, label } } : problem;
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return because(texts.accountNotFound, texts.accountNotFoundText);
    case 'InsufficientAccessError':
      return because(texts.insufficientAccess, texts.insufficientAccessText);
    case 'AccountNotActiveError':
      return because(texts.accountNotActive, texts.accountNotActiveText);
    case 'AccountDormantError':
      return ofAccount(because(texts.accountDormant, texts.accountDormantText), texts.toAccount, '');
    case 'CurrencyMismatchError':
      return because(texts.currencyMismatch, texts.currencyMismatchText);
    case 'InvalidAmountError':
      return because(texts.invalidAmount, texts.invalidAmountText);
    case 'IdempotencyKeyReusedError':
      return because(texts.keyReused, texts.keyReusedText);
    case 'EmailNotVerifiedError': {
      const wayOut = { to: '/profile/email', label: texts.verifyEmail };
      return { ...because(texts.emailNotVerified, texts.emailNotVerifiedText), wayOut };
    }
    case 'StepUpRequiredError': {
      const wayOut = { to: '/profile/second-factor', label: texts.addFactor };
      return { ...because(texts.stepUpRequired, texts.stepUpRequiredText), wayOut };
    }
    case 'KycRequiredError': {
      const waits = error.status === 'SUBMITTED';
      const wayOut = { to: '/profile', label: texts.identify };
      const text = waits ? texts.kycPendingText : texts.kycRequiredText;
      return waits ? because(texts.kycRequired, text) : { ...because(texts.kycRequired, text), wayOut };
    }
    case 'InvalidFieldError':
      return because(texts.invalidField, error.message);
    case 'InsufficientFundsError': {
      const available = formatMoney(fromWire(error.available), locale);
      const requested = formatMoney(fromWire(error.requested), locale);
      const wayOut = { to: '/deposit', label: texts.payIn };
      return { ...because(texts.insufficientFunds, texts.insufficientFundsText(available, requested)), wayOut };
    }
    case 'LimitExceededError': {
      const limit = formatMoney(fromWire(error.amount), locale);
      const left = formatMoney(fromWire(error.left), locale);
      const again = error.resetsAt ? dateFormats(locale).moment(error.resetsAt) : null;
      const problem = because(texts.limitExceeded[error.limit], texts.limitExceededText(limit, left, again));
      return ofAccount(problem, texts.toLimits, '/limits');
    }
    default:
      return unknownRefusal(error, problems);
  }
}
