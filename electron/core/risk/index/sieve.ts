import type { Facts } from '../facts.ts';
import type { Values } from '../verdict.ts';
import { lowestOf, type Bits, type Words } from './bits.ts';
import type { RowRanges } from './row-ranges.ts';
import type { Screen } from './screen.ts';
import type { Suspicions } from './suspicions.ts';

/**
 * What is asked of items, one thing behind the other, each only of what those before it
 * leave: the screens that keep their answers, the ranges row by row, then the screens
 * of which every answer is another one.
 */
export class Sieve {
  readonly #quick: readonly Screen[];
  readonly #late: readonly Screen[];
  readonly #ranges: RowRanges;
  /** Place of the line of each row. */
  readonly #lines: Int32Array;
  /** What the quick screens admit of the item at hand, as far as they were asked. */
  readonly #asked: (Bits | null)[];
  #header: Facts['header'] = {};
  #item: Values = {};

  constructor(screens: readonly Screen[], ranges: RowRanges, lines: Int32Array) {
    this.#quick = screens.filter(({ keeps }) => keeps);
    this.#late = screens.filter(({ keeps }) => !keeps);
    this.#ranges = ranges;
    this.#lines = lines;
    this.#asked = this.#quick.map(() => null);
  }

  /** Turns to another item. */
  turn(header: Facts['header'], item: Values): void {
    this.#header = header;
    this.#item = item;
    for (let screen = 0; screen < this.#asked.length; screen += 1) this.#asked[screen] = null;
    this.#ranges.turn(header, item);
  }

  /** Adds the line of every row of the sparse set that stands in all the others and passes all that is asked. */
  sift(words: Words, standing: readonly Bits[], item: number, found: Suspicions): void {
    for (let at = 0; at < words.length; at += 2) {
      const word = words[at] ?? 0;
      let left = words[at + 1] ?? 0;
      for (let set = 0; left !== 0 && set < standing.length; set += 1)
        left &= standing[set]?.[word] ?? 0;
      for (let screen = 0; left !== 0 && screen < this.#asked.length; screen += 1)
        left &= (this.#asked[screen] ?? this.#ask(screen))[word] ?? 0;
      if (left !== 0) left = this.#ranges.within(word, left);
      if (left !== 0) left = this.#throughLate(word, left);
      while (left !== 0) {
        found.add(this.#lines[lowestOf(word, left)] ?? 0, item);
        left &= left - 1;
      }
    }
  }

  #throughLate(word: number, rows: number): number {
    let left = rows;
    for (let screen = 0; left !== 0 && screen < this.#late.length; screen += 1) {
      const asked = this.#late[screen];
      if (asked !== undefined) left &= asked.admitsOf(word, this.#held(asked));
    }
    return left;
  }

  #held({ field }: Screen) {
    return this.#item[field] ?? this.#header[field];
  }

  #ask(at: number): Bits {
    const screen = this.#quick[at];
    if (screen === undefined) throw new RangeError(`there is no screen ${at}`);
    const admitted = screen.admits(this.#held(screen));
    this.#asked[at] = admitted;
    return admitted;
  }
}
