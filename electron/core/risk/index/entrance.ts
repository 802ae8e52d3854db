import type { Fact } from '../facts.ts';
import { together, type Words } from './bits.ts';
import { Kept } from './kept.ts';
import type { Listed } from './listed.ts';
import { Postings, type Guarded } from './postings.ts';

/** Answers one entrance may keep: references to lists that stand there anyway, but for those of numbers. */
const mostKept = 16_384;
const mostCuts = 64;
const nothing: Words = new Int32Array();

/** Of one field: the rows that may be true because of what it holds. */
export class Entrance {
  readonly field: string;
  readonly opensTo: (fact: Fact | undefined) => Words;

  constructor(field: string, guarded: Guarded, listed: Listed) {
    this.field = field;
    const postings = new Postings(guarded, listed, mostCuts);
    const kept = new Kept(mostKept, (key) => together(postings.find(key)));
    this.opensTo = (fact) => {
      if (fact === null || fact === undefined) return nothing;
      if (typeof fact === 'object')
        return together(fact.flatMap((element) => postings.find(element)));
      return kept.of(postings.keyOf(fact));
    };
  }
}
