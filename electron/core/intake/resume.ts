import type { ImportContext } from './context.ts';
import { anotherImports } from './importers.ts';
import { rawParts } from './raw.ts';
import type { Reading } from './reader.ts';
import { only, readingsOf } from './readings.ts';
import { unread } from './repository.ts';
import { settleHeld } from './held.ts';
import type { Tell } from './settle.ts';

const interrupted: Reading = {
  kind: 'unreadable',
  format: null,
  reason: { code: 'FILE_INTERRUPTED', line: null, column: null, params: {} },
};

/**
 * Reads what an earlier run stored but did not come to read (a crash, a power cut, a full disk). While
 * another program imports at this post, what is unread is its own and left to it.
 */
export async function resumeUnread(
  context: ImportContext,
  tell: Tell = () => undefined,
): Promise<void> {
  const { store, mappingOf } = context;
  if (anotherImports(store.file)) return;
  const left = unread(store).map(({ id, file, received_at: receivedAt, sha256: hash }) => ({
    message: { id, file, receivedAt },
    hash,
    readings: hash === null ? only(interrupted) : readingsOf(rawParts(store, id), mappingOf),
  }));
  if (left.length > 0) await settleHeld(context, left, tell);
}
