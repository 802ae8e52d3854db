/** Lines that may be true of a declaration; one may be named more than once. Filled anew for each declaration. */
export class Suspicions {
  readonly #lines: number[] = [];
  readonly #items: number[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  lineAt(at: number): number {
    return this.#lines[at] ?? 0;
  }

  /** Place of the item by way of which the line may be true; -1: to be judged on the whole declaration. */
  itemAt(at: number): number {
    return this.#items[at] ?? -1;
  }

  clear(): void {
    this.#count = 0;
  }

  add(line: number, item: number): void {
    this.#lines[this.#count] = line;
    this.#items[this.#count] = item;
    this.#count += 1;
  }
}
