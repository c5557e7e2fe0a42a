import { Link } from 'react-router';
import { GoalsDocument, type GoalsQueryVariables } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { Card } from '../../ui/card';
import { GoalRow } from '../../ui/goal-row';
import { Icon } from '../../ui/icon';
import { Page } from '../../ui/page';
import { PagedList } from '../../ui/paged-list';
import { Empty } from '../../ui/states';
import { goalTexts } from './texts';

const open: GoalsQueryVariables = {
  where: { status: { eq: 'OPEN' } },
  order: [{ createdAt: 'ASC' }, { id: 'ASC' }],
};
const closed: GoalsQueryVariables = {
  where: { status: { eq: 'CLOSED' } },
  order: [{ closedAt: 'DESC' }, { id: 'ASC' }],
};

/** What the customer saves for, and what was saved for. */
export default function GoalsPage() {
  const texts = useTexts(goalTexts);
  const add = (
    <Link className="btn btn-outline-primary" to="/goals/add">
      <Icon name="plus" />
      {texts.add}
    </Link>
  );
  return (
    <Page title={texts.title} back={{ to: '/', label: texts.overview }} actions={add}>
      <div className="two-columns">
        <Card title={texts.open}>
          <Goals variables={open} nothing={texts.none} nothingText={texts.noneText} />
        </Card>
        <Card title={texts.closed}>
          <Goals variables={closed} nothing={texts.noneClosed} nothingText={texts.noneClosedText} />
        </Card>
      </div>
    </Page>
  );
}

interface GoalsProps {
  variables: GoalsQueryVariables;
  nothing: string;
  nothingText: string;
}

function Goals({ variables, nothing, nothingText }: GoalsProps) {
  return (
    <PagedList
      query={GoalsDocument}
      variables={variables}
      connectionOf={(data) => data.savingsGoals}
      empty={
        <Empty icon="savings" title={nothing}>
          {nothingText}
        </Empty>
      }
    >
      {(goal) => (
        <li key={goal.id}>
          <GoalRow goal={goal} />
        </li>
      )}
    </PagedList>
  );
}
