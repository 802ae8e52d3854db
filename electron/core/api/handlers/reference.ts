import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { os, refusal, type Calling } from '../guard.ts';

function notBuilt(): never {
  throw refusal('NOT_FOUND', 'not built yet');
}

/** Reference tables and the rules of control. */
export const referenceHandlers: Router<Contract['reference'], Calling> = {
  tables: os.reference.tables.handler(() => notBuilt()),
  rows: os.reference.rows.handler(() => notBuilt()),
  goods: os.reference.goods.handler(() => notBuilt()),
  load: os.reference.load.handler(() => notBuilt()),
  loads: os.reference.loads.handler(() => notBuilt()),
  withdraw: os.reference.withdraw.handler(() => notBuilt()),
  rules: os.reference.rules.handler(() => notBuilt()),
};
