import type { BookHits } from '../columns/book-hits.ts';

/** Which profiles hit each declaration: for overlaps, and for the corridor of the whole set. */
export class Crossing {
  readonly codes: readonly string[];
  readonly #hits: Int32Array;
  readonly #starts: Int32Array;
  readonly #profiles: Int32Array;

  /** All profiles must have been found already, or they are found here at one go. */
  constructor(book: BookHits) {
    this.codes = book.profiles.map(({ code }) => code);
    const found = this.codes.map((code) => book.of(code).rows);
    const declarations = book.reach.past.declarations;
    this.#hits = Int32Array.from(found, (rows) => rows.length);
    this.#starts = new Int32Array(declarations + 1);
    for (const rows of found) for (const row of rows) add(this.#starts, row + 1);
    for (let row = 0; row < declarations; row += 1) add(this.#starts, row + 1, this.#starts[row]);
    const next = this.#starts.slice();
    this.#profiles = new Int32Array(this.#starts[declarations] ?? 0);
    for (const [profile, rows] of found.entries()) {
      for (const row of rows) {
        this.#profiles[next[row] ?? 0] = profile;
        add(next, row);
      }
    }
  }

  /** Places (in `codes`) of the profiles that hit a declaration, ascending. */
  at(row: number): Int32Array {
    return this.#profiles.subarray(this.#starts[row], this.#starts[row + 1]);
  }

  /** The profiles closest to one that hits these rows, by Jaccard's index: both over either. */
  closestTo(code: string, rows: Int32Array, most: number) {
    const both = new Int32Array(this.codes.length);
    for (const row of rows) {
      const to = this.#starts[row + 1] ?? 0;
      for (let at = this.#starts[row] ?? 0; at < to; at += 1) add(both, this.#profiles[at] ?? 0);
    }
    return this.codes
      .map((other, place) => {
        const shared = both[place] ?? 0;
        const either = rows.length + (this.#hits[place] ?? 0) - shared;
        return { code: other, both: shared, jaccard: either === 0 ? 0 : shared / either };
      })
      .filter((other) => other.both > 0 && other.code !== code)
      .sort((a, b) => b.jaccard - a.jaccard || (a.code < b.code ? -1 : 1))
      .slice(0, most);
  }
}

function add(counts: Int32Array, place: number, more = 1): void {
  counts[place] = (counts[place] ?? 0) + more;
}
