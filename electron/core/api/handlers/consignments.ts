import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { os, refusal, type Calling } from '../guard.ts';

function notBuilt(): never {
  throw refusal('NOT_FOUND', 'not built yet');
}

/** Consignments: what belongs together from the first notice to release. */
export const consignmentHandlers: Router<Contract['consignments'], Calling> = {
  page: os.consignments.page.handler(() => notBuilt()),
  get: os.consignments.get.handler(() => notBuilt()),
  of: os.consignments.of.handler(() => notBuilt()),
  arrive: os.consignments.arrive.handler(() => notBuilt()),
  completeTransit: os.consignments.completeTransit.handler(() => notBuilt()),
  store: os.consignments.store.handler(() => notBuilt()),
  declare: os.consignments.declare.handler(() => notBuilt()),
};
