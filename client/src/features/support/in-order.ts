/** What was read and what has come through a stream, each once, the oldest first. */
export function inOrder<TEntry extends { readonly sequence: number }>(entries: readonly TEntry[]): readonly TEntry[] {
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  return [...bySequence.values()].sort((one, other) => one.sequence - other.sequence);
}
