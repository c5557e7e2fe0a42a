import { Bar, BarChart, Cell, ResponsiveContainer, XAxis } from 'recharts';
import { useLanguage } from '../../i18n/language';
import type { MonthTotal } from './months';

/** What was spent month by month, the oldest at the left; the table beside it says the same in figures. */
export default function SpendingChart({ totals, chosen }: { totals: readonly MonthTotal[]; chosen: string }) {
  const { locale } = useLanguage();
  const names = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  // A place on the screen, and nothing that is reckoned or written with.
  const bars = totals.map(({ month, spent }) => ({ month, height: Number(spent.minor) })).reverse();
  return (
    <div className="chart chart-box" aria-hidden="true">
      <ResponsiveContainer width="100%" height={180}>
        <BarChart data={bars} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
          <XAxis
            dataKey="month"
            tickFormatter={(month: string) => names.format(Date.parse(month))}
            tickLine={false}
            axisLine={false}
          />
          <Bar dataKey="height" radius={[6, 6, 0, 0]} minPointSize={2} isAnimationActive={false}>
            {bars.map(({ month }) => (
              <Cell key={month} fill={month === chosen ? 'var(--pine)' : 'var(--control-line)'} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
