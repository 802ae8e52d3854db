import { goods } from '../goods/catalogue.ts';
import { freeTradeCertificates } from '../world/routes.ts';
import { newSupplier } from '../world/suppliers.ts';
import { campaign, company, groupSizes, offerOf, replaceLoads, type Planner } from './scheme.ts';

const wares = [
  't-shirt',
  'bed-linen',
  'towels',
  'carpet',
  'television',
  'sofa',
  'washing-machine',
  'ceramic-tile',
  'gypsum-board',
  'pet-granules',
];

/**
 * False origin: goods made and loaded in China are declared as made in a country
 * whose goods enter free of duty, with a certificate that names it.
 */
export const falseOrigin: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 8).map((size) => {
    const { random, world } = ground;
    const line = goods(random.pick(wares));
    const claimed = random.pick(['UZ', 'UZ', 'UZ', 'TJ', 'VN']);
    const certificate = freeTradeCertificates[claimed] ?? null;
    const trader = world.found({
      kind: 'importer',
      partners: [
        { ...newSupplier(random, line, 'CN'), dispatch: 'CN' },
        newSupplier(random, line, 'UZ' in line.origins ? 'UZ' : 'CN'),
      ],
      from: 0,
      to: world.days.length - 1,
      activity: world.activityFor('importer', size * random.between(0.5, 1.5)),
    });
    const { relation, offer } = offerOf(trader, line);
    return {
      scheme: 'false origin' as const,
      trader,
      cases: campaign(ground, size),
      order: (chance) => ({
        trader,
        relation,
        offers: [offer, ...company(chance, relation, offer, 3)],
        procedure: 'IM40' as const,
      }),
      falsify(actual, chance) {
        const { loads, items } = replaceLoads(actual, line, (load) => ({
          ...load,
          origin: claimed,
          preference: certificate,
        }));
        // Sometimes the goods are reloaded in the country they name, so that the papers agree.
        const dispatch = chance.chance(0.35) ? claimed : actual.dispatch;
        return { declared: { ...actual, loads, dispatch }, items, outcome: '12', severity: 3 };
      },
    };
  });
