import type { Declaration, Document, Item } from '../../../shared/declaration.ts';
import { papersOf } from './papers.ts';

/** Units of mass as permits name them, in grams: kilogram and tonne by number, letters and abbreviation. */
const gramsOf = new Map<string, number>([
  ['166', 1000],
  ['KG', 1000],
  ['KGM', 1000],
  ['КГ', 1000],
  ['168', 1_000_000],
  ['T', 1_000_000],
  ['TNE', 1_000_000],
  ['Т', 1_000_000],
]);

/** A permit that allows less than is declared under it. */
export interface ExceededPermit {
  /** The item with which the allowed quantity is passed. */
  readonly item: Item;
  readonly document: Document;
  /** Quantities in the unit of the permit. */
  readonly declared: number;
  readonly allowed: number;
  readonly measure: string;
}

/** Permits whose quantity the items that name them exceed together; what cannot be compared is left out. */
export function* exceededPermits(declaration: Declaration): Iterable<ExceededPermit> {
  const declared = new Map<string, number>();
  const told = new Set<string>();
  for (const { item, document } of papersOf(declaration)) {
    const { code, reference, quantity, unit } = document;
    if (item === null || reference === null || quantity === null || unit === null) continue;
    const own = quantityIn(unit, item);
    if (own === null) continue;
    const permit = `${code}|${reference}|${unit}`;
    const together = (declared.get(permit) ?? 0) + own;
    declared.set(permit, together);
    if (told.has(permit) || together <= quantity + rounding) continue;
    told.add(permit);
    yield { item, document, declared: together, allowed: quantity, measure: unit };
  }
}

/** What sums of fractions may be off by in binary. */
const rounding = 1e-6;

/** How much of the item there is in this unit: its net mass, or a quantity it states. */
function quantityIn(unit: string, { netGrams, supplementaryUnits }: Item): number | null {
  const stated = supplementaryUnits.find(({ code, name }) => code === unit || name === unit);
  if (stated) return stated.quantity;
  const grams = gramsOf.get(unit.toUpperCase().replace('.', ''));
  return grams === undefined || netGrams === null ? null : netGrams / grams;
}
