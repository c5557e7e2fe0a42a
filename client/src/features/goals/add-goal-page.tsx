import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { CreateGoalDocument, type AccountFieldsFragment } from '../../generated/graphql';
import type { Problem } from '../../graphql/problems';
import { useTexts } from '../../i18n/catalogue';
import { toWire } from '../../money/money';
import { preferredAccount } from '../../payment/use-payable-accounts';
import { WithAccounts } from '../../payment/with-accounts';
import { Page } from '../../ui/page';
import { GoalForm, type GoalWish } from './goal-form';
import { useRefused } from './refusals';
import { goalTexts } from './texts';
import { backTo } from './with-goal';

/** Makes a goal; nothing moves yet. */
export default function AddGoalPage() {
  const texts = useTexts(goalTexts);
  const back = { to: '/goals', label: texts.title };
  return (
    <WithAccounts title={texts.add} back={back} right="OWNER">
      {(accounts) => (
        <Page title={texts.add} back={back}>
          <div className="card-box payment">
            <AddGoal accounts={accounts} />
          </div>
        </Page>
      )}
    </WithAccounts>
  );
}

function AddGoal({ accounts }: { accounts: readonly AccountFieldsFragment[] }) {
  const texts = useTexts(goalTexts);
  const navigate = useNavigate();
  const refused = useRefused();
  const [, create] = useMutation(CreateGoalDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function add({ account, target, ...wish }: GoalWish) {
    setProblem(null);
    const { data, error } = await create({ input: { ...wish, accountNumber: account, target: toWire(target) } });
    const goal = data?.createSavingsGoal.savingsGoal;
    if (goal) await navigate(backTo(goal).to, { replace: true });
    else setProblem(refused(data?.createSavingsGoal.errors, error));
  }

  return (
    <GoalForm
      values={{ name: '', account: preferredAccount(accounts, null), target: '', targetOn: '' }}
      accounts={accounts}
      choosesAccount
      problem={problem}
      label={texts.create}
      submit={add}
    />
  );
}
