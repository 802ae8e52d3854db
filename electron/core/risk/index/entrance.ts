import type { Fact } from '../facts.ts';
import { Kept } from './kept.ts';
import type { Listed } from './listed.ts';
import { Postings, type Guarded, type Places } from './postings.ts';

/** Answers one entrance may keep: references to lists that stand there anyway, but for those of numbers. */
const mostKept = 16_384;
const mostCuts = 64;

/** Of one field: the profiles that may be true because of what it holds. */
export class Entrance {
  readonly field: string;
  readonly #postings: Postings;
  readonly #kept: Kept<readonly Places[]>;

  constructor(field: string, guarded: Guarded, listed: Listed) {
    this.field = field;
    const postings = new Postings(guarded, listed, mostCuts);
    this.#postings = postings;
    this.#kept = new Kept(mostKept, (key) => postings.find(key));
  }

  opensTo(fact: Fact | undefined): readonly Places[] {
    if (fact === null || fact === undefined) return [];
    if (typeof fact === 'object') return fact.flatMap((element) => this.#postings.find(element));
    return this.#kept.of(this.#postings.keyOf(fact));
  }
}
