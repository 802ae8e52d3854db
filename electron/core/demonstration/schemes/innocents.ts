import { scaled } from '../consignment.ts';
import { goods } from '../goods/catalogue.ts';
import { simplifiedValueThresholdUsd } from '../world/law.ts';
import { newSupplier } from '../world/suppliers.ts';
import { coverPairs } from './cover-goods.ts';
import { bursts, withInvoiceOf } from './split-consignment.ts';
import {
  campaign,
  groupSizes,
  offerOf,
  priced,
  replaceLoads,
  type Ground,
  type Plot,
} from './scheme.ts';

/**
 * Honest traders who look like cheats, one kind for each scheme that can be mistaken:
 * whoever judges by one sign alone will trouble them.
 */
const kinds = [
  stockLots,
  frequentDeliveries,
  chineseRouteOfUnionPartners,
  lightPackages,
  newcomers,
  seasonalReturners,
  coverGoodsAsThemselves,
];

export function innocents(ground: Ground, cases: number): Plot[] {
  return groupSizes(ground.random, cases, 9).map((size, index) =>
    (kinds[index % kinds.length] ?? stockLots)(ground, size),
  );
}

const honest = { scheme: null, falsify: () => null } as const;

/** Last season's goods, sold off at a price that is low and true. */
function stockLots(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const line = goods(
    random.pick(['jeans', 'winter-jacket', 'sneakers', 'dress', 'toy', 'sofa', 'led-lamp']),
  );
  const trader = world.found({
    kind: 'importer',
    lines: [{ line }, { line }],
    from: 0,
    to: world.days.length - 1,
  });
  const { relation, offer } = offerOf(trader, line);
  return {
    ...honest,
    trader,
    cases: campaign(ground, cases),
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40' }),
    adjust(actual, chance) {
      const factor = chance.between(0.45, 0.75);
      return {
        ...actual,
        loads: replaceLoads(actual, line, (load) => ({
          ...load,
          price: priced(load.price, factor),
        })).loads,
      };
    },
  };
}

/** Fruit and small wares that come every day or two, each below the threshold because the shop is small. */
function frequentDeliveries(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const line = goods(
    random.pick(['banana', 'rose', 'chilled-salmon', 'headphones', 'car-parts', 'face-cream']),
  );
  const trader = world.found({
    kind: 'importer',
    lines: [{ line }],
    from: 0,
    to: world.days.length - 1,
  });
  const { relation, offer } = offerOf(trader, line);
  const starts = campaign(ground, cases, {
    to: world.days.length - 4,
    length: Math.min(300, cases * 15),
  });
  return {
    ...honest,
    trader,
    cases: bursts(starts, random, world.days.length - 1, cases),
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40' }),
    adjust: (actual, chance) =>
      withInvoiceOf(actual, simplifiedValueThresholdUsd * chance.between(0.55, 0.995)),
  };
}

/** Goods truly made in Vietnam or Uzbekistan that were stored in China and are loaded there. */
function chineseRouteOfUnionPartners(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const { key, origin } = random.pick([
    { key: 'sneakers', origin: 'VN' },
    { key: 't-shirt', origin: 'UZ' },
    { key: 'pangasius', origin: 'VN' },
    { key: 'headphones', origin: 'VN' },
    { key: 'bed-linen', origin: 'UZ' },
  ]);
  const line = goods(key);
  const trader = world.found({
    kind: 'importer',
    partners: [newSupplier(random, line, origin)],
    from: 0,
    to: world.days.length - 1,
  });
  const { relation, offer } = offerOf(trader, line);
  return {
    ...honest,
    trader,
    cases: campaign(ground, cases),
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40', dispatch: 'CN' }),
  };
}

/** Packages that weigh less than usual because less is in them. */
function lightPackages(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const line = goods(
    random.pick(['polyester-fabric', 'ceramic-tile', 'plastic-goods', 'bed-linen', 'grape']),
  );
  const trader = world.found({
    kind: 'importer',
    lines: [{ line }, { line }],
    from: 0,
    to: world.days.length - 1,
  });
  const { relation, offer } = offerOf(trader, line);
  const level = random.between(0.65, 0.85);
  return {
    ...honest,
    trader,
    cases: campaign(ground, cases),
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40' }),
    adjust: (actual) => ({
      ...actual,
      loads: actual.loads.map((load) => ({ ...scaled(load, level), packages: load.packages })),
    }),
  };
}

/** New companies that begin with dear goods because that is their business. */
function newcomers(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const line = goods(
    random.pick(['electric-car', 'suv', 'laptop', 'packaging-machine', 'xray', 'excavator']),
  );
  const lastDay = world.days.length - 1;
  const from = random.whole(60, lastDay - 40);
  const trader = world.found({
    kind: 'importer',
    lines: [{ line }],
    from,
    to: lastDay,
    ageMonths: random.whole(1, 5),
  });
  const { relation, offer } = offerOf(trader, line);
  return {
    ...honest,
    trader,
    cases: campaign(ground, cases, { from, length: Math.min(90, lastDay - from) }),
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40' }),
  };
}

/** Farms that buy once a year, twelve months apart. */
function seasonalReturners(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const line = goods(random.pick(['sprayer', 'npk', 'herbicide', 'urea', 'school-suit']));
  const lastDay = world.days.length - 1;
  const trader = world.found({
    kind: 'importer',
    lines: [{ line }],
    activity: 0,
    from: 0,
    to: lastDay,
    ageMonths: random.whole(40, 160),
  });
  const { relation, offer } = offerOf(trader, line);
  const early = Math.floor(cases / 2);
  return {
    ...honest,
    trader,
    cases: [
      ...campaign(ground, early, { to: 30, length: 25 }),
      ...campaign(ground, cases - early, { from: lastDay - 32, length: 28 }),
    ],
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40' }),
  };
}

/** Cloth that is cloth, soles that are soles. */
function coverGoodsAsThemselves(ground: Ground, cases: number): Plot {
  const { random, world } = ground;
  const pair = random.pick(coverPairs);
  const line = goods(pair.cover);
  const trader = world.found({
    kind: 'importer',
    partners: [newSupplier(random, line, 'CN'), newSupplier(random, line, 'CN')],
    from: 0,
    to: world.days.length - 1,
  });
  const { relation, offer } = offerOf(trader, line);
  return {
    ...honest,
    trader,
    cases: campaign(ground, cases),
    order: () => ({ trader, relation, offers: [offer], procedure: 'IM40' }),
    adjust: (actual, chance) => ({
      ...actual,
      loads: actual.loads.map((load) => ({ ...load, remark: chance.chance(0.4) ? pair.word : '' })),
    }),
  };
}
