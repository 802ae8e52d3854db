import { traderOf, type Declaration, type Item } from '../../../shared/declaration.ts';
import { freightShare, transitDays, valueCurrency, valueOf } from './declaration-figures.ts';
import { days, masses, prices, shares, sums, type Scale } from './distribution.ts';
import {
  claimsPreference,
  dutyRate,
  kilogramsPerPackage,
  kilogramsPerUnit,
  tareShare,
  unitOf,
  valuePerKilogram,
  valuePerUnit,
} from './item-figures.ts';

/**
 * A figure whose usual value the post learns: how it is read, and the groups in which it is
 * compared, the finest first. A group with fewer than `minimum` observations gives way to the next.
 */
export interface Measure<T> {
  readonly scale: Scale;
  readonly minimum: number;
  /** `null` where the declaration does not tell it. */
  figure(of: T): number | null;
  /** Keys of the groups; none where the goods cannot be told. */
  groups(of: T): readonly string[];
}

/** Fewest observations a reference of money may rest on. */
const enough = 30;
/** The same of masses and packing: they belong to the goods and hardly differ between sellers. */
const enoughOfMass = 6;
/** Fewest earlier declarations that tell what is usual of one trader. */
const enoughOfOne = 5;

/** Prefixes of the commodity code, with and without the origin; a code of fewer digits has fewer groups. */
function codes(
  item: Item,
  lengths: readonly (number | [length: number, origin: true])[],
): string[] {
  const { hsCode, originCountry } = item;
  if (hsCode === null) return [];
  return lengths.flatMap((length) => {
    if (typeof length === 'number') return hsCode.length >= length ? [hsCode.slice(0, length)] : [];
    return originCountry !== null && hsCode.length >= length[0]
      ? [`${hsCode.slice(0, length[0])} ${originCountry}`]
      : [];
  });
}

const within = (groups: readonly string[], by: string | null | undefined): string[] =>
  by == null ? [] : groups.map((group) => `${group} ${by}`);

export const itemMeasures = {
  price: {
    scale: prices,
    minimum: enough,
    figure: valuePerKilogram,
    groups: (item) =>
      within(codes(item, [[10, true], 10, [6, true], 6, 4]), item.customsValue?.currency),
  },
  unitPrice: {
    scale: prices,
    minimum: enough,
    figure: valuePerUnit,
    groups: (item) =>
      within(
        within(codes(item, [[10, true], 10, 6]), unitOf(item)?.code),
        item.customsValue?.currency,
      ),
  },
  tare: {
    scale: shares,
    minimum: enoughOfMass,
    figure: tareShare,
    groups: (item) => codes(item, [10, 4]),
  },
  unitWeight: {
    scale: masses,
    minimum: enoughOfMass,
    figure: kilogramsPerUnit,
    groups: (item) => within(codes(item, [10, 6]), unitOf(item)?.code),
  },
  packageWeight: {
    scale: masses,
    minimum: enoughOfMass,
    figure: kilogramsPerPackage,
    groups: (item) => within(codes(item, [10, 6]), item.packages.kindCode ?? '-'),
  },
  duty: {
    scale: shares,
    minimum: enough,
    figure: dutyRate,
    groups: (item) => within(codes(item, [10, 6]), claimsPreference(item) ? 'preference' : 'full'),
  },
} as const satisfies Record<string, Measure<Item>>;
export type ItemMeasure = keyof typeof itemMeasures;

export const declarationMeasures = {
  value: {
    scale: sums,
    minimum: enough,
    figure: positiveValue,
    groups: (declaration) => within([declaration.direction], valueCurrency(declaration)),
  },
  ownValue: {
    scale: sums,
    minimum: enoughOfOne,
    figure: positiveValue,
    groups: (declaration) => {
      const trader = traderOf(declaration)?.code ?? null;
      return trader === null ? [] : within([trader], valueCurrency(declaration));
    },
  },
  freight: {
    scale: shares,
    minimum: enough,
    figure: freightShare,
    groups: ({ items: [first], transport }) => {
      const mode = transport.border.mode ?? '-';
      const chapter = first?.hsCode?.slice(0, 2);
      return chapter === undefined ? [mode] : [`${chapter} ${mode}`, mode];
    },
  },
  transit: {
    scale: days,
    minimum: enough,
    figure: transitDays,
    groups: ({ countries, transport }) => {
      const mode = transport.border.mode ?? '-';
      return countries.dispatch === null ? [mode] : [`${countries.dispatch} ${mode}`, mode];
    },
  },
} as const satisfies Record<string, Measure<Declaration>>;
export type DeclarationMeasure = keyof typeof declarationMeasures;

function positiveValue(declaration: Declaration): number | null {
  const value = valueOf(declaration);
  return value !== null && value > 0 ? value : null;
}
