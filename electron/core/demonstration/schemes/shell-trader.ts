import { goods } from '../goods/catalogue.ts';
import { newCarrier } from '../world/carriers.ts';
import { newSupplier } from '../world/suppliers.ts';
import {
  campaign,
  groupSizes,
  offerOf,
  priced,
  type PlannedCase,
  type Planner,
  type Plot,
} from './scheme.ts';

const wares = [
  'smartphone',
  'laptop',
  'large-suv',
  'suv',
  'electric-car',
  'excavator',
  'headphones',
  'air-conditioner',
  'car-parts',
  'control-cabinet',
];
const sleepDays = 366;

/**
 * Shell traders: a company that declared something small more than twelve months ago
 * (or was registered long ago and never traded) wakes, brings dear goods in a few
 * weeks under invoices that were written for the occasion, and is not seen again.
 */
export const shellTrader: Planner = (ground, cases) => {
  const { random, world } = ground;
  const lastDay = world.days.length - 1;
  return groupSizes(random, cases, 4).map((size): Plot => {
    const line = goods(random.pick(wares));
    const slept = size > 2 && random.chance(0.6);
    const wake = slept
      ? { from: sleepDays + 12, to: lastDay, length: lastDay - sleepDays - 12 }
      : { length: random.whole(10, 25) };
    const burst = campaign(ground, slept ? size - 1 : size, wake);
    const before: PlannedCase[] = slept ? [{ day: random.whole(0, 10), minute: null }] : [];
    const trader = world.found({
      kind: 'importer',
      partners: [newSupplier(random, line), newSupplier(random, goods('plastic-goods'))],
      carriers: [newCarrier(random, 3)],
      // Never in the ordinary traffic: it exists for this.
      activity: 0,
      from: 0,
      to: lastDay,
      ageMonths: random.whole(20, 70),
    });
    const { relation, offer } = offerOf(trader, line);
    const small = offerOf(trader, goods('plastic-goods'));
    return {
      scheme: 'shell trader',
      trader,
      cases: [...before, ...burst],
      order: (_chance, planned) =>
        planned === before[0]
          ? { trader, relation: small.relation, offers: [small.offer], procedure: 'IM40' }
          : { trader, relation, offers: [offer], procedure: 'IM40' },
      falsify(actual, chance) {
        if (actual.loads[0]?.line !== line) return null;
        const factor = chance.between(0.4, 0.62);
        const loads = actual.loads.map((load) => ({ ...load, price: priced(load.price, factor) }));
        return {
          declared: { ...actual, loads },
          items: loads.map((_, index) => index + 1),
          outcome: '20',
          severity: 4,
        };
      },
    };
  });
};
