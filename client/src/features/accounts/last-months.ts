/** The last twelve months up to today, this one (UTC, as the bank reckons) included, or fewer of a younger account. */
export function lastMonths(openedAt: string, now = new Date()): { from: string; to: string } {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  const first = dayOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1)));
  const opened = `${openedAt.slice(0, 7)}-01`;
  return { from: opened > first ? opened : first, to: dayOf(now) };
}
