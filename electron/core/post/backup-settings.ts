import { backupSettingsSchema, type BackupSettings } from '../../../shared/contract/settings.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { KeptSettings } from './kept-settings.ts';

const kept = new KeptSettings('backups', backupSettingsSchema, { folder: null, keep: 14 });

/** The backup that a post makes by itself every day. */
export const backupSettingsOf = (reader: Reader): BackupSettings => kept.of(reader);

export function saveBackupSettings(store: Store, actor: Actor, after: BackupSettings): void {
  kept.save(store, actor, () => after);
}
