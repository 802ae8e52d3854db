import { system, type Actor } from '../core/journal/journal.ts';
import { foundPost, postOf } from '../core/post/settings.ts';
import { systemClock } from '../core/store/clock.ts';
import { openStore, type Store } from '../core/store/open.ts';

/** Who acts on the command line. */
export const commandLine: Actor = { name: 'command-line', role: system.role };

/** The database of a post; `make` sets a new one up where there is none. */
export function openPost(file: string, make: boolean): Store {
  const store = openStore(file, { clock: systemClock, mustExist: !make });
  if (postOf(store) === null)
    foundPost(store, systemClock, { kind: 'own', code: '00000', name: '' });
  return store;
}

/** The database of a post for looking into: nothing is written to it, not even by a command that fails. */
export function openToRead(file: string): Store {
  return openStore(file, { clock: systemClock, mustExist: true, readOnly: true });
}
