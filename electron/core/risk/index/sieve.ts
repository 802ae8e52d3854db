import type { Facts } from '../facts.ts';
import type { Values } from '../verdict.ts';
import { lowestOf, type Bits, type Words } from './bits.ts';
import type { RowRanges } from './row-ranges.ts';
import type { Screen } from './screen.ts';

/**
 * What is asked of items, one thing behind the other, each only of what those before it
 * leave: the screens that keep their answers, the ranges row by row, then the screens
 * that work theirs out anew.
 */
export class Sieve {
  readonly #screens: readonly Screen[];
  /** How many of them stand before the ranges. */
  readonly #before: number;
  readonly #ranges: RowRanges;
  readonly #asked: (Bits | null)[];
  #header: Facts['header'] = {};
  #item: Values = {};

  constructor(screens: readonly Screen[], ranges: RowRanges) {
    const quick = screens.filter(({ keeps }) => keeps);
    this.#screens = [...quick, ...screens.filter(({ keeps }) => !keeps)];
    this.#before = quick.length;
    this.#ranges = ranges;
    this.#asked = screens.map(() => null);
  }

  /** Turns to another item. */
  turn(header: Facts['header'], item: Values): void {
    this.#header = header;
    this.#item = item;
    this.#asked.fill(null);
    this.#ranges.turn(header, item);
  }

  /** Adds every row of the sparse set that stands in all the others and passes all screens. */
  sift(words: Words, standing: readonly Bits[], found: number[]): void {
    for (let at = 0; at < words.length; at += 2) {
      const word = words[at] ?? 0;
      let left = words[at + 1] ?? 0;
      for (const set of standing) left &= set[word] ?? 0;
      left = this.#through(0, this.#before, word, left);
      if (left !== 0) left = this.#ranges.within(word, left);
      left = this.#through(this.#before, this.#screens.length, word, left);
      while (left !== 0) {
        found.push(lowestOf(word, left));
        left &= left - 1;
      }
    }
  }

  /** What some of the screens leave of a word. */
  #through(from: number, to: number, word: number, rows: number): number {
    let left = rows;
    for (let screen = from; left !== 0 && screen < to; screen += 1) {
      left &= (this.#asked[screen] ?? this.#ask(screen))[word] ?? 0;
    }
    return left;
  }

  #ask(at: number): Bits {
    const screen = this.#screens[at];
    if (screen === undefined) throw new RangeError(`there is no screen ${at}`);
    const admitted = screen.admits(this.#item[screen.field] ?? this.#header[screen.field]);
    this.#asked[at] = admitted;
    return admitted;
  }
}
