import type { ImportedMessage, ImportSummary } from '../../../shared/contract/intake.ts';
import type { MessageStatus } from '../../../shared/finding.ts';
import { isDiskFull } from '../store/errors.ts';
import { inBatch } from './batches.ts';
import type { ImportContext } from './context.ts';
import { settleHeld } from './held.ts';
import { outcomeOf } from './outcome.ts';
import { rawParts } from './raw.ts';
import type { Reading } from './reader.ts';
import { readingsOf } from './readings.ts';
import { insertReceived } from './repository.ts';
import { isStillRefused } from './route.ts';
import { Tally } from './summary.ts';

type Open = {
  id: number;
  file: string;
  status: MessageStatus;
  size: number;
  sha256: Uint8Array | null;
  part: number | null;
  quarantine: string | null;
};

const columns = 'id, file, status, size, sha256, part, quarantine';

/** A message that may be read again: put aside or refused, and not replaced since. */
function openOne(context: ImportContext, id: number): Open | undefined {
  return context.store.get<Open>(
    `SELECT ${columns} FROM message
     WHERE id = ? AND status IN ('quarantined', 'refused') AND replaced_by IS NULL AND parts IS NULL`,
    id,
  );
}

function openOnes(context: ImportContext): number[] {
  return context.store
    .all<{ id: number }>(
      `SELECT id FROM message
       WHERE status = 'quarantined' AND replaced_by IS NULL AND parts IS NULL ORDER BY id`,
    )
    .map(({ id }) => id);
}

/** The readings of a message today: of a part only that part, of the rest of a broken one all that follows. */
function* readAgain(context: ImportContext, { id, part, status }: Open): Generator<Reading, void> {
  let n = 0;
  for (const reading of readingsOf(rawParts(context.store, id), context.mappingOf)) {
    n += 1;
    if (part === null || n === part || (n > part && status === 'quarantined')) yield reading;
    if (part !== null && n === part && status === 'refused') return;
  }
}

/**
 * Reads messages again from the bytes stored, with the formats, mappings and tables of today. What can be
 * read now becomes a new message that takes the place of the old one; the old one keeps its reason.
 * Where nothing has changed, only the journal says that it was tried.
 */
export async function retryMessages(
  ids: readonly number[] | null,
  context: ImportContext,
): Promise<ImportSummary> {
  const asked = ids ?? openOnes(context);
  return inBatch(context, 'retry', `${asked.length}`, async (within) => {
    const tally = new Tally(within.named);
    let done = 0;
    const progress = () => within.onProgress?.({ stage: 'import', done, total: asked.length });
    const stop = (code: 'CANCELLED' | 'DISK_FULL') =>
      tally.summary(within.batchId ?? null, { code, remaining: asked.length - done });
    progress();
    try {
      for (const id of asked) {
        await within.mayGoOn?.();
        if (within.signal?.aborted === true) return stop('CANCELLED');
        const open = openOne(within, id);
        if (open !== undefined) await retryOne(within, open, (imported) => tally.add(imported));
        done += 1;
        progress();
      }
      return tally.summary(within.batchId ?? null);
    } catch (error) {
      if (isDiskFull(error)) return stop('DISK_FULL');
      throw error;
    }
  });
}

async function retryOne(
  context: ImportContext,
  open: Open,
  tell: (imported: readonly ImportedMessage[]) => void,
): Promise<void> {
  const { store, actor, clock } = context;
  const readings = open.sha256 === null ? noReadings() : readAgain(context, open);
  const first = readings.next();
  if (first.done === true || isUnchanged(context, open, first.value)) {
    store.change(actor, (change) =>
      change.record({
        action: 'message.retry',
        object: { kind: 'message', id: String(open.id) },
        detail: { outcome: 'unchanged' },
      }),
    );
    tell([outcomeOf(store, open.id)]);
    return;
  }
  const receivedAt = clock.now();
  const id = store.change(actor, (change) => {
    const bytesOf =
      change.get<{ id: number }>(
        'SELECT coalesce(bytes_of, id) AS id FROM message WHERE id = ?',
        open.id,
      )?.id ?? open.id;
    const { file, size, sha256 } = open;
    const message = { receivedAt, file, size, sha256, bytesOf, batchId: context.batchId ?? null };
    const inserted = insertReceived(change, message);
    change.record({
      action: 'message.retry',
      object: { kind: 'message', id: String(open.id) },
      detail: { by: inserted },
    });
    return inserted;
  });
  const message = { id, file: open.file, receivedAt };
  // The same bytes were judged before: that judgement is what is asked about again.
  const held = { message, hash: null, readings: startingWith(first.value, readings) };
  await settleHeld(context, [held], tell);
  store.change(actor, (change) => {
    // A message with several declarations is shown by them.
    const shown =
      change.get<{ id: number }>('SELECT id FROM message WHERE part_of = ? AND part = 1', id)?.id ??
      id;
    change.run('UPDATE message SET replaced_by = ? WHERE id = ?', shown, open.id);
    change.record({
      action: 'message.replace',
      object: { kind: 'message', id: String(open.id) },
      detail: { by: shown },
    });
  });
}

function isUnchanged(context: ImportContext, open: Open, reading: Reading): boolean {
  if (reading.kind === 'unreadable') return open.status === 'quarantined' && isSame(open, reading);
  if (open.status !== 'refused') return false;
  const message = { id: open.id, file: open.file, receivedAt: context.clock.now() };
  return isStillRefused(context.store, message, reading, context);
}

function isSame(open: Open, { reason }: Extract<Reading, { kind: 'unreadable' }>): boolean {
  return open.quarantine === JSON.stringify(reason);
}

function* noReadings(): Generator<Reading, void> {}

function* startingWith(first: Reading, rest: Iterator<Reading, void>): Generator<Reading, void> {
  yield first;
  for (;;) {
    const next = rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
