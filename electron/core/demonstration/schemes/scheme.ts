import type { Consignment } from '../consignment.ts';
import type { GoodsLine } from '../goods/line.ts';
import type { Order } from '../orders.ts';
import type { Random } from '../prng.ts';
import type { Day } from '../world/calendar.ts';
import type { Offer } from '../world/suppliers.ts';
import type { Relation, Trader } from '../world/traders.ts';
import type { World } from '../world/world.ts';

/** The kinds of cheating planted in the demonstration. */
export const schemes = [
  'undervaluation',
  'cover goods',
  'split consignment',
  'false origin',
  'weight under-declared',
  'permit avoidance',
  'transit substitution',
  'friendly officer',
  'shell trader',
] as const;
export type Scheme = (typeof schemes)[number];

/** One consignment that a plot sends, and when. */
export interface PlannedCase {
  readonly day: number;
  /** Minute of the local day; `null`: as any other trader. */
  readonly minute: number | null;
}

/** What is declared instead of what is there, and what a perfect control would find. */
export interface Falsehood {
  readonly declared: Consignment;
  /** Ordinals (from 1) of the items concerned. */
  readonly items: readonly number[];
  readonly outcome: string;
  readonly severity: number;
}

/** A trader with a plan over several consignments. Innocent plots (`scheme: null`) only look alike. */
export interface Plot {
  readonly scheme: Scheme | null;
  readonly trader: Trader;
  readonly cases: readonly PlannedCase[];
  order(random: Random, planned: PlannedCase): Order;
  /** Turns what is really there into what is declared; `null`: the truth is declared. */
  falsify(actual: Consignment, random: Random): Falsehood | null;
  /** Last touch on an honest consignment, e.g. a price that is low and true. */
  adjust?(actual: Consignment, random: Random): Consignment;
}

/** Makes the plots of one scheme, with `cases` consignments in all. */
export type Planner = (ground: Ground, cases: number) => Plot[];

export interface Ground {
  readonly world: World;
  readonly random: Random;
}

/** Splits a number of cases among groups of at least two, most of them near `typical`. */
export function groupSizes(random: Random, cases: number, typical: number): number[] {
  const sizes: number[] = [];
  let left = cases;
  while (left >= 2) {
    const wished = Math.max(2, Math.round(random.logNormal(typical, 0.4)));
    const size = left - wished < 2 ? left : Math.min(left, wished);
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

/** Days of a campaign: `count` consignments over a stretch of the window, on working days mostly. */
export function campaign(
  ground: Ground,
  count: number,
  bounds: { from?: number; to?: number; length?: number } = {},
): PlannedCase[] {
  const { random, world } = ground;
  const first = bounds.from ?? 0;
  const last = bounds.to ?? world.days.length - 1;
  const length = Math.min(
    last - first,
    bounds.length ?? Math.round(count * random.between(5, 22) + 15),
  );
  const start = random.whole(first, last - length);
  return Array.from({ length: count }, () => ({
    day: workingDay(world.days, random, start, start + length),
    minute: null,
  }));
}

function workingDay(days: readonly Day[], random: Random, from: number, to: number): number {
  let day = random.whole(from, to);
  for (let attempt = 0; attempt < 3 && (days[day]?.weekday ?? 1) > 5; attempt++)
    day = random.whole(from, to);
  return day;
}

/** The trader's standing offer of these goods, with the relation it comes through. */
export function offerOf(trader: Trader, line: GoodsLine): { relation: Relation; offer: Offer } {
  for (const relation of trader.relations) {
    const offer = relation.partner.offers.find((candidate) => candidate.line === line);
    if (offer) return { relation, offer };
  }
  throw new RangeError(`${trader.name} does not deal in ${line.key}`);
}

/** Goods that this seller also has but never writes in a price list; of the same make as what it does write. */
export function unlisted(listed: Offer, line: GoodsLine, random: Random): Offer {
  return { ...listed, line, level: random.logNormal(1, line.spread * 0.6) };
}

/** Further goods of the same seller, so that the false item is seldom alone. */
export function company(random: Random, relation: Relation, main: Offer, most: number): Offer[] {
  const others = relation.partner.offers.filter(({ line }) => line.detail !== 'vehicle');
  const count = Math.min(most, Math.floor(random.logNormal(1, 0.8)));
  return Array.from({ length: count }, () => (others.length > 0 ? random.pick(others) : main));
}

/** Replaces the loads of these goods; `items` of the result are their ordinals. */
export function replaceLoads(
  actual: Consignment,
  line: GoodsLine,
  replace: (load: Consignment['loads'][number]) => Consignment['loads'][number],
): { loads: Consignment['loads']; items: number[] } {
  const items: number[] = [];
  const loads = actual.loads.map((load, index) => {
    if (load.line !== line) return load;
    items.push(index + 1);
    return replace(load);
  });
  return { loads, items };
}

/** The price times `factor`, at least one minor unit. */
export const priced = (price: number, factor: number): number =>
  Math.max(1, Math.round(price * factor));
