import { exportedGoods } from '../goods/catalogue.ts';
import type { GoodsLine } from '../goods/line.ts';
import { WeightedTable, type Random } from '../prng.ts';
import type { Broker } from './brokers.ts';
import type { Carrier } from './carriers.ts';
import { shiftDate } from './calendar.ts';
import { foreignCompany, partnership, personName } from './names.ts';
import { inventedBin } from './numbers.ts';
import { exportDestinations } from './routes.ts';
import { importLines, newSupplier, type Supplier } from './suppliers.ts';

export type TraderKind = 'importer' | 'exporter' | 'forwarder';

/** A trader's standing business with one partner abroad. */
export interface Relation {
  readonly partner: Supplier;
  readonly contract: { readonly number: string; readonly date: string };
  /** Number given under currency control, for contracts above the threshold; `null` for small ones. */
  readonly currencyControl: string | null;
  readonly weight: number;
}

/** A company of Kazakhstan with habits that last. */
export interface Trader {
  readonly index: number;
  readonly kind: TraderKind;
  readonly bin: string;
  readonly name: string;
  readonly address: string;
  readonly relations: readonly Relation[];
  readonly broker: Broker | null;
  /** Who signs where the trader declares for itself. */
  readonly signatory: string;
  readonly carriers: readonly Carrier[];
  /** How often it declares, against others of its kind. */
  readonly activity: number;
  /** Days of the window on which it is in business. */
  readonly from: number;
  readonly to: number;
  /** Share of its imports that go under a procedure other than release for domestic consumption. */
  readonly otherProcedure: { readonly code: '70' | '51' | '53'; readonly share: number } | null;
  /** Typical number of items in a declaration. */
  readonly breadth: number;
}

export interface Founding {
  readonly random: Random;
  readonly index: number;
  readonly issuedBins: Set<string>;
  readonly brokers: WeightedTable<Broker>;
  readonly carriers: readonly Carrier[];
  /** First local date of the window. */
  readonly firstDate: string;
  readonly lastDay: number;
}

/** What is fixed in advance about a trader; the rest is left to chance. */
export interface TraderWish {
  readonly kind: TraderKind;
  readonly lines?: readonly { line: GoodsLine; origin?: string }[];
  readonly broker?: Broker;
  readonly carriers?: readonly Carrier[];
  readonly activity?: number;
  readonly from?: number;
  readonly to?: number;
  /** Months between registration as a company and its first day in the window. */
  readonly ageMonths?: number;
  readonly partners?: readonly Supplier[];
  readonly breadth?: number;
}

export function newTrader(founding: Founding, wish: TraderWish): Trader {
  const { random } = founding;
  // Some four traders in a hundred are new in the window, and some give up in it.
  const late = random.chance(0.06);
  const from = wish.from ?? (late ? random.whole(30, founding.lastDay - 20) : 0);
  const to =
    wish.to ?? (random.chance(0.05) ? random.whole(60, founding.lastDay) : founding.lastDay);
  const ageMonths = wish.ageMonths ?? (late ? random.whole(1, 14) : random.whole(9, 220));
  const begun = shiftDate(founding.firstDate, from);
  const founded = shiftDate(begun, -Math.round(ageMonths * 30.4));
  const company = partnership(random);
  const partners = wish.partners ?? partnersOf(random, wish);
  return {
    index: founding.index,
    kind: wish.kind,
    bin: inventedBin(founded.slice(2, 4) + founded.slice(5, 7), random, founding.issuedBins),
    ...company,
    relations: partners.map((partner) => newRelation(random, partner, founded, begun)),
    broker: wish.broker ?? (random.chance(0.68) ? founding.brokers.draw(random) : null),
    signatory: personName(random),
    carriers:
      wish.carriers ??
      Array.from({ length: random.whole(1, 3) }, () => random.pick(founding.carriers)),
    // Pareto: a few large traders, a long tail that comes a few times a year.
    activity: wish.activity ?? Math.min(60, (1 - random.fraction()) ** (-1 / 1.15)),
    from,
    to: Math.max(from, to),
    otherProcedure: random.chance(0.12)
      ? { code: random.pick(['70', '70', '51', '53'] as const), share: random.between(0.25, 0.9) }
      : null,
    breadth: wish.breadth ?? random.logNormal(1.9, 0.6),
  };
}

function newRelation(random: Random, partner: Supplier, founded: string, begun: string): Relation {
  const age = Math.round((Date.parse(begun) - Date.parse(founded)) / 86_400_000);
  const date = shiftDate(begun, -random.whole(4, Math.min(900, Math.max(5, age))));
  const large = random.chance(0.7);
  return {
    partner,
    contract: {
      number: `${random.pick(['KZ', 'ИМП-', '', 'AQ-'])}${random.whole(1, 480)}/${date.slice(0, 4)}`,
      date,
    },
    currencyControl: large ? controlNumber(random, date) : null,
    weight: random.logNormal(1, 0.8),
  };
}

/** The number a contract gets under currency control, where it must have one. */
export const controlNumber = (random: Random, date: string): string =>
  `1/${random.digits(4)}/${random.digits(4)}/${date.slice(2, 4)}`;

function partnersOf(random: Random, wish: TraderWish): readonly Supplier[] {
  if (wish.kind === 'exporter') return buyersOf(random);
  if (wish.lines) return wish.lines.map(({ line, origin }) => newSupplier(random, line, origin));
  const anchor = importLines.draw(random);
  const partners = [newSupplier(random, anchor)];
  const further = Math.min(4, Math.floor(random.logNormal(0.9, 0.8)));
  for (let i = 0; i < further; i++) {
    // Most traders stay with their goods; a few trade in everything.
    partners.push(newSupplier(random, random.chance(0.75) ? anchor : importLines.draw(random)));
  }
  return partners;
}

const destinations = new WeightedTable(exportDestinations, ({ weight }) => weight);

/** Buyers of an exporter: their country is where the goods go. */
function buyersOf(random: Random): readonly Supplier[] {
  const line = random.pick(exportedGoods);
  return Array.from({ length: random.whole(1, 3) }, () => {
    const { country } = destinations.draw(random);
    const offer = {
      line,
      origin: 'KZ',
      brand: '',
      maker: '',
      level: random.logNormal(1, line.spread),
    };
    return {
      ...foreignCompany(random, country),
      country,
      dispatch: 'KZ',
      currency: random.pick(['USD', 'USD', 'CNY', 'RUB'] as const),
      terms: random.pick(['FCA', 'DAP', 'CPT']),
      offers: [offer],
    };
  });
}
