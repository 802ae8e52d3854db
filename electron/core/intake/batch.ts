import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { isFaultOfStore } from '../store/errors.ts';
import type { Change } from '../store/open.ts';
import type { ImportContext } from './context.ts';
import { sha256, storeWhole } from './raw.ts';
import { createReader, type Reading } from './reader.ts';
import { insertReceived, sameBytes, type Received } from './repository.ts';
import { settleAlone, settleRead } from './settle.ts';
import type { Incoming } from './source.ts';

export type Whole = Extract<Incoming, { kind: 'whole' }>;

function readWhole(bytes: Uint8Array): Reading {
  const reader = createReader();
  reader.write(bytes);
  return reader.end();
}

/** Stores the bytes before anyone looks at them; bytes known from before are pointed to, not stored again. */
function receive(
  context: ImportContext,
  batch: readonly Whole[],
): { message: Received; whole: Whole; hash: Uint8Array }[] {
  return context.store.change(context.actor, (change) =>
    batch.map((whole) => {
      const { file, bytes } = whole;
      const receivedAt = whole.receivedAt ?? context.clock.now();
      const hash = sha256(bytes);
      const bytesOf = sameBytes(change, hash)?.bytes_id ?? null;
      const id = insertReceived(change, {
        receivedAt,
        file,
        size: bytes.length,
        sha256: hash,
        bytesOf,
      });
      if (bytesOf === null) storeWhole(change, id, bytes);
      change.record({
        action: 'message.receive',
        object: { kind: 'message', id: String(id) },
        detail: { file, size: bytes.length, sha256: Buffer.from(hash).toString('hex') },
      });
      return { message: { id, file, receivedAt }, whole, hash };
    }),
  );
}

/** Small messages, many to a transaction: stored first, then read, then settled in their order. */
export function settleBatch(context: ImportContext, batch: readonly Whole[]): ImportedMessage[] {
  if (batch.length === 0) return [];
  const steps = receive(context, batch).map(({ message, whole, hash }) => {
    const reading = readWhole(whole.bytes);
    const settle = (change: Change): ImportedMessage => {
      const earlier = sameBytes(change, hash);
      return settleRead(context, change, message, reading, earlier);
    };
    return { message, settle };
  });
  try {
    return context.store.change(context.actor, (change) =>
      steps.map(({ settle }) => settle(change)),
    );
  } catch (error) {
    if (isFaultOfStore(error)) throw error;
    // One of them cannot be evaluated: each by itself, so that it holds up none of the others.
    return steps.map(({ message, settle }) => settleAlone(context, message, settle));
  }
}
