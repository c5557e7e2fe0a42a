import type { CombinedError } from '@urql/core';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { staffTexts, type StaffTexts } from './texts';

/** What the commands of staff can be refused for. */
export type StaffError =
  | {
      readonly __typename:
        | 'AccountNotFoundError'
        | 'AccountNotActiveError'
        | 'AccountNotFrozenError'
        | 'CustomerNotFoundError'
        | 'CurrencyMismatchError'
        | 'InvalidAmountError'
        | 'IdempotencyKeyReusedError'
        | 'ChangeNotFoundError'
        | 'KycNotFoundError'
        | 'OwnChangeError'
        | 'ChangeDecidedError'
        | 'ChangeImpossibleError'
        | 'UnclaimedFundsNotFoundError'
        | 'FundsReleasedError';
      readonly code: string;
    }
  | {
      readonly __typename: 'InvalidFieldError';
      readonly code: string;
      readonly field: string;
      readonly message: string;
    };

/** Why a command was refused and what to do about it. A reason that is missing here does not compile. */
export function explainStaff(error: StaffError, texts: StaffTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const because = (title: string, text: string): Problem => ({ title, text, code, canRetry: true });
  switch (error.__typename) {
    case 'AccountNotFoundError':
      return because(texts.accountNotFound, texts.accountNotFoundText);
    case 'AccountNotActiveError':
      return because(texts.accountNotActive, texts.accountNotActiveText);
    case 'AccountNotFrozenError':
      return because(texts.accountNotFrozen, texts.accountNotFrozenText);
    case 'CustomerNotFoundError':
      return because(texts.customerNotFound, texts.customerNotFoundText);
    case 'CurrencyMismatchError':
      return because(texts.currencyMismatch, texts.currencyMismatchText);
    case 'InvalidAmountError':
      return because(texts.invalidAmount, texts.invalidAmountText);
    case 'IdempotencyKeyReusedError':
      return because(texts.keyReused, texts.keyReusedText);
    case 'InvalidFieldError':
      return because(texts.invalidField, error.message);
    case 'ChangeNotFoundError':
    case 'KycNotFoundError':
      return because(texts.changeNotFound, texts.changeNotFoundText);
    case 'OwnChangeError':
      return because(texts.ownChange, texts.ownChangeText);
    case 'ChangeDecidedError':
      return because(texts.changeDecided, texts.changeDecidedText);
    case 'ChangeImpossibleError':
      return because(texts.changeImpossible, texts.changeImpossibleText);
    case 'UnclaimedFundsNotFoundError':
      return because(texts.fundsNotFound, texts.fundsNotFoundText);
    case 'FundsReleasedError':
      return because(texts.fundsReleased, texts.fundsReleasedText);
    default:
      return unknownRefusal(error, problems);
  }
}

export type Refused = (
  errors: readonly StaffError[] | null | undefined,
  error: CombinedError | undefined,
) => Problem | null;

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused(): Refused {
  const texts = useTexts(staffTexts);
  const problems = useTexts(problemTexts);
  return (errors, error) => {
    const [refusal] = errors ?? [];
    if (refusal) return explainStaff(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
