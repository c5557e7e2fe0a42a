import type { CombinedError } from '@urql/core';
import type { SetAutoPayMutation } from '../../generated/graphql';
import { problemOf, problemTexts, unknownRefusal, type Problem, type ProblemTexts } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { providerTexts, type ProviderTexts } from './texts';

/** Setting auto-pay has all the reasons that the other changes of a link have. */
export type ProviderError = NonNullable<SetAutoPayMutation['setAutoPay']['errors']>[number];

/** Why it was refused and what to do about it. A reason that is missing here does not compile. */
export function explainProvider(error: ProviderError, texts: ProviderTexts, problems: ProblemTexts): Problem {
  const { code } = error;
  const because = (title: string, text: string): Problem => ({ title, text, code, canRetry: true });
  switch (error.__typename) {
    case 'BillerLinkNotFoundError':
      return { ...because(texts.gone, texts.goneText), wayOut: { to: '/bills', label: texts.toBills } };
    case 'AccountNotFoundError':
      return because(texts.noSuchAccount, texts.noSuchAccountText);
    case 'InsufficientAccessError':
      return because(texts.mayNotPay, texts.mayNotPayText);
    case 'AccountNotActiveError':
      return because(texts.notActive, texts.notActiveText);
    case 'CurrencyMismatchError':
      return because(texts.otherCurrency, texts.otherCurrencyText);
    case 'InvalidAmountError':
      return because(texts.wrongCeiling, texts.wrongCeilingText);
    case 'EmailNotVerifiedError': {
      const wayOut = { to: '/profile/email', label: texts.verifyEmail };
      return { ...because(texts.emailNotVerified, texts.emailNotVerifiedText), wayOut };
    }
    case 'StepUpRequiredError': {
      const wayOut = { to: '/profile/second-factor', label: texts.addFactor };
      return { ...because(texts.factorNeeded, texts.factorNeededText), wayOut };
    }
    case 'InvalidFieldError':
      return because(texts.invalid, error.message);
    default:
      return unknownRefusal(error, problems);
  }
}

/** Says why an answer is a refusal; null for one that is none. */
export function useRefused() {
  const texts = useTexts(providerTexts);
  const problems = useTexts(problemTexts);
  return (errors: readonly ProviderError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    if (refusal) return explainProvider(refusal, texts, problems);
    return error ? problemOf(error, problems) : null;
  };
}
