import type { Fact } from '../facts.ts';
import { addAll, bitsOf, together, wordAt, wordsFor, type Bits, type Words } from './bits.ts';
import { Kept, type Key } from './kept.ts';
import type { Listed } from './listed.ts';
import { Postings, type Guarded } from './postings.ts';

/** Bytes of worked-out answers one screen may keep, where they are whole sets. */
const mostBytes = 2 << 20;
/** More different answers than this are kept as what they add to the rows that ask nothing. */
const mostWhole = 256;
const mostSparse = 8_192;
const mostCuts = 256;

/** Of one field: the set of rows that what it holds does not rule out. */
export class Screen {
  readonly field: string;
  /** How many different answers it may give. */
  readonly answers: number;
  /** Whether its answers are kept as whole sets: then it is quickly asked. */
  readonly keeps: boolean;
  readonly #postings: Postings;
  /** Rows that ask nothing of the field. */
  readonly #open: Bits;
  readonly #whole: Kept<Bits>;
  readonly #sparse: Kept<Words>;
  readonly #scratch: Bits;

  constructor(field: string, count: number, guarded: Guarded, listed: Listed) {
    this.field = field;
    const most = Math.max(16, Math.floor(mostBytes / (4 * wordsFor(count))));
    this.#postings = new Postings(guarded, listed, Math.min(mostCuts, most / 2));
    this.answers = this.#postings.answers;
    this.keeps = this.answers <= Math.min(most, mostWhole);
    const guarding = bitsOf(
      count,
      guarded.map(([row]) => row),
    );
    this.#open = guarding.map((word) => ~word);
    this.#scratch = new Uint32Array(wordsFor(count));
    this.#whole = new Kept(most, (key) => this.#admitting([key], new Uint32Array(wordsFor(count))));
    this.#sparse = new Kept(mostSparse, (key) => together(this.#postings.find(key)));
  }

  /** The rows admitted; to be read before the screen is asked again. */
  admits(fact: Fact | undefined): Bits {
    if (fact === null || fact === undefined) return this.#open;
    if (typeof fact === 'object') return this.#admitting(fact, this.#open.slice());
    const key = this.#postings.keyOf(fact);
    return this.keeps ? this.#whole.of(key) : this.#admitting([key], this.#scratch);
  }

  /** Of one word of rows those admitted; does not work out the others. */
  admitsOf(word: number, fact: Fact | undefined): number {
    let admitted = this.#open[word] ?? 0;
    if (fact === null || fact === undefined) return admitted;
    if (typeof fact === 'object') {
      for (const element of fact) admitted |= wordAt(this.#sparse.of(element), word);
      return admitted;
    }
    return admitted | wordAt(this.#sparse.of(this.#postings.keyOf(fact)), word);
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
