import { createHash } from 'node:crypto';
import { isDiskFull } from '../store/errors.ts';
import type { ImportContext } from './context.ts';
import { fileReason } from './file-reason.ts';
import { dropParts, rawParts, storePart } from './raw.ts';
import type { Reading } from './reader.ts';
import { only, readingsOf } from './readings.ts';
import { completeReceived, insertReceived, storedWith } from './repository.ts';
import { settleHeld } from './held.ts';
import { settleUnreadable, type Tell } from './settle.ts';
import type { Incoming } from './source.ts';

type Stream = Extract<Incoming, { kind: 'stream' }>;

/** Larger files stay where they are: no declaration is near this size, and the disk of a post is small. */
const keptUpTo = 512 * 1024 * 1024;

/** A large message: stored part by part, then read from there, in memory never more than a part. */
export async function settleStream(
  context: ImportContext,
  stream: Stream,
  tell: Tell,
): Promise<void> {
  const { store, actor, clock } = context;
  const { file, size } = stream;
  if (size > keptUpTo) {
    const params = { size, limit: keptUpTo };
    tell([
      settleUnreadable(context, file, { code: 'FILE_TOO_LARGE', line: null, column: null, params }),
    ]);
    return;
  }
  const receivedAt = clock.now();
  const batchId = context.batchId ?? null;
  const id = store.change(actor, (change) => {
    const message = { receivedAt, file, size, sha256: null, bytesOf: null, batchId };
    const inserted = insertReceived(change, message);
    change.record({
      action: 'message.receive',
      object: { kind: 'message', id: String(inserted) },
      detail: { file, size },
    });
    return inserted;
  });
  const message = { id, file, receivedAt };
  const stored = await storeStream(context, id, stream);
  const held =
    'fault' in stored
      ? { message, hash: null, readings: only(unreadable(stored.fault)) }
      : {
          message,
          hash: stored.hash,
          readings: readingsOf(rawParts(store, id), context.mappingOf),
        };
  await settleHeld(context, [held], tell);
}

/** Stores what comes; bytes that another message is stored with already are not kept twice. */
async function storeStream(
  context: ImportContext,
  id: number,
  stream: Stream,
): Promise<{ hash: Uint8Array } | { fault: unknown }> {
  const { store, actor } = context;
  const object = { kind: 'message', id: String(id) };
  const hash = createHash('sha256');
  let total = 0;
  let ordinal = 0;
  try {
    for await (const chunk of stream.chunks()) {
      hash.update(chunk);
      total += chunk.length;
      store.change(actor, (change) => {
        storePart(change, id, ordinal, chunk);
        change.record({ action: 'message.part', object, detail: { ordinal, size: chunk.length } });
      });
      ordinal += 1;
    }
  } catch (error) {
    if (isDiskFull(error) || !isFileFault(error)) throw error;
    return { fault: error };
  }
  const digest = hash.digest();
  store.change(actor, (change) => {
    const bytesOf = storedWith(change, digest, id);
    completeReceived(change, id, { size: total, sha256: digest, bytesOf });
    if (bytesOf !== null) dropParts(change, id);
    const sha256 = digest.toString('hex');
    change.record({ action: 'message.whole', object, detail: { size: total, sha256 } });
  });
  return { hash: digest };
}

const unreadable = (fault: unknown): Reading => ({
  kind: 'unreadable',
  format: null,
  reason: fileReason(fault),
});

/** Whether the operating system, not the store, gave up (a disk taken out, a share gone). */
function isFileFault(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
