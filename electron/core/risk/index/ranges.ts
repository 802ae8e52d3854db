import type { Guard } from './guard.ts';

/**
 * The number line cut at bounds that guards name. A guard is filed by the stretches it
 * touches, so a number finds all guards that let it through, and some of its
 * neighbours. With more bounds than cuts allowed, evenly spaced ones of them are taken.
 */
export class Ranges {
  readonly #cuts: Float64Array;
  readonly #rows: Int32Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(guards: readonly (readonly [row: number, guard: Guard])[], mostCuts: number) {
    const ranges = guards.filter(([, { from, to }]) => from <= to);
    const bounds = new Set<number>();
    for (const [, { from, to }] of ranges) {
      if (Number.isFinite(from)) bounds.add(from);
      if (Number.isFinite(to)) bounds.add(to);
    }
    const sorted = [...bounds].sort((a, b) => a - b);
    const step = Math.max(1, sorted.length / mostCuts);
    this.#cuts = Float64Array.from(
      { length: Math.ceil(sorted.length / step) },
      (_, index) => sorted[Math.floor(index * step)] ?? Infinity,
    );
    this.#rows = Int32Array.from(ranges, ([row]) => row);
    this.#first = Int32Array.from(ranges, ([, { from }]) => this.stretch(from));
    this.#last = Int32Array.from(ranges, ([, { to }]) => this.stretch(to));
  }

  get cuts(): number {
    return this.#cuts.length;
  }

  /** How many cuts lie at or below a number: never fewer for a greater one, which is all that counts. */
  stretch(value: number): number {
    let low = 0;
    let high = this.#cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#cuts[middle] ?? Infinity) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The rows whose guards touch a stretch. */
  at(stretch: number): number[] {
    const touching: number[] = [];
    for (const [index, row] of this.#rows.entries()) {
      if ((this.#first[index] ?? 0) <= stretch && stretch <= (this.#last[index] ?? 0))
        touching.push(row);
    }
    return touching;
  }
}
