import type { ImportSummary } from '../../../shared/contract/intake.ts';
import { isDiskFull } from '../store/errors.ts';
import { settleBatch, type Whole } from './batch.ts';
import { inBatch, sourceOf } from './batches.ts';
import type { ImportContext } from './context.ts';
import { settleUnreadable } from './settle.ts';
import { countMessages, fromPaths, type Incoming } from './source.ts';
import { settleStream } from './stream.ts';
import { Tally } from './summary.ts';

const defaultBatch = 64;
const batchBytes = 8 * 1024 * 1024;

/**
 * Imports messages in their order: each is stored raw, then read, controlled, weighed
 * and routed; a fault of one never stops the rest. A full disk or a cancel stops the
 * batch; what was acknowledged stands, what was not reached is counted.
 */
export async function importMessages(
  incoming: AsyncIterable<Incoming>,
  total: number | null,
  context: ImportContext,
): Promise<ImportSummary> {
  const tally = new Tally(context.named);
  /** Files dealt with: one may hold many declarations. */
  let files = 0;
  /** Files being dealt with: what came out of them is told while they are not yet counted. */
  let underWay = 0;
  const progress = () => {
    const all = total === null ? null : tally.received + Math.max(0, total - files - underWay);
    context.onProgress?.({ stage: 'import', done: tally.received, total: all });
  };
  let batch: Whole[] = [];
  let bytes = 0;
  const tell: Parameters<typeof settleBatch>[2] = (imported) => {
    tally.add(imported);
    progress();
  };
  const flush = async () => {
    const some = batch;
    batch = [];
    bytes = 0;
    await dealWith(some.length, () => settleBatch(context, some, tell));
  };
  const dealWith = async (count: number, work: () => unknown) => {
    underWay = count;
    await work();
    underWay = 0;
    files += count;
  };
  const stop = (code: 'CANCELLED' | 'DISK_FULL') =>
    tally.summary(context.batchId ?? null, {
      code,
      remaining: Math.max(0, (total ?? 0) - files),
    });
  try {
    progress();
    for await (const message of incoming) {
      await context.mayGoOn?.();
      if (context.signal?.aborted === true) {
        await flush();
        return stop('CANCELLED');
      }
      if (message.kind === 'whole') {
        batch.push(message);
        bytes += message.bytes.length;
        if (batch.length >= (context.batch ?? defaultBatch) || bytes >= batchBytes) await flush();
        continue;
      }
      await flush();
      if (message.kind === 'stream') {
        await dealWith(1, () => settleStream(context, message, tell));
        continue;
      }
      const { file, reason } = message;
      await dealWith(1, () => tell([settleUnreadable(context, file, reason)]));
    }
    await flush();
    if (context.signal?.aborted === true) return stop('CANCELLED');
    return tally.summary(context.batchId ?? null);
  } catch (error) {
    if (isDiskFull(error)) return stop('DISK_FULL');
    throw error;
  }
}

/** Imports files and folders, as one batch; those of a watch were found in its folder, and nobody named them. */
export async function importPaths(
  paths: readonly string[],
  context: ImportContext,
  kind: 'import' | 'watch' = 'import',
): Promise<ImportSummary> {
  context.onProgress?.({ stage: 'count', done: 0, total: null });
  const named = kind === 'import';
  const total = await countMessages(paths, context.signal, named);
  return inBatch(context, kind, sourceOf(paths), (within) =>
    importMessages(fromPaths(paths, named), total, within),
  );
}
