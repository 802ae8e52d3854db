import { importedGoods } from '../goods/catalogue.ts';
import type { GoodsLine, Sector } from '../goods/line.ts';
import { WeightedTable, type Random } from '../prng.ts';
import type { Currency } from './exchange.ts';
import { seasons } from './seasons.ts';
import { foreignCompany, inventedWord } from './names.ts';

/** One kind of goods that a supplier sells: which brand, whose make, from where. */
export interface Offer {
  readonly line: GoodsLine;
  readonly origin: string;
  readonly brand: string;
  readonly maker: string;
  /** Price against the typical one. */
  readonly level: number;
}

/** A seller abroad, with its habits. */
export interface Supplier {
  readonly name: string;
  readonly address: string;
  /** Seat: the trading country of its invoices. */
  readonly country: string;
  /** Where its goods are loaded. */
  readonly dispatch: string;
  readonly currency: Currency;
  readonly terms: string;
  readonly offers: readonly Offer[];
}

/** How much each sector counts when traders choose what to trade in. */
const sectorShare: Readonly<Record<Sector, number>> = {
  'fresh food': 20,
  'packed food': 8,
  clothing: 12,
  footwear: 6,
  textiles: 7,
  electronics: 9,
  appliances: 5,
  machinery: 8,
  vehicles: 8,
  building: 8,
  furniture: 4,
  chemicals: 7,
  household: 10,
  medicine: 3,
  'raw materials': 0,
};

const linesOf = new Map<Sector, GoodsLine[]>();
for (const line of importedGoods)
  linesOf.set(line.sector, [...(linesOf.get(line.sector) ?? []), line]);

/** Goods with a short season have more traders, so that over the year they are no rarer than others. */
export const importLines = new WeightedTable(importedGoods, (line) => {
  const share = sectorShare[line.sector] / (linesOf.get(line.sector)?.length ?? 1);
  const months: readonly number[] = seasons[line.season];
  const yearRound = months.reduce((sum, month) => sum + month, 0) / months.length;
  return share / Math.max(0.25, yearRound);
});

const origins = new Map<GoodsLine, WeightedTable<[string, number]>>();
/** A country of origin usual for the goods. */
export function usualOrigin(random: Random, line: GoodsLine): string {
  let table = origins.get(line);
  if (!table) {
    table = new WeightedTable(Object.entries(line.origins), ([, weight]) => weight);
    origins.set(line, table);
  }
  return table.draw(random)[0];
}

const invoiced: Readonly<Record<string, readonly Currency[]>> = {
  CN: ['CNY', 'CNY', 'CNY', 'USD', 'USD'],
  TR: ['USD', 'USD', 'EUR', 'TRY'],
  DE: ['EUR'],
  IT: ['EUR'],
  PL: ['EUR'],
  NL: ['EUR'],
  RU: ['RUB'],
};

const agreedTerms: Readonly<Record<string, readonly string[]>> = {
  CN: ['EXW', 'FCA', 'FCA', 'CPT', 'CPT', 'DAP', 'DAP'],
  UZ: ['FCA', 'CPT', 'DAP'],
  KR: ['FOB', 'CIF', 'CPT'],
  JP: ['FOB', 'CIF'],
  IN: ['FOB', 'CIF'],
};
const otherTerms = ['EXW', 'FCA', 'FCA', 'CPT', 'CIP', 'DAP'];

/** A supplier built around one line of goods; the rest of its assortment is of the same sector and origin. */
export function newSupplier(
  random: Random,
  anchor: GoodsLine,
  origin = usualOrigin(random, anchor),
): Supplier {
  const house = random.chance(0.07) ? random.pick(['AE', 'PL', 'TR', 'DE']) : origin;
  const kin = (linesOf.get(anchor.sector) ?? []).filter(
    (line) => line !== anchor && origin in line.origins,
  );
  const width = Math.min(kin.length, Math.floor(random.logNormal(1.6, 0.9)));
  const lines = new Set([anchor]);
  while (lines.size <= width) lines.add(random.pick(kin));
  const houseBrand = inventedWord(random);
  const ownMake = random.chance(0.4);
  const company = foreignCompany(random, house);
  return {
    ...company,
    country: house,
    dispatch: origin === 'DE' && random.chance(0.12) ? 'RU' : origin,
    currency: random.pick(invoiced[house] ?? ['USD']),
    terms: random.pick(agreedTerms[origin] ?? otherTerms),
    offers: [...lines].map((line) => ({
      line,
      origin,
      brand: random.chance(0.6) ? houseBrand : inventedWord(random),
      maker: ownMake ? company.name : foreignCompany(random, origin).name,
      level: random.logNormal(1, line.spread * 0.75),
    })),
  };
}
