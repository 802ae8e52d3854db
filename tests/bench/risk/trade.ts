import type { Facts } from '../../../electron/core/risk/facts.ts';
import { chances, oneOf } from './chance.ts';

/** Border modes (road, rail, air, sea, post), the commonest first. */
export const modes = ['30', '20', '40', '10', '50'];
const letters =
  'CNTRRUDEUZKGBYPLITUSJPKRINVNIDTHMYAEIRGEAZAMTJTMMNAFPKBDLKFRESGBNLBECZATCHSEFIDKNOPTGRROBGHUSKSI';
/** Countries of origin, the commonest first; fewer than 53, so that a set of them fits into one number. */
export const countries = (letters.match(/../g) ?? []).slice(0, 48);

const draw = chances(1);
const digit = () => String(Math.floor(draw() * 10));
/** About 5,000 ten-digit codes under some 900 headings of 96 chapters, the commonest first. */
export const goods = [
  ...new Set(
    Array.from({ length: 5_000 }, (_, index) => {
      const chapter = String(1 + ((index * 37) % 96)).padStart(2, '0');
      const heading = String(1 + Math.floor(draw() ** 2 * 15)).padStart(2, '0');
      return `${chapter}${heading}${digit()}${digit()}000${digit()}`;
    }),
  ),
];
export const traders = Array.from(
  { length: 5_000 },
  (_, index) => `99${String(index).padStart(10, '0')}`,
);

/** Fifty lists of a hundred traders each. */
export const traderLists = Array.from({ length: 50 }, (_, index) => ({
  code: `TRADERS-${index}`,
  members: Array.from({ length: 100 }, () => oneOf(draw(), traders)),
}));

export interface Item {
  readonly hs: string;
  readonly origin: string;
  /** Customs value, tenge. */
  readonly value: number;
  readonly net: number;
  readonly price: number;
}

export interface Declaration {
  readonly direction: 'import' | 'export';
  readonly mode: string;
  readonly trader: string;
  readonly items: readonly Item[];
}

/** Ranges are asked of these: where a share of all items lies below. */
export const figures = {
  value: (share: number) => Math.round(10 ** (3 + 6 * share)),
  net: (share: number) => Math.round(10 ** (5 * share) * 10) / 10,
  price: (share: number) => Math.round(10 ** (4 * share - 2) * 1000) / 1000,
};

/** Declarations of one to ten items, most of them of few. */
export function declarationsOf(count: number): Declaration[] {
  const chance = chances(2);
  return Array.from({ length: count }, () => ({
    direction: chance() < 0.8 ? 'import' : 'export',
    mode: oneOf(chance(), modes),
    trader: oneOf(chance(), traders),
    items: Array.from({ length: 1 + Math.floor(10 * chance() ** 2) }, () => ({
      hs: oneOf(chance(), goods),
      origin: oneOf(chance(), countries),
      value: figures.value(chance()),
      net: figures.net(chance()),
      price: figures.price(chance()),
    })),
  }));
}

/** The declaration as facts of the registry. */
export function factsOf({ direction, mode, trader, items }: Declaration): Facts {
  return {
    header: { direction, borderMode: mode, trader },
    items: items.map(({ hs, origin, value, net, price }, index) => ({
      ordinal: index + 1,
      values: { hsCode: hs, origin, itemValue: value, netKilograms: net, priceRatio: price },
    })),
  };
}
