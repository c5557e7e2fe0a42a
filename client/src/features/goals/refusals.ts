import type { CombinedError } from '@urql/core';
import type {
  CloseGoalMutation,
  CreateGoalMutation,
  FundGoalMutation,
  SetAutomaticSavingMutation,
  TakeFromGoalMutation,
  UpdateGoalMutation,
} from '../../generated/graphql';
import { problemOf, type Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { useExplanations } from '../../payment/answer';
import { explainPayment, type Explanations } from '../../payment/refusals';
import { goalTexts, type GoalTexts } from './texts';

type ErrorOf<TPayload extends { errors?: readonly unknown[] | null }> = NonNullable<TPayload['errors']>[number];

/** What making and changing a goal can be refused for. */
export type GoalError =
  | ErrorOf<CreateGoalMutation['createSavingsGoal']>
  | ErrorOf<UpdateGoalMutation['updateSavingsGoal']>
  | ErrorOf<SetAutomaticSavingMutation['setAutomaticSaving']>;

/** What moving its money can be refused for, closing included. */
export type GoalMoneyError =
  | ErrorOf<FundGoalMutation['fundSavingsGoal']>
  | ErrorOf<TakeFromGoalMutation['withdrawFromSavingsGoal']>
  | ErrorOf<CloseGoalMutation['closeSavingsGoal']>;

export function explainGoal(error: GoalError, texts: GoalTexts, by: Explanations): Problem {
  const { code } = error;
  const wayOut = { to: '/goals', label: texts.toList };
  switch (error.__typename) {
    case 'GoalNotFoundError':
      return { title: texts.notFound, text: texts.notFoundText, code, canRetry: false, wayOut };
    case 'GoalClosedError':
      return { title: texts.hasEnded, text: texts.hasEndedText, code, canRetry: false, wayOut };
    case 'GoalNameTakenError':
      return { title: texts.nameTaken, text: texts.nameTakenText, code, canRetry: true };
    default:
      return explainPayment(error, by);
  }
}

export function explainGoalMoney(
  error: GoalMoneyError,
  texts: GoalTexts,
  by: Explanations,
  way: 'in' | 'out',
): Problem {
  const { code } = error;
  if (error.__typename === 'AccountNotActiveError')
    return { title: texts.accountNotActive, text: texts.accountNotActiveText, code, canRetry: false };
  if (error.__typename === 'InsufficientFundsError' && way === 'out') {
    const saved = formatMoney(fromWire(error.available), by.locale);
    return { title: texts.notSaved, text: texts.notSavedText(saved), code, canRetry: false };
  }
  switch (error.__typename) {
    case 'GoalNotFoundError':
    case 'GoalClosedError':
      return explainGoal(error, texts, by);
    default:
      return explainPayment(error, by);
  }
}

/** Why a change was not made; null when it was. */
export function useRefused() {
  const texts = useTexts(goalTexts);
  const by = useExplanations();
  return (errors: readonly GoalError[] | null | undefined, error: CombinedError | undefined): Problem | null => {
    const [refusal] = errors ?? [];
    return refusal ? explainGoal(refusal, texts, by) : error ? problemOf(error, by.problems) : null;
  };
}
