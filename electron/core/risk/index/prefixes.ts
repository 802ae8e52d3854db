/** Things filed under beginnings of text, found by a text that begins with them. */
export class Prefixes<T> {
  readonly #byLength = new Map<number, Map<string, T>>();
  #lengths: readonly number[] = [];

  get size(): number {
    return [...this.#byLength.values()].reduce((sum, { size }) => sum + size, 0);
  }

  get(prefix: string): T | undefined {
    return this.#byLength.get(prefix.length)?.get(prefix);
  }

  set(prefix: string, filed: T): void {
    let shelf = this.#byLength.get(prefix.length);
    if (shelf === undefined) {
      shelf = new Map();
      this.#byLength.set(prefix.length, shelf);
      this.#lengths = [...this.#byLength.keys()].sort((a, b) => a - b);
    }
    shelf.set(prefix, filed);
  }

  /** Adds everything filed under a beginning of the text. */
  find(text: string, into: T[]): void {
    for (const length of this.#lengths) {
      if (length > text.length) return;
      const filed = this.#byLength.get(length)?.get(text.slice(0, length));
      if (filed !== undefined) into.push(filed);
    }
  }
}
