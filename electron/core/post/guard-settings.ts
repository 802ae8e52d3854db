import { guardSettingsSchema, type GuardSettings } from '../../../shared/contract/settings.ts';
import type { Actor } from '../journal/journal.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { KeptSettings } from './kept-settings.ts';

const kept = new KeptSettings('guard', guardSettingsSchema, {
  lockMinutes: 10,
  namedCommands: false,
});

/** How a post guards what its people left open. */
export const guardSettingsOf = (reader: Reader): GuardSettings => kept.of(reader);

/** Sets what is named; the rest stays. */
export function saveGuardSettings(
  store: Store,
  actor: Actor,
  wanted: { readonly [K in keyof GuardSettings]?: GuardSettings[K] | undefined },
): GuardSettings {
  return kept.save(store, actor, (before) => ({
    lockMinutes: wanted.lockMinutes ?? before.lockMinutes,
    namedCommands: wanted.namedCommands ?? before.namedCommands,
  }));
}
