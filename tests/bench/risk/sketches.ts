import { chances, oneOf, some } from './chance.ts';
import { countries, figures, goods, modes, traderLists } from './trade.ts';

export type Figure = keyof typeof figures;

export interface Range {
  readonly figure: Figure;
  /** Both included; infinite: no bound. */
  readonly from: number;
  readonly to: number;
}

/** What one item must be: goods of these, and of these countries where they are named, within the ranges. */
export interface Alternative {
  readonly prefixes: readonly string[];
  readonly origins: readonly string[] | null;
  readonly ranges: readonly Range[];
}

/**
 * A profile of the common shape, in no engine's language: an import, by these modes and
 * by a trader of this list where they are named, and some one item one of the alternatives.
 */
export interface Sketch {
  readonly code: string;
  readonly modes: readonly string[] | null;
  readonly traderList: string | null;
  readonly alternatives: readonly Alternative[];
}

/**
 * Profiles of the common shape: one to five prefixes of 2, 4, 6 or 10 digits, countries
 * in seven of ten, a range or two, a mode of transport in four of ten, a list of
 * traders in two of ten; a second alternative in three of ten. The `width` of the ranges, a share of
 * all items, is how many profiles are kept at equal hits.
 */
export function sketchesOf(count: number, width: number): Sketch[] {
  const chance = chances(count);
  const range = (): Range => {
    const figure = oneOf(chance(), ['price', 'value', 'net'] as const);
    const [form, at] = [chance(), chance()];
    // Below a bound, above a bound, between two.
    if (form < 0.35) return { figure, from: -Infinity, to: figures[figure](width * (0.5 + at)) };
    if (form < 0.7) return { figure, from: figures[figure](1 - width * (0.5 + at)), to: Infinity };
    const from = at * (1 - width);
    return { figure, from: figures[figure](from), to: figures[figure](from + width) };
  };
  const prefix = () => {
    const code = oneOf(chance(), goods);
    const form = chance();
    return code.slice(0, form < 0.05 ? 2 : form < 0.55 ? 4 : form < 0.85 ? 6 : 10);
  };
  const alternative = (): Alternative => {
    const prefixes = Array.from({ length: 1 + Math.floor(5 * chance()) }, prefix);
    const origins = chance() < 0.7 ? some(chance, countries, 5) : null;
    const ranges = [range(), chance() < 0.3 ? range() : null];
    return {
      prefixes: prefixes.filter(
        (one, index) =>
          prefixes.indexOf(one) === index &&
          !prefixes.some((other) => other !== one && one.startsWith(other)),
      ),
      origins,
      // One range a figure.
      ranges: ranges.filter(
        (each) => each !== null && (each === ranges[0] || each.figure !== ranges[0]?.figure),
      ) as Range[],
    };
  };
  return Array.from({ length: count }, (_, index) => ({
    code: `P-${String(index).padStart(6, '0')}`,
    modes: chance() < 0.4 ? some(chance, modes, 2) : null,
    traderList: chance() < 0.2 ? oneOf(chance(), traderLists).code : null,
    alternatives: chance() < 0.3 ? [alternative(), alternative()] : [alternative()],
  }));
}
