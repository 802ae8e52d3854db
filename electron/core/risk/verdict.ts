import type { Fact, Facts } from './facts.ts';

/** Kleene's three values: unknown lies between, so that and = min, or = max, not = minus. */
export type Verdict = -1 | 0 | 1;
export const no = -1;
export const unknown = 0;
export const yes = 1;

/** What the fields of one item hold. */
export type Values = Readonly<Record<string, Fact>>;

/** Reads a condition on a declaration, or on one item of it (`null`: outside the items). Allocates nothing. */
export type Judge = (facts: Facts, item: Values | null) => Verdict;

/** Adds the ordinals of the items that made a condition true; called only where it is. */
export type Witness = (facts: Facts, into: Set<number>) => void;

/** A condition made ready: how it is judged, and which items speak for it (`null`: never any). */
export interface Ready {
  readonly judge: Judge;
  readonly witness: Witness | null;
}
