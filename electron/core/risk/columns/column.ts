import type { Fact } from '../facts.ts';

export type Known = NonNullable<Fact>;

/** Places of values in a dictionary, as narrow as their number allows. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** What a column is read as: places in a dictionary of distinct values (place 0: unknown), or bare numbers (NaN: unknown). */
export type Reading =
  | { readonly kind: 'coded'; readonly codes: Codes; readonly values: readonly Known[] }
  | { readonly kind: 'numbers'; readonly numbers: Float64Array };

/** More distinct numbers than this are kept as they are: a dictionary would only be in the way. */
const mostCoded = 0xff_ff;
const first = 64;

/** The values of one field, one a row; rows nobody set are unknown. Only grows. */
export class Column {
  /** Place 0 stands for unknown and is never looked at. */
  #values: Known[] = [''];
  readonly #places = new Map<string | number | boolean, number>();
  readonly #listed = new Map<string, number>();
  #codes: Codes = new Uint8Array(first);
  #numbers: Float64Array | null = null;
  #onlyNumbers = true;

  set(row: number, fact: Fact | undefined): void {
    if (fact === null || fact === undefined) return;
    this.#onlyNumbers &&= typeof fact === 'number';
    if (this.#numbers !== null) {
      if (typeof fact === 'number') {
        this.#numbers = roomy(this.#numbers, row + 1, Number.NaN);
        this.#numbers[row] = fact;
        return;
      }
      this.#encode(this.#numbers);
    }
    this.#put(row, fact);
    if (this.#onlyNumbers && this.#values.length > mostCoded) this.#decode();
  }

  /** The first so many rows. */
  read(rows: number): Reading {
    if (this.#numbers !== null) {
      this.#numbers = roomy(this.#numbers, rows, Number.NaN);
      return { kind: 'numbers', numbers: this.#numbers };
    }
    this.#codes = roomy(this.#codes, rows, 0);
    return { kind: 'coded', codes: this.#codes, values: this.#values };
  }

  /** Gives back the room beyond so many rows. */
  trim(rows: number): void {
    this.#codes = this.#codes.slice(0, rows);
    this.#numbers = this.#numbers?.slice(0, rows) ?? null;
  }

  at(row: number): Fact {
    if (this.#numbers !== null) {
      const number = this.#numbers[row] ?? Number.NaN;
      return Number.isNaN(number) ? null : number;
    }
    const code = this.#codes[row] ?? 0;
    return code === 0 ? null : (this.#values[code] ?? null);
  }

  /** Bytes of the rows, and about those of the dictionary (two a letter, and what an object costs). */
  bytes(): { rows: number; dictionary: number } {
    const dictionary = this.#values.reduce<number>((sum, value) => sum + weightOf(value), 0);
    return { rows: (this.#numbers ?? this.#codes).byteLength, dictionary };
  }

  #put(row: number, fact: Known): void {
    const code = this.#placeOf(fact);
    this.#codes = roomy(wideEnough(this.#codes, code), row + 1, 0);
    this.#codes[row] = code;
  }

  #placeOf(fact: Known): number {
    const known =
      typeof fact === 'object' ? this.#listed.get(JSON.stringify(fact)) : this.#places.get(fact);
    if (known !== undefined) return known;
    const place = this.#values.push(fact) - 1;
    if (typeof fact === 'object') this.#listed.set(JSON.stringify(fact), place);
    else this.#places.set(fact, place);
    return place;
  }

  /** From a dictionary to bare numbers. */
  #decode(): void {
    const codes = this.#codes;
    const numbers = new Float64Array(codes.length).fill(Number.NaN);
    for (let row = 0; row < codes.length; row += 1) {
      const value = this.#values[codes[row] ?? 0];
      if (typeof value === 'number') numbers[row] = value;
    }
    this.#numbers = numbers;
    this.#codes = new Uint8Array(0);
    this.#forget();
  }

  /** Back again, for the one value among thousands that is no number. */
  #encode(numbers: Float64Array): void {
    this.#numbers = null;
    for (const [row, number] of numbers.entries()) {
      if (!Number.isNaN(number)) this.#put(row, number);
    }
  }

  #forget(): void {
    this.#values = [''];
    this.#places.clear();
  }
}

/** Bytes that a reference to an object and its head take, about. */
const reference = 24;

function weightOf(value: Known): number {
  if (typeof value === 'string') return reference + 2 * value.length;
  if (typeof value !== 'object') return reference;
  return value.reduce((sum, each) => sum + reference + 2 * each.length, reference);
}

function wideEnough(codes: Codes, code: number): Codes {
  if (code <= 0xff || codes instanceof Int32Array) return codes;
  if (code > 0xff_ff) return Int32Array.from(codes);
  return codes instanceof Uint8Array ? Uint16Array.from(codes) : codes;
}

/** The same array with room for so many rows, half as much again where it has to grow. */
export function roomy<T extends Codes | Float64Array>(array: T, rows: number, blank: number): T;
export function roomy(array: Codes | Float64Array, rows: number, blank: number) {
  if (rows <= array.length) return array;
  const grown = emptyLike(array, Math.max(rows, Math.ceil(array.length * 1.5)));
  grown.set(array);
  if (blank !== 0) grown.fill(blank, array.length);
  return grown;
}

function emptyLike(array: Codes | Float64Array, length: number): Codes | Float64Array {
  if (array instanceof Float64Array) return new Float64Array(length);
  if (array instanceof Int32Array) return new Int32Array(length);
  return array instanceof Uint16Array ? new Uint16Array(length) : new Uint8Array(length);
}
