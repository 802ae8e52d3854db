import { goods } from '../goods/catalogue.ts';
import { newCarrier } from '../world/carriers.ts';
import { newSupplier } from '../world/suppliers.ts';
import { disguised } from './cover-goods.ts';
import { campaign, groupSizes, offerOf, replaceLoads, unlisted, type Planner } from './scheme.ts';

const hidden = ['smartphone', 'sneakers', 'jeans', 'handbag', 'vape', 'laptop', 'winter-jacket'];
const papers = [
  'plastic-tableware',
  'plastic-goods',
  'porcelain',
  'blanket',
  'shelving',
  'led-lamp',
];

/**
 * Transit substitution: the papers carry cheap wares through the country, the truck
 * carries dear ones that stay in it. The same two or three trucks of a small carrier,
 * often by night, to the same office.
 */
export const transitSubstitution: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 6).map((size) => {
    const { random, world } = ground;
    const ware = goods(random.pick(hidden));
    const paper = goods(random.pick(papers));
    const partner = { ...newSupplier(random, paper, 'CN'), dispatch: 'CN' };
    const trader = world.found({
      kind: 'forwarder',
      partners: [partner, newSupplier(random, paper)],
      carriers: [newCarrier(random, random.whole(2, 3))],
      from: 0,
      to: world.days.length - 1,
      activity: world.activityFor('forwarder', size * random.between(0.6, 2)),
    });
    const { relation, offer: written } = offerOf(trader, paper);
    const offer = unlisted(written, ware, random);
    return {
      scheme: 'transit substitution' as const,
      trader,
      cases: campaign(ground, size).map(({ day }) => ({
        day,
        minute: random.chance(0.6) ? random.whole(0, 290) : null,
      })),
      order: () => ({
        trader,
        relation,
        offers: [offer],
        procedure: 'TR80' as const,
        mode: '31' as const,
      }),
      falsify(actual, chance) {
        const usd = actual.usdRate / actual.rate;
        const { loads, items } = replaceLoads(actual, ware, (load) =>
          disguised(load, written, chance, usd * chance.logNormal(1, 0.15)),
        );
        return { declared: { ...actual, loads }, items, outcome: '15', severity: 5 };
      },
    };
  });
