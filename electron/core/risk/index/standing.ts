import type { Facts } from '../facts.ts';
import { keepIn, wordsFor, type Bits } from './bits.ts';
import type { Screen } from './screen.ts';

/** What is left after some screens, and what further ones left of it before. */
interface Left {
  readonly bits: Bits;
  readonly none: boolean;
  readonly after: Map<Bits, Left>;
}

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
      const before = left.bits;
      const admitted = screen.admits(header[screen.field]);
      left = this.#next(left.after, admitted, () => {
        const bits = before.slice();
        keepIn(bits, admitted);
        return bits;
      });
    }
    if (left.none) return null;
    return [left.bits, ...this.#many.map((screen) => screen.admits(header[screen.field]))];
  }

  #next(among: Map<Bits, Left>, admitted: Bits, work: () => Bits): Left {
    const known = among.get(admitted);
    if (known !== undefined) return known;
    const bits = work();
    const none = bits.every((word) => word === 0);
    const left = { bits, none, after: new Map<Bits, Left>() };
    among.set(admitted, left);
    this.#kept += 1;
    return left;
  }
}
