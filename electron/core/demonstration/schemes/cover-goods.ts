import type { Load } from '../consignment.ts';
import { goods } from '../goods/catalogue.ts';
import type { Random } from '../prng.ts';
import { newSupplier, type Offer } from '../world/suppliers.ts';
import {
  campaign,
  company,
  groupSizes,
  offerOf,
  replaceLoads,
  unlisted,
  type Planner,
} from './scheme.ts';

/** Goods that hide, and the goods behind which they hide: cheaper, less duty, or fewer papers. */
const pairs = [
  { risk: 'jeans', cover: 'denim-fabric' },
  { risk: 'dress', cover: 'polyester-fabric' },
  { risk: 'winter-jacket', cover: 'blanket' },
  { risk: 'sneakers', cover: 'soles' },
  { risk: 'smartphone', cover: 'phone-case' },
  { risk: 'vape', cover: 'charger' },
  { risk: 'headphones', cover: 'plastic-goods' },
  { risk: 'handbag', cover: 'plastic-goods' },
  { risk: 'car-parts', cover: 'bolt' },
  { risk: 'bearing', cover: 'bolt' },
  { risk: 'game-console', cover: 'toy' },
  { risk: 'wrist-watch', cover: 'jewellery' },
  { risk: 'laptop', cover: 'power-bank' },
] as const;

/** A load as it looks on paper when other goods are written in its place: mass and packages stay, words and price change. */
export function disguised(load: Load, as: Offer, random: Random, level: number): Load {
  const { line } = as;
  const quantity = Math.max(1, Math.round(load.netGrams / 1000 / line.kgPerUnit));
  return {
    ...load,
    line,
    origin: as.origin,
    brand: as.brand,
    maker: as.maker,
    model: `${as.brand.slice(0, 2)}-${random.whole(100, 9899)}`,
    quantity,
    price: Math.max(1, Math.round((load.netGrams / 1000) * line.usdPerKg * level * 100)),
    permits: line.permits,
    preference: null,
    vins: [],
  };
}

/**
 * Cover goods: clothing goes as cloth, telephones as cases. The seller offers both,
 * and also sends the cover goods as themselves.
 */
export const coverGoods: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 8).map((size) => {
    const { random, world } = ground;
    const pair = random.pick(pairs);
    const risk = goods(pair.risk);
    const cover = goods(pair.cover);
    const partner = newSupplier(random, cover, 'CN');
    const trader = world.found({
      kind: 'importer',
      partners: [partner, newSupplier(random, cover)],
      from: 0,
      to: world.days.length - 1,
      activity: world.activityFor('importer', size * random.between(0.6, 1.8)),
    });
    const { relation, offer: paper } = offerOf(trader, cover);
    const offer = unlisted(paper, risk, random);
    return {
      scheme: 'cover goods' as const,
      trader,
      cases: campaign(ground, size),
      order: (chance) => ({
        trader,
        relation,
        offers: [offer, ...company(chance, relation, paper, 4)],
        procedure: 'IM40' as const,
      }),
      falsify(actual, chance) {
        const usd = actual.usdRate / actual.rate;
        const { loads, items } = replaceLoads(actual, risk, (load) =>
          disguised(load, paper, chance, usd * chance.logNormal(1.12, 0.14)),
        );
        return { declared: { ...actual, loads }, items, outcome: '11', severity: 4 };
      },
    };
  });
