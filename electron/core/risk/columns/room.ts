/** Arrays of one kind kept for the next who asks; the others are left to the collector. */
const mostKept = 8;

/**
 * Room for what a question works out on its way. A million rows asked anew at every key an
 * analyst presses would be so many megabytes for the system to clear and the collector to
 * sweep; so arrays are lent, and lent again.
 */
export class Room {
  readonly #marks: Uint8Array[] = [];
  readonly #rows: Int32Array[] = [];

  lend(): Loan {
    return new Loan(this.#marks, this.#rows);
  }
}

/** What one question has borrowed; it holds whatever was there before. */
export class Loan {
  readonly #marks: Shelf<Uint8Array>;
  readonly #rows: Shelf<Int32Array>;

  constructor(marks: Uint8Array[], rows: Int32Array[]) {
    this.#marks = new Shelf(marks, (length) => new Uint8Array(length));
    this.#rows = new Shelf(rows, (length) => new Int32Array(length));
  }

  /** A byte a row, for so many rows at the least. */
  marks(least: number): Uint8Array {
    return this.#marks.take(least);
  }

  /** Room to name so many rows at the least. */
  rows(least: number): Int32Array {
    return this.#rows.take(least);
  }

  /** Everything goes back: whoever borrowed it reads it no more. */
  end(): void {
    this.#marks.giveBack();
    this.#rows.giveBack();
  }
}

class Shelf<T extends Uint8Array | Int32Array> {
  readonly #free: T[];
  readonly #make: (length: number) => T;
  #lent: T[] = [];

  constructor(free: T[], make: (length: number) => T) {
    this.#free = free;
    this.#make = make;
  }

  /** The smallest that is large enough. */
  take(least: number): T {
    let best = -1;
    for (const [at, { length }] of this.#free.entries())
      if (length >= least && (best < 0 || length < (this.#free[best]?.length ?? 0))) best = at;
    const [found] = best < 0 ? [] : this.#free.splice(best, 1);
    const array = found ?? this.#make(least);
    this.#lent.push(array);
    return array;
  }

  giveBack(): void {
    this.#free.push(...this.#lent);
    this.#lent = [];
    // The longest are worth keeping: the past only grows.
    this.#free.sort((a, b) => b.length - a.length);
    this.#free.splice(mostKept);
  }
}
