import type { ImportContext } from './context.ts';
import { sha256, storeWhole } from './raw.ts';
import { readingsOf } from './readings.ts';
import { insertReceived, storedWith } from './repository.ts';
import { settleHeld } from './held.ts';
import type { Held, Tell } from './settle.ts';
import type { Incoming } from './source.ts';

export type Whole = Extract<Incoming, { kind: 'whole' }>;

/** Stores the bytes before anyone looks at them; bytes known from before are pointed to, not stored again. */
function receive(context: ImportContext, batch: readonly Whole[]): Held[] {
  const batchId = context.batchId ?? null;
  return context.store.change(context.actor, (change) =>
    batch.map(({ file, bytes, receivedAt: at }) => {
      const receivedAt = at ?? context.clock.now();
      const hash = sha256(bytes);
      const bytesOf = storedWith(change, hash);
      const size = bytes.length;
      const message = { receivedAt, file, size, sha256: hash, bytesOf, batchId };
      const id = insertReceived(change, message);
      if (bytesOf === null) storeWhole(change, id, bytes);
      change.record({
        action: 'message.receive',
        object: { kind: 'message', id: String(id) },
        detail: { file, size, sha256: Buffer.from(hash).toString('hex') },
      });
      const readings = readingsOf([bytes], context.mappingOf);
      return { message: { id, file, receivedAt }, hash, readings };
    }),
  );
}

/** Small messages, many to a transaction: stored first, then read, then settled in their order. */
export async function settleBatch(
  context: ImportContext,
  batch: readonly Whole[],
  tell: Tell,
): Promise<void> {
  if (batch.length > 0) await settleHeld(context, receive(context, batch), tell);
}
