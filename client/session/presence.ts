const storageKey = 'bankgraph.presence';
const leastMillisecondsBetweenNotes = 1_000;

/**
 * When somebody last did something in any tab of this browser. It is all that the browser's storage knows of a session:
 * an instant, and no token.
 */
export class Presence {
  readonly #storage: () => Storage;
  /** For a browser that stores nothing, whose tabs know nothing of each other. */
  #own: number | null = null;

  constructor(storage: () => Storage) {
    this.#storage = storage;
  }

  /** Null when nobody is signed in in this browser; 0 when somebody has signed out and the bank may not know it yet. */
  last(): number | null {
    try {
      const stored = this.#storage().getItem(storageKey);
      return stored === null ? null : Number.parseInt(stored, 10) || 0;
    } catch {
      return this.#own;
    }
  }

  /** Somebody is signed in. */
  begin(): void {
    this.#write(Date.now());
  }

  /** Somebody has done something; not heard once they have signed out in another tab. */
  note(): void {
    const last = this.last();
    if (last && Date.now() - last >= leastMillisecondsBetweenNotes) this.begin();
  }

  /** Somebody has signed out. */
  leave(): void {
    this.#write(0);
  }

  /** The bank knows that nobody is signed in. */
  forget(): void {
    this.#write(null);
  }

  #write(at: number | null) {
    this.#own = at;
    try {
      if (at === null) this.#storage().removeItem(storageKey);
      else this.#storage().setItem(storageKey, String(at));
    } catch {
      // It then holds for this tab.
    }
  }
}
