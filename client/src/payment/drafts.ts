/**
 * Forms that were begun and not finished, in memory only. They outlive the page they are on and a session that ran out,
 * so that nobody types a payment twice; they belong to one customer and are gone when that customer signs out.
 */
export class Drafts {
  #owner: string | null = null;
  readonly #drafts = new Map<string, unknown>();

  /** Another customer finds no draft of whoever was here before. */
  openFor(owner: string): void {
    if (this.#owner !== owner) this.#drafts.clear();
    this.#owner = owner;
  }

  clear(): void {
    this.#drafts.clear();
  }

  get<TDraft>(name: string): TDraft | undefined {
    return this.#drafts.get(name) as TDraft | undefined;
  }

  set(name: string, draft: unknown): void {
    this.#drafts.set(name, draft);
  }

  delete(name: string): void {
    this.#drafts.delete(name);
  }
}
