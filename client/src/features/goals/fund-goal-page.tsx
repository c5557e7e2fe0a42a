import { useMutation } from 'urql';
import { FundGoalDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { answerOf, useExplanations } from '../../payment/answer';
import { MoveMoney, type GoalMoneyInput } from './move-money';
import { explainGoalMoney } from './refusals';
import { goalTexts } from './texts';
import { WithGoal } from './with-goal';

export default function FundGoalPage() {
  const texts = useTexts(goalTexts);
  const explanations = useExplanations();
  const [, fund] = useMutation(FundGoalDocument);

  async function send(input: GoalMoneyInput) {
    const { data, error } = await fund({ input });
    const answer = data?.fundSavingsGoal;
    return answerOf(answer?.transaction, answer?.errors, error, (one) =>
      explainGoalMoney(one, texts, explanations, 'in'),
    );
  }

  return <WithGoal>{(goal) => <MoveMoney goal={goal} way="in" send={send} />}</WithGoal>;
}
