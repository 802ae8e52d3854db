import type { Facts } from '../facts.ts';
import type { Values } from '../verdict.ts';
import { lowestOf } from './bits.ts';
import { isRange, type Guard } from './guard.ts';
import type { Row } from './rows.ts';

type Range = readonly [field: string, guard: Guard];

const boundsOf = (ranges: readonly (Range | undefined)[]) =>
  Float64Array.from(
    ranges.flatMap((range) => [range?.[1].from ?? -Infinity, range?.[1].to ?? Infinity]),
  );

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
  /** The first range of each row, and its bounds side by side; a row that asks for none holds the whole line. */
  readonly #field: Uint16Array;
  readonly #bounds: Float64Array;
  /** Where the further ranges of a row begin; those of the next are where they end. */
  readonly #begin: Int32Array;
  readonly #furtherField: Uint16Array;
  readonly #furtherBounds: Float64Array;

  constructor(rows: readonly Row[]) {
    const asked = rows.map(({ item }) => [...item].filter(([, guard]) => isRange(guard)));
    const places = new Map<string, number>();
    for (const [field] of asked.flat()) if (!places.has(field)) places.set(field, places.size);
    this.#fields = [...places.keys()];
    this.#held = new Float64Array(places.size + 1);
    this.#heldAt = new Float64Array(places.size + 1);
    // What rows without a range ask for: it holds 0 whatever the item is.
    const anything = places.size;
    this.#heldAt[anything] = Infinity;
    const placeOf = (range: Range | undefined) =>
      range === undefined ? anything : (places.get(range[0]) ?? anything);
    this.#field = Uint16Array.from(asked, ([first]) => placeOf(first));
    this.#bounds = boundsOf(asked.map(([first]) => first));
    const further = asked.map(([, ...others]) => others);
    let begin = 0;
    this.#begin = Int32Array.from([0, ...further.map(({ length }) => (begin += length))]);
    this.#furtherField = Uint16Array.from(further.flat(), placeOf);
    this.#furtherBounds = boundsOf(further.flat());
  }

  /** Turns to another item. */
  turn(header: Facts['header'], item: Values): void {
    this.#header = header;
    this.#item = item;
    this.#turn += 1;
  }

  /** What is left of a word of rows: those of which the item at hand lies in every stretch they ask for. */
  within(word: number, rows: number): number {
    let kept = 0;
    for (let left = rows; left !== 0; left &= left - 1) {
      const row = lowestOf(word, left);
      const held = this.#holding(this.#field[row] ?? 0);
      const from = this.#bounds[2 * row] ?? 0;
      const to = this.#bounds[2 * row + 1] ?? 0;
      // Beside the range on either side in one question: which side it is nobody can foresee.
      if ((held - from) * (to - held) < 0) continue;
      if (held >= from && held <= to && this.#holdsFurther(row)) kept |= left & -left;
    }
    return kept;
  }

  #holdsFurther(row: number): boolean {
    const end = this.#begin[row + 1] ?? 0;
    for (let at = this.#begin[row] ?? 0; at < end; at += 1) {
      const held = this.#holding(this.#furtherField[at] ?? 0);
      if (!(
        held >= (this.#furtherBounds[2 * at] ?? 0) && held <= (this.#furtherBounds[2 * at + 1] ?? 0)
      ))
        return false;
    }
    return true;
  }

  #holding(place: number): number {
    if ((this.#heldAt[place] ?? 0) < this.#turn) {
      const field = this.#fields[place] ?? '';
      const fact = this.#item[field] ?? this.#header[field];
      this.#held[place] = typeof fact === 'number' ? fact : Number.NaN;
      this.#heldAt[place] = this.#turn;
    }
    return this.#held[place] ?? Number.NaN;
  }
}
