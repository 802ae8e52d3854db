import type { Fact } from '../../../electron/core/risk/facts.ts';
import { blankDocument } from '../../../shared/declaration.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { importOf, tenge, type Known } from './weighed.ts';

export interface Case {
  readonly item?: Partial<Item>;
  readonly declaration?: Partial<Declaration>;
  readonly known?: Known;
}
/** A case whose figure is worked out by hand, and one that cannot be told. */
export type Pair = readonly [is: Fact, of: Case, unknown: Case];

export const reference = (median: number, spread: number) => ({ n: 40, median, spread });
/** 10 kg net in 12 kg gross worth 5,000 tenge: 500 a kilogram; 20 pieces in 4 boxes. */
export const goods = {
  hsCode: '6403990000',
  originCountry: 'CN',
  netGrams: 10_000,
  grossGrams: 12_000,
  customsValue: tenge(5_000),
  supplementaryUnits: [{ code: '796', name: null, quantity: 20 }],
  packages: { count: 4, kindCode: 'CT', kindName: null, marks: null },
} as const satisfies Partial<Item>;
export const item: Partial<Item> = { ...goods, supplementaryUnits: [...goods.supplementaryUnits] };
export const payment = (kind: string, amount: number) => ({
  kind,
  base: null,
  rate: null,
  rates: [],
  join: null,
  baseQuantity: null,
  amount: tenge(amount),
  mode: null,
});
export const compared = (measure: string, median: number, spread = 0.1): Case => ({
  item,
  known: { goods: { references: { [measure]: reference(median, spread) } } },
});
export const blank = importOf();
export const costs = (externalFreight: number | null) => ({
  ...blank.costs,
  invoice: { national: tenge(1_000), foreign: null },
  externalFreight:
    externalFreight === null ? null : { national: tenge(externalFreight), foreign: null },
});
export const from = (dispatch: string) => ({ countries: { ...blank.countries, dispatch } });
export const transit = (date: string | null): Partial<Declaration> => ({
  documents: [{ ...blankDocument(), code: '09013', reference: 'T1', date }],
});
export const post = { checked: 100, confirmed: 10 };
export const rates = (own: { accepted: number; errors: number }) => ({
  broker: { recent: 7, own, all: { accepted: 90, errors: 10 } },
});
export const z = 0.6745;

export const cover: Partial<Item> = {
  ...item,
  description: 'Подошвы ДЛЯ КРОССОВОК',
  payments: [payment('2010', 250)],
};
/** Shoes behind soles: worth 500 a kilogram and 2.5 kg to a box as the item is; soles are 100, and 5 kg. */
export const hiding = {
  references: { price: reference(100, 0.1), packageWeight: reference(5, 0.1) },
  covers: [
    { risk: '640299', words: ['сандал'], references: { price: reference(110, 0.1) } },
    {
      risk: '640411',
      words: ['кроссов'],
      references: {
        price: reference(500, 0.1),
        packageWeight: reference(2.5, 0.1),
        duty: reference(0.15, 0.005),
      },
    },
  ],
};
export const evenDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((bin) => ({
  bin,
  n: bin === 1 ? 12 : 11,
}));
export const nights = [
  { bin: 0, n: 6 },
  { bin: 22, n: 4 },
  { bin: 12, n: 30 },
];

export function container(grossGrams: number | null) {
  return { identity: 'QZAU1234565', type: null, item: null, packages: null, grossGrams };
}
export function invoiceOf(major: number): Partial<Declaration> {
  return { invoice: { minor: major * 100, currency: 'USD' } };
}
/** One word, met in so many of so many declarations of each heading. */
export function met(headings: Record<number, [n: number, of: number]>) {
  return {
    words: [new Map(Object.entries(headings).map(([heading, [n]]) => [Number(heading), n]))],
    declarations: (heading: number) => headings[heading]?.[1] ?? 0,
  };
}
