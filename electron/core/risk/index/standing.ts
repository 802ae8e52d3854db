import type { Fact, Facts } from '../facts.ts';
import { keepIn, wordsFor, type Bits } from './bits.ts';
import type { Screen } from './screen.ts';

/** What is left after some screens, and what further ones left of it before. */
interface Left {
  readonly bits: Bits;
  readonly none: boolean;
  readonly after: Map<Bits, Left>;
  /** The same by what the next field holds. */
  readonly holding: Map<Fact | undefined, Left>;
}

/** Values of a field of which it is kept what they leave. */
const mostValues = 256;

/** Bytes of worked-out answers kept. */
const mostBytes = 2 << 20;

/**
 * The rows that stand once the screens have had their say on a declaration. Those
 * of one direction, mode and procedure come by the thousand: what screens of few
 * answers leave is worked out once for each row of answers, and when too much is kept,
 * afresh. What screens of many answers admit is left to be looked at word by word.
 */
export class Standings {
  readonly #few: readonly Screen[];
  readonly #many: readonly Screen[];
  readonly #most: number;
  #kept = 0;
  #roots = new Map<Bits, Left>();

  constructor(count: number, screens: readonly Screen[]) {
    this.#most = Math.max(64, Math.floor(mostBytes / (4 * wordsFor(count))));
    const ordered = [...screens].sort((a, b) => a.answers - b.answers);
    let rows = 1;
    this.#few = ordered.filter(({ answers }) => (rows *= answers) <= this.#most);
    this.#many = ordered.slice(this.#few.length);
  }

  /** Sets that a row must be in all of, `null` where none is; to be read before the next declaration. */
  of({ header }: Facts, inForce: Bits): Bits[] | null {
    if (this.#kept >= this.#most) {
      this.#roots = new Map();
      this.#kept = 0;
    }
    let left = this.#next(this.#roots, inForce, () => inForce);
    for (const screen of this.#few) {
      const fact = header[screen.field];
      left = left.holding.get(fact) ?? this.#after(left, screen, fact);
    }
    if (left.none) return null;
    return [left.bits, ...this.#many.map((screen) => screen.admits(header[screen.field]))];
  }

  #after(left: Left, screen: Screen, fact: Fact | undefined): Left {
    const admitted = screen.admits(fact);
    const after = this.#next(left.after, admitted, () => {
      const bits = left.bits.slice();
      keepIn(bits, admitted);
      return bits;
    });
    if (typeof fact !== 'object' || fact === null) {
      if (left.holding.size >= mostValues) left.holding.clear();
      left.holding.set(fact, after);
    }
    return after;
  }

  #next(among: Map<Bits, Left>, admitted: Bits, work: () => Bits): Left {
    const known = among.get(admitted);
    if (known !== undefined) return known;
    const bits = work();
    const none = bits.every((word) => word === 0);
    const left: Left = { bits, none, after: new Map(), holding: new Map() };
    among.set(admitted, left);
    this.#kept += 1;
    return left;
  }
}
