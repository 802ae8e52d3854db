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

/**
 * Goods that hide, and the goods behind which they hide: cheaper, less duty, or fewer papers; with
 * the word that the careless leave in the description, and that honest sellers of the cover goods use too, and
 * the beginnings of its telling words.
 */
export const coverPairs = [
  { risk: 'jeans', cover: 'denim-fabric', word: 'РАСКРОЙ ДЛЯ БРЮК', stems: ['брюк'] },
  { risk: 'dress', cover: 'polyester-fabric', word: 'ДЛЯ ПЛАТЬЕВ', stems: ['плать'] },
  {
    risk: 'winter-jacket',
    cover: 'blanket',
    word: 'УТЕПЛЕННЫЕ, ДЛЯ КУРТОК',
    stems: ['куртк', 'курток'],
  },
  { risk: 'sneakers', cover: 'soles', word: 'ДЛЯ КРОССОВОК', stems: ['кроссов'] },
  { risk: 'smartphone', cover: 'phone-case', word: 'ДЛЯ СМАРТФОНОВ', stems: ['смартфон'] },
  { risk: 'vape', cover: 'charger', word: 'ДЛЯ ЭЛЕКТРОННЫХ СИГАРЕТ', stems: ['сигарет'] },
  { risk: 'headphones', cover: 'plastic-goods', word: 'КОРПУСА НАУШНИКОВ', stems: ['наушник'] },
  { risk: 'handbag', cover: 'plastic-goods', word: 'ЗАГОТОВКИ СУМОК', stems: ['сумк', 'сумок'] },
  { risk: 'car-parts', cover: 'bolt', word: 'ДЛЯ ПОДВЕСКИ АВТОМОБИЛЯ', stems: ['подвеск'] },
  { risk: 'bearing', cover: 'bolt', word: 'В СБОРЕ С ПОДШИПНИКАМИ', stems: ['подшипник'] },
  {
    risk: 'game-console',
    cover: 'toy',
    word: 'ИГРОВЫЕ, С ДЖОЙСТИКОМ',
    stems: ['игров', 'джойстик'],
  },
  { risk: 'wrist-watch', cover: 'jewellery', word: 'БРАСЛЕТЫ ДЛЯ ЧАСОВ', stems: ['часы', 'часов'] },
  { risk: 'laptop', cover: 'power-bank', word: 'ДЛЯ НОУТБУКОВ', stems: ['ноутбук'] },
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
    const pair = random.pick(coverPairs);
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
    // Some write the usual price of the cover goods, some dare not go so low.
    const level = random.chance(0.5) ? random.between(0.95, 1.25) : random.between(1.6, 2.6);
    const careless = random.chance(0.4) ? 0.7 : 0.1;
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
        const { loads, items } = replaceLoads(actual, risk, (load) => ({
          ...disguised(load, paper, chance, usd * chance.logNormal(level, 0.12)),
          remark: chance.chance(careless) ? pair.word : '',
        }));
        return { declared: { ...actual, loads }, items, outcome: '11', severity: 4 };
      },
    };
  });
