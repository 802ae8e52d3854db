import type { Fact } from '../facts.ts';
import { addAll, bitsOf, wordsFor, type Bits } from './bits.ts';
import { Kept } from './kept.ts';
import type { Listed } from './listed.ts';
import { Postings, type Guarded } from './postings.ts';

/** Bytes of worked-out answers one screen may keep. */
const mostBytes = 2 << 20;

/** Of one field: the set of profiles that what it holds does not rule out. */
export class Screen {
  readonly field: string;
  readonly #postings: Postings;
  /** Profiles that ask nothing of the field. */
  readonly #open: Bits;
  readonly #kept: Kept<Bits>;

  constructor(field: string, count: number, guarded: Guarded, listed: Listed) {
    this.field = field;
    const most = Math.max(16, Math.min(4_096, Math.floor(mostBytes / (4 * wordsFor(count)))));
    const postings = new Postings(guarded, listed, Math.min(256, most / 2));
    const guarding = bitsOf(
      count,
      guarded.map(([place]) => place),
    );
    this.#postings = postings;
    this.#open = guarding.map((word) => ~word);
    this.#kept = new Kept(most, (key) => {
      const found = postings.find(key);
      if (found.every((places) => places.length === 0)) return this.#open;
      const bits = this.#open.slice();
      for (const places of found) addAll(bits, places);
      return bits;
    });
  }

  admits(fact: Fact | undefined): Bits {
    if (fact === null || fact === undefined) return this.#open;
    if (typeof fact !== 'object') return this.#kept.of(this.#postings.keyOf(fact));
    const bits = this.#open.slice();
    for (const element of fact) {
      for (const places of this.#postings.find(element)) addAll(bits, places);
    }
    return bits;
  }
}
