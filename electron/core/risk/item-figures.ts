import type { Item } from '../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../shared/money.ts';

/** Figures of one item that are compared with those of other items; `null` where a part is missing or zero. */

const positive = (value: number): number | null =>
  Number.isFinite(value) && value > 0 ? value : null;

/** Customs value in national units per kilogram net. */
export function valuePerKilogram({ customsValue, netGrams }: Item): number | null {
  if (customsValue === null || netGrams === null || netGrams === 0) return null;
  return positive(majorUnits(customsValue) / (netGrams / 1000));
}

/** The supplementary unit the goods are counted in: the first that has a quantity. */
export function unitOf(item: Item): { code: string; quantity: number } | null {
  for (const { code, name, quantity } of item.supplementaryUnits) {
    const unit = code ?? name;
    if (unit !== null && quantity !== null && quantity > 0) return { code: unit, quantity };
  }
  return null;
}

/** Customs value in national units per supplementary unit. */
export function valuePerUnit(item: Item): number | null {
  const unit = unitOf(item);
  if (unit === null || item.customsValue === null) return null;
  return positive(majorUnits(item.customsValue) / unit.quantity);
}

/** Net kilograms per supplementary unit. */
export function kilogramsPerUnit(item: Item): number | null {
  const unit = unitOf(item);
  return unit === null || item.netGrams === null
    ? null
    : positive(item.netGrams / 1000 / unit.quantity);
}

/** Net kilograms per package. */
export function kilogramsPerPackage({ netGrams, packages }: Item): number | null {
  return netGrams === null || packages.count === null || packages.count === 0
    ? null
    : positive(netGrams / 1000 / packages.count);
}

/** Packing as a share of the gross mass; below zero where net is declared above gross. */
export function tareShare({ grossGrams, netGrams }: Item): number | null {
  return grossGrams === null || netGrams === null || grossGrams === 0
    ? null
    : 1 - netGrams / grossGrams;
}

/** Sum in major units; `null` where there is none, one is missing, or the currencies differ. */
export function sumOf(sums: readonly (Money | null)[]): number | null {
  const [first] = sums;
  if (first == null) return null;
  let sum = 0;
  for (const one of sums) {
    if (one?.currency !== first.currency) return null;
    sum += majorUnits(one);
  }
  return sum;
}

/** Kind of payment of import duty. */
const dutyKind = '2010';

export function dutyOf({ payments }: Item): number | null {
  return sumOf(payments.filter(({ kind }) => kind === dutyKind).map(({ amount }) => amount));
}

/** Import duty as a share of the customs value. */
export function dutyRate(item: Item): number | null {
  const duty = dutyOf(item);
  if (duty === null || item.customsValue === null || item.customsValue.minor <= 0) return null;
  return duty / majorUnits(item.customsValue);
}

/** Preference codes that mean "none claimed" (`ОО` in the EAEU, in either alphabet). */
const none = new Set(['ОО', 'OO', '00', '000', '100']);
export const claimsPreference = ({ preference }: Item): boolean =>
  preference !== null && !none.has(preference);
