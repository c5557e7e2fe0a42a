/** The bank's day, which is that of UTC. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}
