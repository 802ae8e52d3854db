import {
  arrive,
  completeTransit,
  OutOfOrderError,
  store,
  type ConsignmentWork,
} from '../consignments/service.ts';
import { consignmentIdOf } from '../consignments/view.ts';
import type { ImportContext } from '../intake/context.ts';
import { lodgePaper } from '../intake/lodge.ts';
import type { Actor } from '../journal/journal.ts';
import { demonstrationAccounts } from './accounts.ts';
import type { Taken } from './happening.ts';

/** The officer of the demonstration, who receives trucks and ends transits. */
const officer: Actor = {
  name: demonstrationAccounts[0]?.name ?? '',
  role: 'officer',
};

/**
 * Takes the step with the consignment of this declaration, as the officer would at the window; one that
 * the window would not offer, because another paper of the goods was there first, is left.
 */
export function takeStep(context: ImportContext, declarationId: string, taken: Taken): void {
  try {
    take(context, declarationId, taken);
  } catch (error) {
    if (!(error instanceof OutOfOrderError)) throw error;
  }
}

function take(context: ImportContext, declarationId: string, taken: Taken): void {
  const id = consignmentIdOf(context.store, declarationId);
  if (id === null) return;
  const work: ConsignmentWork = {
    store: context.store,
    clock: context.clock,
    actor: officer,
    lodge: (paper, consignment) => lodgePaper({ ...context, actor: officer }, paper, consignment),
  };
  const { step, at } = taken;
  switch (step.do) {
    case 'arrive':
      return arrive(work, id, {
        arrivedAt: at,
        vehicle: step.vehicle,
        containers: step.containers,
        note: null,
      });
    case 'complete':
      return completeTransit(work, id, {
        arrivedAt: at,
        seals: [...step.seals],
        anomalies: [],
        note: step.note,
      });
    case 'store':
      return store(work, id, { placedAt: at, warehouse: step.warehouse, note: null });
  }
}
