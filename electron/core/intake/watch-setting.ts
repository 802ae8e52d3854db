import { z } from 'zod';
import type { Watch } from '../../../shared/contract/intake.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';

const key = 'watched-folder';
const settingSchema = z.strictObject({ folder: z.string(), paused: z.boolean() });
type WatchSetting = z.infer<typeof settingSchema>;

/** No folder is watched. */
export const noWatch: Watch = {
  folder: null,
  state: 'off',
  trouble: null,
  received: 0,
  stored: 0,
  refused: 0,
  quarantined: 0,
  duplicates: 0,
  lastAt: null,
};

/** The folder this post watches, if any. */
export function watchOf(reader: Reader): WatchSetting | null {
  const value = reader.get<{ value: string }>(
    'SELECT value FROM setting WHERE key = ?',
    key,
  )?.value;
  return value === undefined ? null : settingSchema.parse(JSON.parse(value));
}

export function saveWatch(store: Store, actor: Actor, setting: WatchSetting | null): void {
  store.change(actor, (change) => {
    if (setting === null) change.run('DELETE FROM setting WHERE key = ?', key);
    else {
      change.run(
        `INSERT INTO setting (key, value) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        key,
        JSON.stringify(setting),
      );
    }
    change.record({
      action: setting?.paused === true ? 'watch.pause' : 'watch.set',
      object: { kind: 'post', id: 'watch' },
      detail: { folder: setting?.folder ?? null },
    });
  });
}
