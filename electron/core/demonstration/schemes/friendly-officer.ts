import { goods } from '../goods/catalogue.ts';
import { friendlyBroker } from '../world/brokers.ts';
import { newSupplier } from '../world/suppliers.ts';
import { groupSizes, type Planner } from './scheme.ts';
import { lowInvoices } from './undervaluation.ts';

const wares = ['sneakers', 'jeans', 'car-parts', 'mixer-tap', 'handbag', 'led-lamp', 'face-cream'];

/**
 * The friendly officer: clients of one broker write low invoices like others do, but
 * when a certain officer has the file nothing is found. Their own results therefore
 * look clean; what shows is whose hands the files pass through.
 */
export const friendlyOfficer: Planner = (ground, cases) =>
  groupSizes(ground.random, cases, 8).map((size) => {
    const line = goods(ground.random.pick(wares));
    return lowInvoices(ground, 'friendly officer', {
      line,
      partners: [newSupplier(ground.random, line)],
      cases: size,
      broker: friendlyBroker(ground.world.seed),
    });
  });
