import type { Facts } from '../facts.ts';
import type { Values } from '../verdict.ts';
import type { Bits, Words } from './bits.ts';
import type { Screen } from './screen.ts';

/** The screens of items, one behind the other; each is asked only where those before leave something. */
export class Sieve {
  readonly #screens: readonly Screen[];
  readonly #asked: (Bits | null)[];
  #header: Facts['header'] = {};
  #item: Values = {};

  constructor(screens: readonly Screen[]) {
    this.#screens = screens;
    this.#asked = screens.map(() => null);
  }

  /** Turns to another item. */
  turn(header: Facts['header'], item: Values): void {
    this.#header = header;
    this.#item = item;
    this.#asked.fill(null);
  }

  /** Adds every row of the sparse set that stands in all the others and passes all screens. */
  sift(words: Words, standing: readonly Bits[], found: number[]): void {
    const screens = this.#screens.length;
    for (let at = 0; at < words.length; at += 2) {
      const word = words[at] ?? 0;
      let left = words[at + 1] ?? 0;
      for (const set of standing) left &= set[word] ?? 0;
      for (let screen = 0; left !== 0 && screen < screens; screen += 1) {
        left &= (this.#asked[screen] ?? this.#ask(screen))[word] ?? 0;
      }
      while (left !== 0) {
        found.push((word << 5) + 31 - Math.clz32(left & -left));
        left &= left - 1;
      }
    }
  }

  #ask(at: number): Bits {
    const screen = this.#screens[at];
    if (screen === undefined) throw new RangeError(`there is no screen ${at}`);
    const admitted = screen.admits(this.#item[screen.field] ?? this.#header[screen.field]);
    this.#asked[at] = admitted;
    return admitted;
  }
}
