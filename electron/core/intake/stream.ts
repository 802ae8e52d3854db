import { createHash } from 'node:crypto';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { isDiskFull } from '../store/errors.ts';
import type { ImportContext } from './context.ts';
import { storePart } from './raw.ts';
import { createReader } from './reader.ts';
import { completeReceived, insertReceived, sameBytes } from './repository.ts';
import { route } from './route.ts';
import { settleAlone, settleRead, settleUnreadable } from './settle.ts';
import type { Incoming } from './source.ts';

type Stream = Extract<Incoming, { kind: 'stream' }>;

/** Larger files stay where they are: no declaration is near this size, and the disk of a post is small. */
const keptUpTo = 512 * 1024 * 1024;

/** A large message: stored part by part, read as it goes by, in memory never more than a part. */
export async function settleStream(
  context: ImportContext,
  stream: Stream,
): Promise<ImportedMessage> {
  const { store, actor, clock } = context;
  const { file, size } = stream;
  if (size > keptUpTo) {
    return settleUnreadable(context, file, {
      code: 'FILE_TOO_LARGE',
      line: null,
      column: null,
      params: { size, limit: keptUpTo },
    });
  }
  const receivedAt = clock.now();
  const id = store.change(actor, (change) => {
    const inserted = insertReceived(change, {
      receivedAt,
      file,
      size,
      sha256: null,
      bytesOf: null,
    });
    change.record({
      action: 'message.receive',
      object: { kind: 'message', id: String(inserted) },
      detail: { file, size },
    });
    return inserted;
  });
  const hash = createHash('sha256');
  const reader = createReader();
  let total = 0;
  let ordinal = 0;
  try {
    for await (const chunk of stream.chunks()) {
      hash.update(chunk);
      total += chunk.length;
      if (!reader.settled) reader.write(chunk);
      store.change(actor, (change) => {
        storePart(change, id, ordinal, chunk);
        change.record({
          action: 'message.part',
          object: { kind: 'message', id: String(id) },
          detail: { ordinal, size: chunk.length },
        });
      });
      ordinal += 1;
    }
  } catch (error) {
    if (isDiskFull(error) || !isFileFault(error)) throw error;
    const reason = {
      code: 'FILE_UNREADABLE',
      line: null,
      column: null,
      params: { cause: error.message },
    } as const;
    return store.change(actor, (change) =>
      route(
        change,
        { id, file, receivedAt },
        { kind: 'unreadable', format: null, reason },
        context,
      ),
    );
  }
  const reading = reader.end();
  const digest = hash.digest();
  const message = { id, file, receivedAt };
  return settleAlone(context, message, (change) => {
    const earlier = sameBytes(change, digest);
    completeReceived(change, id, total, digest);
    return settleRead(context, change, message, reading, earlier);
  });
}

/** Whether the operating system, not the store, gave up (a disk taken out, a share gone). */
function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
