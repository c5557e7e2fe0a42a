import { Link } from 'react-router';
import type { GoalDetailsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { Amount } from '../../money/amount';
import { formatMoney } from '../../money/format';
import { fromWire } from '../../money/money';
import { Facts } from '../../payment/facts';
import { accountName, accountTexts } from '../../ui/account-name';
import { formatPercent } from '../../ui/goal-row';
import { Page } from '../../ui/page';
import { Progress } from '../../ui/progress';
import { AutomaticSaving } from './automatic-saving';
import { goalTexts } from './texts';
import { backTo, WithGoal } from './with-goal';

export default function GoalPage() {
  return <WithGoal>{(goal) => <Goal goal={goal} />}</WithGoal>;
}

function Goal({ goal }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const isOpen = goal.status === 'OPEN';
  const { to } = backTo(goal);
  return (
    <Page title={goal.name} back={{ to: '/goals', label: texts.title }}>
      <div className="two-columns">
        <section className="card-box" aria-label={texts.goal}>
          {isOpen ? <Saved goal={goal} /> : <span className="chip">{texts.isClosed}</span>}
          <GoalFacts goal={goal} />
          {isOpen && (
            <div className="form-buttons">
              <Link className="btn btn-primary" to={`${to}/fund`}>
                {texts.fund}
              </Link>
              <Link className="btn btn-outline-primary" to={`${to}/withdraw`}>
                {texts.take}
              </Link>
              <Link className="btn btn-outline-secondary" to={`${to}/edit`}>
                {texts.edit}
              </Link>
              <Link className="btn btn-outline-secondary" to={`${to}/close`}>
                {texts.close}
              </Link>
            </div>
          )}
        </section>
        {isOpen && <AutomaticSaving goal={goal} />}
      </div>
    </Page>
  );
}

function Saved({ goal }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const { locale } = useLanguage();
  return (
    <>
      <p className="receipt-amount">
        <Amount money={fromWire(goal.saved)} />
      </p>
      <p className="soft">
        {texts.savedOf(formatPercent(goal.percent, locale), formatMoney(fromWire(goal.target), locale))}
      </p>
      <Progress percent={goal.percent} label={texts.progress} />
      {goal.percent >= 100 && <p className="notice goal-reached">{texts.reached}</p>}
    </>
  );
}

function GoalFacts({ goal }: { goal: GoalDetailsFragment }) {
  const texts = useTexts(goalTexts);
  const names = useTexts(accountTexts);
  const dates = useDates();
  const isReached = goal.percent >= 100;
  const isOpen = goal.status === 'OPEN';
  return (
    <Facts
      facts={[
        isOpen ? null : { label: texts.target, value: <Amount money={fromWire(goal.target)} /> },
        isOpen && !isReached ? { label: texts.left, value: <Amount money={fromWire(goal.left)} /> } : null,
        goal.targetOn ? { label: texts.targetOn, value: dates.date(goal.targetOn) } : null,
        goal.perMonth && !isReached
          ? { label: texts.perMonth, value: <Amount money={fromWire(goal.perMonth)} /> }
          : null,
        {
          label: texts.account,
          value: <Link to={`/accounts/${goal.account.number}`}>{accountName(goal.account, names)}</Link>,
        },
        { label: texts.createdOn, value: dates.day(goal.createdAt) },
        goal.closedAt ? { label: texts.closedOn, value: dates.moment(goal.closedAt) } : null,
      ]}
    />
  );
}
