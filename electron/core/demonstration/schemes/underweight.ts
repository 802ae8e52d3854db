import { goods } from '../goods/catalogue.ts';
import { newSupplier } from '../world/suppliers.ts';
import {
  campaign,
  company,
  groupSizes,
  offerOf,
  priced,
  replaceLoads,
  type Planner,
} from './scheme.ts';

const wares = [
  'polyester-fabric',
  'ceramic-tile',
  'galvanised-sheet',
  'vinyl-floor',
  'peach',
  'grape',
  'sweet-pepper',
  'cotton-yarn',
  'bed-linen',
  'plastic-goods',
  'bolt',
  'cable',
  'laminate',
];

/**
 * Weight under-declared: a fifth to a third of the mass, and with it of the price, is
 * left off the papers. Price per kg stays as it should be; packages, counted by eye at
 * the gate, stay as they are.
 */
export const underweight: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 8).map((size) => {
    const { random, world } = ground;
    const line = goods(random.pick(wares));
    const trader = world.found({
      kind: 'importer',
      partners: [newSupplier(random, line), newSupplier(random, line)],
      from: 0,
      to: world.days.length - 1,
      activity: world.activityFor('importer', size * random.between(0.5, 1.5)),
    });
    const { relation, offer } = offerOf(trader, line);
    const level = random.between(0.62, 0.82);
    const countsUnits = random.chance(0.5);
    return {
      scheme: 'weight under-declared' as const,
      trader,
      cases: campaign(ground, size),
      order: (chance) => ({
        trader,
        relation,
        offers: [offer, ...company(chance, relation, offer, 3)],
        procedure: 'IM40' as const,
      }),
      falsify(actual, chance) {
        const part = Math.min(0.88, level * chance.logNormal(1, 0.04));
        const { loads, items } = replaceLoads(actual, line, (load) => {
          const netGrams = Math.max(500, Math.round((load.netGrams * part) / 500) * 500);
          const tare = load.grossGrams - load.netGrams;
          return {
            ...load,
            netGrams,
            grossGrams: netGrams + Math.round((tare * part) / 500) * 500,
            quantity: countsUnits ? load.quantity : Math.max(1, Math.round(load.quantity * part)),
            price: priced(load.price, part),
          };
        });
        return { declared: { ...actual, loads }, items, outcome: '13', severity: 3 };
      },
    };
  });
