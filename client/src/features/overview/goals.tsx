import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { GoalRow } from '../../ui/goal-row';
import { overviewTexts } from './texts';

type Goal = NonNullable<NonNullable<OverviewQuery['savingsGoals']>['nodes']>[number];

/** What the customer saves for, with how far it has come. */
export function Goals({ goals }: { goals: readonly Goal[] }) {
  const texts = useTexts(overviewTexts);
  const hasGoals = goals.length > 0;
  const more = (
    <Link className="card-link" to={hasGoals ? '/goals' : '/goals/add'}>
      {hasGoals ? texts.allGoals : texts.newGoal}
    </Link>
  );
  return (
    <Card title={texts.goals} action={more}>
      {hasGoals ? (
        <ul className="rows">
          {goals.map((goal) => (
            <li key={goal.id}>
              <GoalRow goal={goal} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{texts.noGoals}</p>
      )}
    </Card>
  );
}
