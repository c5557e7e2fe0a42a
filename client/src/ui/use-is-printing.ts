import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPreparing = false;

/** Whether the page is being put on paper, which has no window to scroll. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(follow, isPrinting);
}

function isPrinting(): boolean {
  return isPreparing || matchMedia('print').matches;
}

function follow(changed: () => void): () => void {
  // The events come before paper is laid out, which waits for nobody; the query also tells what only looks like paper.
  const paper = matchMedia('print');
  const prepare = () => {
    isPreparing = true;
    flushSync(changed);
  };
  const done = () => {
    isPreparing = false;
    changed();
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', done);
  paper.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', prepare);
    removeEventListener('afterprint', done);
    paper.removeEventListener('change', changed);
  };
}
