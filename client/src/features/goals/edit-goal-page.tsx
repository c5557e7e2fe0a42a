import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { UpdateGoalDocument, type GoalDetailsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { useLanguage } from '../../i18n/language';
import { typedAmount } from '../../money/format';
import { fromWire, toWire } from '../../money/money';
import { Page } from '../../ui/page';
import { GoalForm, type GoalWish } from './goal-form';
import { useRefused } from './refusals';
import { goalTexts } from './texts';
import { backTo, WithGoal } from './with-goal';

export default function EditGoalPage() {
  return <WithGoal>{(goal) => <EditGoal goal={goal} />}</WithGoal>;
}

function EditGoal({ goal }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const { locale } = useLanguage();
  const navigate = useNavigate();
  const refused = useRefused();
  const [, update] = useMutation(UpdateGoalDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const back = backTo(goal);

  async function save({ name, target, targetOn }: GoalWish) {
    setProblem(null);
    const { data, error } = await update({ input: { goalId: goal.id, name, target: toWire(target), targetOn } });
    if (data?.updateSavingsGoal.savingsGoal) await navigate(back.to, { replace: true });
    else setProblem(refused(data?.updateSavingsGoal.errors, error));
  }

  return (
    <Page title={texts.editTitle} back={back}>
      <div className="card-box payment">
        <GoalForm
          values={{
            name: goal.name,
            account: goal.account.number,
            target: typedAmount(fromWire(goal.target), locale),
            targetOn: goal.targetOn ?? '',
          }}
          accounts={[goal.account]}
          choosesAccount={false}
          problem={problem}
          label={texts.save}
          submit={save}
        />
      </div>
    </Page>
  );
}
