/** Does something while nobody else who shares the turns does. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

const lock = 'bankgraph.session';

/** Turns that all tabs of this browser share. A page that was not sent safely has no locks, and no cookie to share. */
export const turnsOfTabs: Turns = (work) => ('locks' in navigator ? navigator.locks.request(lock, work) : work());
