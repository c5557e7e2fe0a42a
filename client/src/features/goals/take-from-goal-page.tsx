import { useMutation } from 'urql';
import { TakeFromGoalDocument } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { answerOf, useExplanations } from '../../payment/answer';
import { MoveMoney, type GoalMoneyInput } from './move-money';
import { explainGoalMoney } from './refusals';
import { goalTexts } from './texts';
import { WithGoal } from './with-goal';

export default function TakeFromGoalPage() {
  const texts = useTexts(goalTexts);
  const explanations = useExplanations();
  const [, take] = useMutation(TakeFromGoalDocument);

  async function send(input: GoalMoneyInput) {
    const { data, error } = await take({ input });
    const answer = data?.withdrawFromSavingsGoal;
    return answerOf(answer?.transaction, answer?.errors, error, (one) =>
      explainGoalMoney(one, texts, explanations, 'out'),
    );
  }

  return <WithGoal>{(goal) => <MoveMoney goal={goal} way="out" send={send} />}</WithGoal>;
}
