import { goods } from '../goods/catalogue.ts';
import type { GoodsLine } from '../goods/line.ts';
import { newSupplier } from '../world/suppliers.ts';
import {
  campaign,
  company,
  groupSizes,
  offerOf,
  priced,
  replaceLoads,
  type Planner,
  type Plot,
  type Scheme,
} from './scheme.ts';
import type { Broker } from '../world/brokers.ts';
import type { Ground } from './scheme.ts';

/** Goods whose duty and VAT make a low invoice worth while. */
const tempting = [
  'jeans',
  'womens-jeans',
  'winter-jacket',
  'sneakers',
  'leather-boots',
  'handbag',
  'car-parts',
  'brake-pad',
  'led-lamp',
  'mixer-tap',
  'sofa',
  'blender',
  'toy',
  'dress',
  'pullover',
  'face-cream',
  'electric-motor',
  'power-tool',
];

/**
 * Undervaluation: one seller, one kind of goods, invoices at a third to two thirds
 * of the price for weeks or months. Some sellers serve two such importers. The
 * other goods of the invoice keep their price, and between campaigns so does everything.
 */
export const undervaluation: Planner = (ground, cases) => {
  const plots: Plot[] = [];
  for (const size of groupSizes(ground.random, cases, 9)) {
    const line = goods(ground.random.pick(tempting));
    const partner = newSupplier(ground.random, line);
    const shared = size >= 8 && ground.random.chance(0.4);
    const half = Math.floor(size / 2);
    for (const part of shared ? [half, size - half] : [size]) {
      plots.push(lowInvoices(ground, 'undervaluation', { line, partners: [partner], cases: part }));
    }
  }
  return plots;
};

/** Low invoices of one importer; also what the clients of the friendly broker do. */
export function lowInvoices(
  ground: Ground,
  scheme: Scheme,
  plan: {
    line: GoodsLine;
    partners: readonly ReturnType<typeof newSupplier>[];
    cases: number;
    broker?: Broker;
  },
): Plot {
  const { random, world } = ground;
  const { line } = plan;
  const level = random.between(0.36, 0.66);
  const trader = world.found({
    kind: 'importer',
    partners: [...plan.partners, newSupplier(random, line)],
    ...(plan.broker ? { broker: plan.broker } : {}),
    from: 0,
    to: world.days.length - 1,
    activity: world.activityFor('importer', plan.cases * random.between(0.5, 1.6)),
  });
  const { relation, offer } = offerOf(trader, line);
  return {
    scheme,
    trader,
    cases: campaign(ground, plan.cases),
    order: (chance) => ({
      trader,
      relation,
      offers: [offer, ...company(chance, relation, offer, 5)],
      procedure: 'IM40',
    }),
    falsify(actual, chance) {
      const factor = Math.min(0.78, level * chance.logNormal(1, 0.08));
      const { loads, items } = replaceLoads(actual, line, (load) => ({
        ...load,
        price: priced(load.price, factor),
      }));
      return { declared: { ...actual, loads }, items, outcome: '10', severity: 3 };
    },
  };
}
