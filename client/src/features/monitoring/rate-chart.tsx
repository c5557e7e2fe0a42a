import { Bar, BarChart, ResponsiveContainer, YAxis } from 'recharts';

/** What was booked in each of the last seconds, the running one at the right; the figure above says how much in all. */
export default function RateChart({ bySecond }: { bySecond: readonly number[] }) {
  const bars = bySecond.map((count, second) => ({ second, count }));
  return (
    <div className="chart chart-box" aria-hidden="true">
      <ResponsiveContainer width="100%" height={160}>
        <BarChart data={bars} margin={{ top: 8, right: 4, bottom: 0, left: 4 }} accessibilityLayer={false}>
          <YAxis hide domain={[0, (most: number) => Math.max(most, 4)]} />
          <Bar dataKey="count" fill="var(--pine)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
