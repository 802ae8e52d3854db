import { goods } from '../goods/catalogue.ts';
import { newSupplier } from '../world/suppliers.ts';
import {
  campaign,
  company,
  groupSizes,
  offerOf,
  replaceLoads,
  unlisted,
  type Planner,
} from './scheme.ts';

/** Goods that need a permit, and the neighbour in the tariff that needs none of that kind. */
export const permitPairs = [
  { permitted: 'insecticide', neighbour: 'chemical-mixture' },
  { permitted: 'herbicide', neighbour: 'chemical-mixture' },
  { permitted: 'radio-station', neighbour: 'headphones' },
  { permitted: 'drone', neighbour: 'radio-toy' },
  { permitted: 'tablets', neighbour: 'food-supplement' },
  { permitted: 'router', neighbour: 'charger' },
] as const;

/** Permit avoidance: right price, right mass, the commodity code of the neighbour, a description that fits both. */
export const permitAvoidance: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 6).map((size) => {
    const { random, world } = ground;
    const pair = random.pick(permitPairs);
    const permitted = goods(pair.permitted);
    const neighbour = goods(pair.neighbour);
    const partner = newSupplier(random, neighbour, 'CN');
    const trader = world.found({
      kind: 'importer',
      partners: [partner, newSupplier(random, neighbour)],
      from: 0,
      to: world.days.length - 1,
      activity: world.activityFor('importer', size * random.between(0.5, 1.4)),
    });
    const { relation, offer: paper } = offerOf(trader, neighbour);
    const offer = unlisted(paper, permitted, random);
    return {
      scheme: 'permit avoidance' as const,
      trader,
      cases: campaign(ground, size),
      order: (chance) => ({
        trader,
        relation,
        offers: [offer, ...company(chance, relation, paper, 2)],
        procedure: 'IM40' as const,
      }),
      falsify(actual) {
        const { loads, items } = replaceLoads(actual, permitted, (load) => ({
          ...load,
          line: neighbour,
          quantity: Math.max(1, Math.round(load.netGrams / 1000 / neighbour.kgPerUnit)),
          permits: neighbour.permits,
        }));
        return { declared: { ...actual, loads }, items, outcome: '16', severity: 4 };
      },
    };
  });
