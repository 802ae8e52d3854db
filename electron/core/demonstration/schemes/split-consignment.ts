import { invoiceOf, scaled, type Consignment } from '../consignment.ts';
import { goods } from '../goods/catalogue.ts';
import { simplifiedValueThresholdUsd } from '../world/law.ts';
import { newSupplier } from '../world/suppliers.ts';
import { campaign, groupSizes, offerOf, priced, type PlannedCase, type Planner } from './scheme.ts';

const wares = [
  'headphones',
  'power-tool',
  'handbag',
  't-shirt',
  'car-parts',
  'kettle',
  'face-cream',
  'led-lamp',
  'toy',
  'hand-tool',
  'sneakers',
  'router',
];

/** The invoice brought to this sum in USD by leaving goods out of it. */
export function withInvoiceOf(consignment: Consignment, usd: number): Consignment {
  const wanted = (usd * 100 * consignment.usdRate) / consignment.rate;
  const part = wanted / invoiceOf(consignment.loads);
  return part >= 1
    ? consignment
    : { ...consignment, loads: consignment.loads.map((load) => scaled(load, part)) };
}

/** Two to four consignments of the same trader within three days. */
export function bursts(
  days: readonly PlannedCase[],
  random: { whole(low: number, high: number): number },
  lastDay: number,
  cases: number,
): PlannedCase[] {
  const all: PlannedCase[] = [];
  for (const { day } of days) {
    const start = Math.min(day, lastDay - 2);
    const left = cases - all.length;
    // Never a single one left over for the last burst.
    const size = left <= 4 ? left : Math.min(random.whole(2, 4), left - 2);
    for (let i = 0; i < size; i++) all.push({ day: start + random.whole(0, 2), minute: null });
    if (all.length >= cases) break;
  }
  return all;
}

/**
 * Split consignments: what is one purchase arrives as several, days apart, each just
 * under the sum from which the maker's price list is asked for, at a price shaved by
 * a fifth or more that the list would have shown.
 */
export const splitConsignment: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 9).map((size) => {
    const { random, world } = ground;
    const line = goods(random.pick(wares));
    const partner = { ...newSupplier(random, line), currency: 'USD' as const };
    const trader = world.found({
      kind: 'importer',
      partners: [partner, newSupplier(random, line)],
      from: 0,
      to: world.days.length - 1,
      activity: world.activityFor('importer', size * random.between(0.5, 1.3)),
    });
    const { relation, offer } = offerOf(trader, line);
    const shave = random.between(0.68, 0.8);
    const starts = campaign(ground, size, {
      to: world.days.length - 4,
      length: Math.min(300, size * 18),
    });
    return {
      scheme: 'split consignment' as const,
      trader,
      cases: bursts(starts, random, world.days.length - 1, size),
      order: () => ({
        trader,
        relation,
        offers: [offer],
        procedure: 'IM40' as const,
        mode: '31' as const,
      }),
      adjust: (actual, chance) =>
        withInvoiceOf(actual, (simplifiedValueThresholdUsd * chance.between(0.915, 0.998)) / shave),
      falsify(actual) {
        const loads = actual.loads.map((load) => ({ ...load, price: priced(load.price, shave) }));
        return { declared: { ...actual, loads }, items: [1], outcome: '10', severity: 2 };
      },
    };
  });
