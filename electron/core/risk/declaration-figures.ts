import type { Declaration } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import { sumOf } from './item-figures.ts';

/** Figures of a whole declaration that are compared with those of others; `null` where a part is missing. */

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export const registeredOn = ({ registration, declaredOn }: Declaration): string | null =>
  registration?.date ?? declaredOn;

/** Sum of the customs values of the items, national units. */
export function valueOf({ items }: Declaration): number | null {
  let sum = 0;
  for (const { customsValue } of items) {
    if (customsValue === null) return null;
    sum += majorUnits(customsValue);
  }
  return items.length === 0 ? null : sum;
}

/** Currency of the customs values; `null` where there is none or several. */
export function valueCurrency({ items }: Declaration): string | null {
  const currencies = new Set(items.map(({ customsValue }) => customsValue?.currency));
  const [only] = currencies;
  return currencies.size === 1 ? (only ?? null) : null;
}

/** Gross mass: as the header says, else the sum of the items where each has one. Grams. */
export function grossOf({ totals, items }: Declaration): number | null {
  if (totals.grossGrams !== null) return totals.grossGrams;
  let sum = 0;
  for (const { grossGrams } of items) {
    if (grossGrams === null) return null;
    sum += grossGrams;
  }
  return items.length === 0 ? null : sum;
}

type CostKind = keyof Declaration['costs'];

/** A part of the build-up of the customs value, national units: of the header, else the sum of the items. */
export function costOf(declaration: Declaration, kind: CostKind): number | null {
  const whole = declaration.costs[kind]?.national ?? null;
  if (whole !== null) return majorUnits(whole);
  const parts = declaration.items.flatMap(({ costs }) => costs[kind]?.national ?? []);
  return sumOf(parts);
}

/** Freight to the border as a share of the customs value. */
export function freightShare(declaration: Declaration): number | null {
  const freight = costOf(declaration, 'externalFreight');
  const value = valueOf(declaration);
  return freight === null || value === null || value <= 0 ? null : freight / value;
}

/** Kind of document of a transit declaration. */
const transitKind = '09013';

/** Days from the latest transit declaration it names to its registration; `null` where that lies before. */
export function transitDays(declaration: Declaration): number | null {
  const on = registeredOn(declaration);
  const dates = [
    ...declaration.documents,
    ...declaration.items.flatMap(({ documents }) => documents),
  ].flatMap(({ code, date }) => (code === transitKind && date !== null ? [date] : []));
  for (const { kind, date } of previousOf(declaration))
    if (kind === transitKind && date !== null) dates.push(date);
  return on === null ? null : daysSinceLatest(dates, on);
}

export const previousOf = ({ previousDocuments, items }: Declaration) => [
  ...previousDocuments,
  ...items.flatMap((item) => item.previousDocuments),
];

export function daysSinceLatest(dates: readonly string[], on: string): number | null {
  const latest = dates.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
  return latest === null || latest > on ? null : daysBetween(latest, on);
}
