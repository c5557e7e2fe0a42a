import { Area, AreaChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { EntryFieldsFragment } from '../../generated/graphql';
import { useTexts } from '../../i18n/catalogue';
import { useDates } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { formatMoney } from '../../money/format';
import { fromWire, isLess, type Money } from '../../money/money';
import { accountPageTexts } from './texts';

const mostPoints = 200;

/** How the balance went over the lines that are loaded, the oldest at the left. */
export default function BalanceChart({ entries }: { entries: readonly EntryFieldsFragment[] }) {
  const texts = useTexts(accountPageTexts);
  const { locale } = useLanguage();
  const dates = useDates();
  const points = entries
    .slice(0, mostPoints)
    .map((entry) => pointOf(entry))
    .reverse();
  const balances = points.map((point) => point.balance);
  const low = balances.reduce((least, balance) => (isLess(balance, least) ? balance : least));
  const high = balances.reduce((most, balance) => (isLess(most, balance) ? balance : most));

  return (
    <figure className="chart">
      <div className="chart-box" aria-hidden="true">
        <ResponsiveContainer width="100%" height={180}>
          <AreaChart data={points} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
            <XAxis dataKey="at" tickFormatter={dates.day} minTickGap={60} tickLine={false} axisLine={false} />
            <YAxis hide domain={['auto', 'auto']} />
            <Tooltip
              isAnimationActive={false}
              content={({ payload }) => {
                const point = payload?.[0]?.payload as Point | undefined;
                return point ? (
                  <div className="chart-tip">
                    {dates.day(point.at)}
                    <strong>{formatMoney(point.balance, locale)}</strong>
                  </div>
                ) : null;
              }}
            />
            <Area
              dataKey="height"
              type="stepAfter"
              stroke="var(--pine)"
              strokeWidth={2}
              fill="var(--pine-tint)"
              isAnimationActive={false}
            />
          </AreaChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="soft">
        {texts.chartSummary(points.length, formatMoney(low, locale), formatMoney(high, locale))}
      </figcaption>
    </figure>
  );
}

interface Point {
  readonly at: string;
  readonly balance: Money;
  readonly height: number;
}

function pointOf(entry: EntryFieldsFragment): Point {
  const balance = fromWire(entry.balanceAfter);
  // A place on the screen, and nothing that is reckoned or written with.
  return { at: entry.bookedAt, balance, height: Number(balance.minor) };
}
