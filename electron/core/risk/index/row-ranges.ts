import type { Facts } from '../facts.ts';
import type { Values } from '../verdict.ts';
import { lowestOf } from './bits.ts';
import { isRange } from './guard.ts';
import type { Row } from './rows.ts';

/**
 * The stretches of numbers each row asks for, one row's beside its neighbour's. Looked at
 * row by row once the sets have left few: of thousands of rows no two ask for the same
 * stretch, so that a set of rows for each number would fill the processor's cache and
 * be read once.
 */
export class RowRanges {
  readonly #fields: readonly string[];
  #header: Facts['header'] = {};
  #item: Values = {};
  /** Of the item at hand; what was read of one before is out of date. */
  #turn = 0;
  /** What the item of that turn holds, by place of the field; NaN: no number, which lies nowhere. */
  readonly #held: Float64Array;
  readonly #heldAt: Float64Array;
  /** Where the ranges of a row begin; those of the next are where they end. */
  readonly #begin: Int32Array;
  readonly #field: Uint16Array;
  readonly #from: Float64Array;
  readonly #to: Float64Array;

  constructor(rows: readonly Row[]) {
    const asked = rows.map(({ item }) => [...item].filter(([, guard]) => isRange(guard)));
    const places = new Map<string, number>();
    for (const [field] of asked.flat()) if (!places.has(field)) places.set(field, places.size);
    this.#fields = [...places.keys()];
    this.#held = new Float64Array(places.size);
    this.#heldAt = new Float64Array(places.size);
    let begin = 0;
    this.#begin = Int32Array.from([0, ...asked.map(({ length }) => (begin += length))]);
    this.#field = Uint16Array.from(asked.flat(), ([field]) => places.get(field) ?? 0);
    this.#from = Float64Array.from(asked.flat(), ([, { from }]) => from);
    this.#to = Float64Array.from(asked.flat(), ([, { to }]) => to);
  }

  /** Turns to another item. */
  turn(header: Facts['header'], item: Values): void {
    this.#header = header;
    this.#item = item;
    this.#turn += 1;
  }

  /** What is left of a word of rows: those of which the item at hand lies in every stretch they ask for. */
  within(word: number, rows: number): number {
    let kept = rows;
    for (let left = rows; left !== 0; left &= left - 1) {
      if (!this.#holds(lowestOf(word, left))) kept &= ~(left & -left);
    }
    return kept;
  }

  #holds(row: number): boolean {
    const end = this.#begin[row + 1] ?? 0;
    for (let at = this.#begin[row] ?? 0; at < end; at += 1) {
      const held = this.#holding(this.#field[at] ?? 0);
      if (!(held >= (this.#from[at] ?? 0) && held <= (this.#to[at] ?? 0))) return false;
    }
    return true;
  }

  #holding(place: number): number {
    if (this.#heldAt[place] !== this.#turn) {
      const field = this.#fields[place] ?? '';
      const fact = this.#item[field] ?? this.#header[field];
      this.#held[place] = typeof fact === 'number' ? fact : Number.NaN;
      this.#heldAt[place] = this.#turn;
    }
    return this.#held[place] ?? Number.NaN;
  }
}
