import { guardSettingsSchema, type GuardSettings } from '../../../shared/contract/settings.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';

const key = 'guard';

/** Of a post where nobody has set anything. */
const first: GuardSettings = { lockMinutes: 10, namedCommands: false };

/** How a post guards what its people left open. Settings of an older program lack what is new. */
export function guardSettingsOf(reader: Reader): GuardSettings {
  const row = reader.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key);
  if (row === undefined) return first;
  return guardSettingsSchema.parse({ ...first, ...JSON.parse(row.value) });
}

/** Sets what is named; the rest stays. */
export function saveGuardSettings(
  store: Store,
  actor: Actor,
  wanted: { readonly [K in keyof GuardSettings]?: GuardSettings[K] | undefined },
): GuardSettings {
  return store.change(actor, (change) => {
    const before = guardSettingsOf(change);
    const after = {
      lockMinutes: wanted.lockMinutes ?? before.lockMinutes,
      namedCommands: wanted.namedCommands ?? before.namedCommands,
    };
    change.run(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      JSON.stringify(after),
    );
    change.record({
      action: 'settings.save',
      object: { kind: 'setting', id: key },
      before: { ...before },
      after: { ...after },
      detail: {},
    });
    return after;
  });
}
