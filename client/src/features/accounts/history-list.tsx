import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EntryFieldsFragment } from '../../generated/graphql';
import { EntryRow } from '../../ui/entry-row';
import { useIsPrinting } from '../../ui/use-is-printing';

const rowHeight = 72;
const rowsAhead = 8;

interface HistoryListProps {
  entries: readonly EntryFieldsFragment[];
  hasMore: boolean;
  loadMore: () => void;
  open: (entry: EntryFieldsFragment) => void;
}

/** Any number of lines, of which only those in sight are in the page; on paper all of them. */
export function HistoryList(props: HistoryListProps) {
  return useIsPrinting() ? <AllLines entries={props.entries} /> : <LinesInSight {...props} />;
}

function AllLines({ entries }: Pick<HistoryListProps, 'entries'>) {
  return (
    <ul className="rows">
      {entries.map((entry) => (
        <li key={entry.id} className="row-plain printed-line">
          <EntryRow entry={entry} showBalance />
        </li>
      ))}
    </ul>
  );
}

function LinesInSight({ entries, hasMore, loadMore, open }: HistoryListProps) {
  const ref = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    setOffset((ref.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);

  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => rowHeight,
    overscan: rowsAhead,
    scrollMargin: offset,
    getItemKey: (index) => entries[index]?.id ?? index,
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= entries.length - rowsAhead) loadMore();
  }, [last, entries.length, loadMore]);

  return (
    <ul className="history rows" ref={ref} style={{ height: virtualizer.getTotalSize() }}>
      {rows.map((row) => {
        const entry = entries[row.index];
        if (!entry) return null;
        return (
          <li
            key={row.key}
            className="history-row"
            aria-setsize={hasMore ? -1 : entries.length}
            aria-posinset={row.index + 1}
            style={{ height: rowHeight, transform: `translateY(${row.start - offset}px)` }}
          >
            <button type="button" className="row-link" onClick={() => open(entry)}>
              <EntryRow entry={entry} showBalance />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
