import { wordsOf } from '../holds.ts';
import type { Guard } from './guard.ts';
import type { Key } from './kept.ts';
import type { Listed } from './listed.ts';
import { Prefixes } from './prefixes.ts';
import { Ranges } from './ranges.ts';

export type Places = readonly number[];
/** Profiles by their place, and what each asks of the field. */
export type Guarded = readonly (readonly [place: number, guard: Guard])[];

interface Shelf<K> {
  get(key: K): number[] | undefined;
  set(key: K, places: number[]): unknown;
}

function file<K>(shelf: Shelf<K>, key: K, place: number): void {
  const places = shelf.get(key);
  if (places === undefined) shelf.set(key, [place]);
  // One guard may say the same twice.
  else if (places.at(-1) !== place) places.push(place);
}

/** Of one field: which profiles let through what it holds. May name a profile twice, or one too many. */
export class Postings {
  readonly #values = new Map<string | boolean, number[]>();
  readonly #prefixes = new Prefixes<number[]>();
  readonly #words = new Prefixes<number[]>();
  readonly #lists = new Map<string, number[]>();
  readonly #ranges: Ranges;
  readonly #listed: Listed;
  readonly #readsWords: boolean;

  constructor(guarded: Guarded, listed: Listed, mostCuts: number) {
    this.#listed = listed;
    this.#ranges = new Ranges(guarded, mostCuts);
    this.#readsWords = guarded.some(([, { words }]) => words.length > 0);
    for (const [place, { values, prefixes, words, lists }] of guarded) {
      for (const value of values) file(this.#values, value, place);
      for (const prefix of prefixes) file(this.#prefixes, prefix, place);
      for (const word of words) file(this.#words, word, place);
      for (const list of lists) {
        listed.include(list);
        file(this.#lists, list, place);
      }
    }
  }

  /** How many different answers there may be, about: of two lists a value may stand in neither, one, the other or both. */
  get answers(): number {
    if (this.#readsWords) return Infinity;
    return (
      1 + this.#values.size + this.#prefixes.size + this.#ranges.cuts + 2 ** this.#lists.size - 1
    );
  }

  keyOf(fact: Key): Key {
    return typeof fact === 'number' ? this.#ranges.stretch(fact) : fact;
  }

  find(key: Key): readonly Places[] {
    if (typeof key === 'number') return [this.#ranges.at(key)];
    const found: number[][] = [];
    const equal = this.#values.get(key);
    if (equal !== undefined) found.push(equal);
    if (typeof key === 'boolean') return found;
    this.#prefixes.find(key, found);
    if (this.#lists.size > 0) {
      for (const code of this.#listed.holding(key)) found.push(this.#lists.get(code) ?? []);
    }
    if (this.#readsWords) for (const word of wordsOf(key)) this.#words.find(word, found);
    return found;
  }
}
