import type { ImportSummary } from '../../../shared/contract/intake.ts';
import { isDiskFull } from '../store/errors.ts';
import { settleBatch, type Whole } from './batch.ts';
import type { ImportContext } from './context.ts';
import { settleUnreadable } from './settle.ts';
import { countMessages, fromPaths, type Incoming } from './source.ts';
import { settleStream } from './stream.ts';
import { addTo, emptySummary } from './summary.ts';

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
  const summary = emptySummary();
  const progress = () => context.onProgress?.({ stage: 'import', done: summary.received, total });
  let batch: Whole[] = [];
  let bytes = 0;
  const flush = () => {
    addTo(summary, settleBatch(context, batch));
    batch = [];
    bytes = 0;
    progress();
  };
  const stop = (code: 'CANCELLED' | 'DISK_FULL') => {
    summary.stopped = { code, remaining: Math.max(0, (total ?? 0) - summary.received) };
    return summary;
  };
  try {
    progress();
    for await (const message of incoming) {
      if (context.signal?.aborted === true) {
        flush();
        return stop('CANCELLED');
      }
      if (message.kind === 'whole') {
        batch.push(message);
        bytes += message.bytes.length;
        if (batch.length >= (context.batch ?? defaultBatch) || bytes >= batchBytes) flush();
        continue;
      }
      flush();
      addTo(summary, [
        message.kind === 'stream'
          ? await settleStream(context, message)
          : settleUnreadable(context, message.file, {
              code: 'FILE_UNREADABLE',
              line: null,
              column: null,
              params: { cause: message.cause },
            }),
      ]);
      progress();
    }
    flush();
    return summary;
  } catch (error) {
    if (isDiskFull(error)) return stop('DISK_FULL');
    throw error;
  }
}

/** Imports files and folders. */
export async function importPaths(
  paths: readonly string[],
  context: ImportContext,
): Promise<ImportSummary> {
  context.onProgress?.({ stage: 'count', done: 0, total: null });
  return importMessages(fromPaths(paths), await countMessages(paths, context.signal), context);
}
