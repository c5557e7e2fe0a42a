import { useEffect, useState } from 'react';
import type { useHistory } from './use-history';

type Lines = Pick<ReturnType<typeof useHistory>, 'hasMore' | 'isLoading' | 'error' | 'loadMore'>;

/** Prints the chosen period whole: what is not there yet is loaded first. */
export function usePrint({ hasMore, isLoading, error, loadMore }: Lines) {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || isLoading) return;
    if (hasMore && !error) return loadMore();
    setIsWanted(false);
    // Without the rest, what is wrong stands on the page instead. React draws nothing anew before this effect is over.
    if (!error) setTimeout(() => window.print());
  }, [isWanted, hasMore, isLoading, error, loadMore]);
  return { isPreparing: isWanted, print: () => setIsWanted(true), cancel: () => setIsWanted(false) };
}
