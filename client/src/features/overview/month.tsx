import { Link } from 'react-router';
import { useTexts } from '../../i18n/catalogue';
import { Amount } from '../../money/amount';
import { fromWire, isLess, percentOf, type Money } from '../../money/money';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';
import type { Dashboard } from './overview-page';
import { overviewTexts } from './texts';

type Flow = Dashboard['thisMonth'][number];

/** What came in against what went out, for each currency. */
export function Month({ flows }: { flows: readonly Flow[] }) {
  const texts = useTexts(overviewTexts);
  const spending = (
    <Link className="card-link" to="/spending">
      {texts.spending}
    </Link>
  );
  return (
    <Card title={texts.month} action={spending}>
      {flows.length === 0 && <p className="soft">{texts.noMonth}</p>}
      {flows.map((flow) => (
        <FlowFigures key={flow.income.currency} flow={flow} />
      ))}
    </Card>
  );
}

function FlowFigures({ flow }: { flow: Flow }) {
  const texts = useTexts(overviewTexts);
  const income = fromWire(flow.income);
  const expense = fromWire(flow.expense);
  const larger = isLess(income, expense) ? expense : income;
  return (
    <dl className="flow">
      <FlowLine label={texts.income} money={income} of={larger} />
      <FlowLine label={texts.expense} money={expense} of={larger} />
    </dl>
  );
}

function FlowLine({ label, money, of }: { label: string; money: Money; of: Money }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Amount money={money} className="row-amount" />
        <Progress percent={percentOf(money, of)} />
      </dd>
    </div>
  );
}
