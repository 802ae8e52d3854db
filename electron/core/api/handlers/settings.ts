import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { backupSettingsOf, saveBackupSettings } from '../../post/backup-settings.ts';
import { guardSettingsOf, saveGuardSettings } from '../../post/guard-settings.ts';
import { acting } from '../answers.ts';
import { os, type Calling } from '../guard.ts';

/** What a post may set for itself. */
export const settingsHandlers: Router<Contract['settings'], Calling> = {
  guard: os.settings.guard.handler(({ context: { connection } }) =>
    guardSettingsOf(connection.house.store),
  ),
  backups: os.settings.backups.handler(({ context: { connection } }) =>
    backupSettingsOf(connection.house.store),
  ),
  saveBackups: os.settings.saveBackups.handler(({ context, input }) => {
    const { store, backups } = context.connection.house;
    saveBackupSettings(store, acting(context), input);
    // The first one is made at once: whoever set the folder sees whether it works.
    void backups.makeIfDue(store);
    return backupSettingsOf(store);
  }),
  saveGuard: os.settings.saveGuard.handler(({ context, input }) =>
    saveGuardSettings(context.connection.house.store, acting(context), input),
  ),
};
