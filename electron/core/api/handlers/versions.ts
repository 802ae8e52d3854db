import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { os, refusal, type Calling } from '../guard.ts';

function notBuilt(): never {
  throw refusal('NOT_FOUND', 'not built yet');
}

/** Versions of declarations, refusals and their notices. */
export const versionHandlers: Router<Contract['versions'], Calling> = {
  refusals: os.versions.refusals.handler(() => notBuilt()),
  list: os.versions.list.handler(() => notBuilt()),
  get: os.versions.get.handler(() => notBuilt()),
  compare: os.versions.compare.handler(() => notBuilt()),
  notice: os.versions.notice.handler(() => notBuilt()),
  saveNotice: os.versions.saveNotice.handler(() => notBuilt()),
};
