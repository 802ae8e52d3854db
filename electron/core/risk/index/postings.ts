import { wordsOf as wordsIn } from '../words.ts';
import { wordsOf, type Words } from './bits.ts';
import type { Guard } from './guard.ts';
import type { Key } from './kept.ts';
import type { Listed } from './listed.ts';
import { Prefixes } from './prefixes.ts';
import { Ranges } from './ranges.ts';

/** Rows of the index, and what each asks of the field. */
export type Guarded = readonly (readonly [row: number, guard: Guard])[];

/** Rows by what they ask for: gathered first, packed once all are there. */
class Shelf<K> {
  readonly #rows = new Map<K, number[]>();

  add(keys: readonly K[], row: number): void {
    for (const key of keys) {
      const rows = this.#rows.get(key);
      if (rows === undefined) this.#rows.set(key, [row]);
      else rows.push(row);
    }
  }

  packed(): [K, Words][] {
    return [...this.#rows].map(([key, rows]) => [key, wordsOf(rows)]);
  }
}

/** Of one field: which rows let through what it holds. Where it is a number, perhaps one too many. */
export class Postings {
  readonly #values: ReadonlyMap<string | boolean, Words>;
  readonly #prefixes = new Prefixes<Words>();
  readonly #words = new Prefixes<Words>();
  readonly #lists: ReadonlyMap<string, Words>;
  readonly #ranges: Ranges;
  readonly #listed: Listed;
  readonly #readsWords: boolean;

  constructor(guarded: Guarded, listed: Listed, mostCuts: number) {
    this.#listed = listed;
    this.#ranges = new Ranges(guarded, mostCuts);
    this.#readsWords = guarded.some(([, { words }]) => words.length > 0);
    const [values, lists] = [new Shelf<string | boolean>(), new Shelf<string>()];
    const [prefixes, words] = [new Shelf<string>(), new Shelf<string>()];
    for (const [row, guard] of guarded) {
      values.add(guard.values, row);
      prefixes.add(guard.prefixes, row);
      words.add(guard.words, row);
      lists.add(guard.lists, row);
      for (const list of guard.lists) listed.include(list);
    }
    this.#values = new Map(values.packed());
    this.#lists = new Map(lists.packed());
    for (const [prefix, rows] of prefixes.packed()) this.#prefixes.set(prefix, rows);
    for (const [word, rows] of words.packed()) this.#words.set(word, rows);
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

  find(key: Key): readonly Words[] {
    if (typeof key === 'number') {
      const rows = this.#ranges.at(key);
      return rows.length === 0 ? [] : [wordsOf(rows)];
    }
    const found: Words[] = [];
    const equal = this.#values.get(key);
    if (equal !== undefined) found.push(equal);
    if (typeof key === 'boolean') return found;
    this.#prefixes.find(key, found);
    if (this.#lists.size > 0) {
      for (const code of this.#listed.holding(key)) {
        const rows = this.#lists.get(code);
        if (rows !== undefined) found.push(rows);
      }
    }
    if (this.#readsWords) for (const word of wordsIn(key)) this.#words.find(word, found);
    return found;
  }
}
