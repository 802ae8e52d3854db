import type { BookHits } from '../columns/book-hits.ts';

/** Which profiles hit each declaration: for overlaps, and for the corridor of the whole set. */
export class Crossing {
  readonly #count: number;
  readonly #starts: Int32Array;
  readonly #profiles: Int32Array;

  /** All profiles must have been found already, or they are found here at one go. */
  constructor(book: BookHits) {
    const found = book.profiles.map(({ code }) => book.of(code).rows);
    this.#count = found.length;
    const declarations = book.reach.past.declarations;
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

  /** Places of the profiles that hit a declaration, ascending. */
  at(row: number): Int32Array {
    return this.#profiles.subarray(this.#starts[row], this.#starts[row + 1]);
  }

  /** With how many of these rows each profile has to do, in the order of their codes. */
  sharedWith(rows: Int32Array): Int32Array {
    const both = new Int32Array(this.#count);
    for (const row of rows) {
      const to = this.#starts[row + 1] ?? 0;
      for (let at = this.#starts[row] ?? 0; at < to; at += 1) add(both, this.#profiles[at] ?? 0);
    }
    return both;
  }
}

/** The same for one profile alone: cheaper than crossing all of them. */
export function sharedWith(rows: Int32Array, book: BookHits): Int32Array {
  const marked = new Uint8Array(book.reach.past.declarations);
  for (const row of rows) marked[row] = 1;
  return Int32Array.from(book.profiles, ({ code }) => {
    const others = book.of(code).rows;
    let both = 0;
    for (let at = 0; at < others.length; at += 1) both += marked[others[at] ?? 0] ?? 0;
    return both;
  });
}

/** The profiles closest to one, by Jaccard's index: both over either. */
export function closestTo(code: string, shared: Int32Array, book: BookHits, most: number) {
  const own = book.of(code).rows.length;
  return book.profiles
    .map((other, place) => {
      const both = shared[place] ?? 0;
      const either = own + book.of(other.code).rows.length - both;
      return { code: other.code, both, jaccard: either === 0 ? 0 : both / either };
    })
    .filter((other) => other.both > 0 && other.code !== code)
    .sort((a, b) => b.jaccard - a.jaccard || (a.code < b.code ? -1 : 1))
    .slice(0, most);
}

function add(counts: Int32Array, place: number, more = 1): void {
  counts[place] = (counts[place] ?? 0) + more;
}
