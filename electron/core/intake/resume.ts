import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { ImportContext } from './context.ts';
import { rawParts } from './raw.ts';
import { createReader, type Reading } from './reader.ts';
import { isUnread, unread } from './repository.ts';
import { route } from './route.ts';
import { settleAlone } from './settle.ts';

function readParts(parts: Iterable<Uint8Array>): Reading {
  const reader = createReader();
  for (const part of parts) {
    if (reader.settled) break;
    reader.write(part);
  }
  return reader.end();
}

/** Reads what an earlier run stored but did not come to read (a crash, a power cut, a full disk). */
export function resumeUnread(context: ImportContext): ImportedMessage[] {
  return unread(context.store).flatMap(({ id, file, received_at, sha256: hash }) => {
    // Another program at the same post may have come to it since the list was made.
    if (!isUnread(context.store, id)) return [];
    const reading: Reading =
      hash === null
        ? {
            kind: 'unreadable',
            format: null,
            reason: {
              code: 'FILE_INTERRUPTED',
              line: null,
              column: null,
              params: {},
            },
          }
        : readParts(rawParts(context.store, id));
    const message = { id, file, receivedAt: received_at };
    return settleAlone(context, message, (change) => route(change, message, reading, context));
  });
}
