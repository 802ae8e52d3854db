import type { Item } from '../../../shared/declaration.ts';

/** Units of mass by the classifier of units (EEC) and by Recommendation 20: grams in one. */
const gramsIn = new Map([
  ['163', 1],
  ['166', 1000],
  ['168', 1_000_000],
  ['GRM', 1],
  ['KGM', 1000],
  ['TNE', 1_000_000],
]);

/** Thousands of pieces and single pieces. */
const pieces = new Map([
  ['796', 1],
  ['798', 1000],
]);

/**
 * The quantity of an item in a unit: net mass for units of mass, supplementary quantities for the others;
 * `null` where the item does not say it.
 */
export function quantityIn(item: Item, unit: string | null): number | null {
  if (unit === null) return null;
  const grams = gramsIn.get(unit);
  if (grams !== undefined && item.netGrams !== null) return item.netGrams / grams;
  for (const { code, quantity } of item.supplementaryUnits) {
    if (code === null || quantity === null) continue;
    if (code === unit) return quantity;
    const here = pieces.get(code);
    const there = pieces.get(unit);
    if (here !== undefined && there !== undefined) return (quantity * here) / there;
  }
  return null;
}
