import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { guardSettingsOf, saveGuardSettings } from '../../post/guard-settings.ts';
import { acting } from '../answers.ts';
import { os, type Calling } from '../guard.ts';

/** What a post may set for itself. */
export const settingsHandlers: Router<Contract['settings'], Calling> = {
  guard: os.settings.guard.handler(({ context: { connection } }) =>
    guardSettingsOf(connection.house.store),
  ),
  saveGuard: os.settings.saveGuard.handler(({ context, input }) =>
    saveGuardSettings(context.connection.house.store, acting(context), input),
  ),
};
