import { control } from '../../../electron/core/control/control.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { assemble, type Error } from '../../property/control/assembling.ts';
import { basis, goods } from '../../property/control/law-at-hand.ts';
import type { ItemPlan, Plan } from '../../property/control/plans.ts';

const goodsOf = (code: string): ItemPlan['goods'] => {
  const found = goods.find((each) => each.code === code);
  if (!found) throw new RangeError(`no goods ${code}`);
  return found;
};

/** Laptops free of duty, shoes at the greater of two rates, beer by the litre with excise, plastics by value. */
const plan: Plan = {
  procedure: 'IM40',
  day: '2026-03-02',
  currency: 'USD',
  terms: 'FCA',
  freight: 84_500_000,
  insurance: 310_000,
  writesElements: true,
  items: [
    ['8471300000', 2_650_037, 850_250, 109_000, 120, 106] as const,
    ['6403999600', 940_337, 2_230_250, 269_500, 100, 940] as const,
    ['2203000100', 310_037, 4_100_250, 310_000, 200, 3300] as const,
    ['3926909709', 600_337, 1_600_250, 140_000, 90, 1] as const,
  ].map(([code, price, netGrams, tareGrams, packages, quantity]) => ({
    goods: goodsOf(code),
    price,
    netGrams,
    tareGrams,
    packages,
    quantity,
  })),
};

/** A whole import with every payment counted by the law at hand; a fresh one each time. */
export function priced(changes: Partial<Plan> = {}, error: Error = {}): Declaration {
  return assemble({ ...plan, ...changes }, error);
}

/** What control with every table finds after something is broken. */
export function after(
  breakIt: (declaration: Declaration) => void,
  changes: Partial<Plan> = {},
): Finding[] {
  const declaration = priced(changes);
  breakIt(declaration);
  return foundIn(declaration);
}

export const foundIn = (declaration: Declaration): Finding[] => control(declaration, basis);

/** The item of that number, to break. */
export function itemOf(declaration: Declaration, ordinal: number): Item {
  const found = declaration.items[ordinal - 1];
  if (!found) throw new RangeError(`no item ${ordinal}`);
  return found;
}

/** The line of box 47 of that kind, to break. */
export function lineOf(
  declaration: Declaration,
  ordinal: number,
  kind: string,
): Item['payments'][number] {
  const found = itemOf(declaration, ordinal).payments.find((line) => line.kind === kind);
  if (!found) throw new RangeError(`no payment ${kind} of item ${ordinal}`);
  return found;
}

export const tenge = (major: number): { minor: number; currency: string } => ({
  minor: Math.round(major * 100),
  currency: 'KZT',
});
