/** The last moment of a day such as `2026-05-04`, where the reader is; null while no whole day is written. */
export function endOfDay(day: string): Date | null {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, (date ?? 0) + 1, 0, 0, 0, -1);
}
