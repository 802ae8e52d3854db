import type { Fact } from '../facts.ts';
import { addAll, bitsOf, wordsFor, type Bits } from './bits.ts';
import { Kept, type Key } from './kept.ts';
import type { Listed } from './listed.ts';
import { Postings, type Guarded } from './postings.ts';

/** Bytes of worked-out answers one screen may keep. */
const mostBytes = 2 << 20;
const mostCuts = 256;

/** Of one field: the set of rows that what it holds does not rule out. */
export class Screen {
  readonly field: string;
  /** How many different answers it may give. */
  readonly answers: number;
  readonly #postings: Postings;
  /** Rows that ask nothing of the field. */
  readonly #open: Bits;
  /** Answers worked out before; `null`: too many for that to pay. */
  readonly #kept: Kept<Bits> | null;
  readonly #scratch: Bits;

  constructor(field: string, count: number, guarded: Guarded, listed: Listed) {
    this.field = field;
    const most = Math.max(16, Math.floor(mostBytes / (4 * wordsFor(count))));
    this.#postings = new Postings(guarded, listed, Math.min(mostCuts, most / 2));
    this.answers = this.#postings.answers;
    const guarding = bitsOf(
      count,
      guarded.map(([row]) => row),
    );
    this.#open = guarding.map((word) => ~word);
    this.#scratch = new Uint32Array(wordsFor(count));
    const work = (key: Key) => this.#admitting([key], new Uint32Array(wordsFor(count)));
    this.#kept = this.answers > most ? null : new Kept(most, work);
  }

  /** Whether its answers are kept: then it is quickly asked. */
  get keeps(): boolean {
    return this.#kept !== null;
  }

  /** The rows admitted; to be read before the screen is asked again. */
  admits(fact: Fact | undefined): Bits {
    if (fact === null || fact === undefined) return this.#open;
    if (typeof fact === 'object') return this.#admitting(fact, this.#open.slice());
    const key = this.#postings.keyOf(fact);
    return this.#kept === null ? this.#admitting([key], this.#scratch) : this.#kept.of(key);
  }

  #admitting(keys: readonly Key[], into: Bits): Bits {
    let more = false;
    for (const key of keys) {
      for (const rows of this.#postings.find(key)) {
        if (!more) into.set(this.#open);
        more = true;
        addAll(into, rows);
      }
    }
    return more ? into : this.#open;
  }
}
