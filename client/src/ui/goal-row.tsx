import { Link } from 'react-router';
import type { GoalFieldsFragment } from '../generated/graphql';
import { catalogue, useTexts } from '../i18n/catalogue';
import { useDates } from '../i18n/dates';
import { useLanguage } from '../i18n/language';
import { formatMoney } from '../money/format';
import { fromWire } from '../money/money';
import { Icon } from './icon';
import { Progress } from './progress';

const texts = catalogue({
  en: {
    savedOf: (saved: string, target: string) => `${saved} of ${target}`,
    by: (date: string) => `by ${date}`,
    closed: 'closed',
  },
  de: {
    savedOf: (saved: string, target: string) => `${saved} von ${target}`,
    by: (date: string) => `bis ${date}`,
    closed: 'geschlossen',
  },
});

/** A savings goal in a list, with how far it has come. */
export function GoalRow({ goal }: { goal: GoalFieldsFragment }) {
  const { savedOf, by, closed } = useTexts(texts);
  const { locale } = useLanguage();
  const dates = useDates();
  const target = formatMoney(fromWire(goal.target), locale);
  const isOpen = goal.status === 'OPEN';
  const sub = isOpen
    ? [savedOf(formatMoney(fromWire(goal.saved), locale), target), goal.targetOn && by(dates.date(goal.targetOn))]
    : [target, closed];
  return (
    <Link className="row-link" to={`/goals/${encodeURIComponent(goal.id)}`}>
      <span className="row-icon">
        <Icon name="savings" />
      </span>
      <span className="row-main">
        <span className="row-title">{goal.name}</span>
        <span className="row-sub">{sub.filter(Boolean).join(' · ')}</span>
        {isOpen && <Progress percent={goal.percent} />}
      </span>
      {isOpen && <span className="row-end row-amount">{formatPercent(goal.percent, locale)}</span>}
    </Link>
  );
}

export function formatPercent(percent: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100);
}
