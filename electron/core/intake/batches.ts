import type { Batch, ImportSummary } from '../../../shared/contract/intake.ts';
import type { MessageStatus } from '../../../shared/finding.ts';
import { isDiskFull } from '../store/errors.ts';
import type { Reader } from '../store/store.ts';
import type { ImportContext } from './context.ts';
import { beginImporting } from './importers.ts';

/** What is named of a batch's files; a thousand of them chosen by hand are many lines. */
const longestSource = 500;

/** The files and folders of an import as one text. */
export function sourceOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  const text = paths.length > 1 ? `${first} (+${paths.length - 1})` : first;
  return text.slice(0, longestSource).toWellFormed();
}

/** Does an import as one batch that can be asked for later, from its first message to its last. */
export async function inBatch(
  context: ImportContext,
  kind: Batch['kind'],
  source: string,
  work: (within: ImportContext) => Promise<ImportSummary>,
): Promise<ImportSummary> {
  const { store, actor, clock } = context;
  const end = beginImporting(store.file);
  try {
    const id = begin(context, kind, source);
    if (id === null) return await work(context);
    const summary = await work({ ...context, batchId: id });
    if (summary.received === 0) {
      store.change(actor, (change) => {
        change.run('DELETE FROM batch WHERE id = ?', id);
        change.record({ action: 'batch.empty', object: batchObject(id), detail: {} });
      });
      return { ...summary, batch: null };
    }
    const { received, stored, duplicates, quarantined, refused } = summary;
    const stopped = summary.stopped?.code ?? null;
    try {
      store.change(actor, (change) => {
        change.run('UPDATE batch SET ended_at = ? WHERE id = ?', clock.now(), id);
        const detail = { received, stored, duplicates, quarantined, refused, stopped };
        change.record({ action: 'batch.end', object: batchObject(id), detail });
      });
    } catch (error) {
      // A full disk was said already; the batch stays without an end, which is the truth.
      if (!isDiskFull(error)) throw error;
    }
    return summary;
  } finally {
    end();
  }
}

const batchObject = (id: number) => ({ kind: 'batch', id: String(id) });

/** `null` where the disk is too full even for this: the import will say so. */
function begin(context: ImportContext, kind: Batch['kind'], source: string): number | null {
  const { store, actor, clock } = context;
  try {
    return store.change(actor, (change) => {
      const inserted = change.run(
        'INSERT INTO batch (kind, started_at, source, by) VALUES (?, ?, ?, ?)',
        kind,
        clock.now(),
        source,
        actor.name,
      );
      change.record({
        action: 'batch.begin',
        object: batchObject(inserted),
        detail: { kind, source },
      });
      return inserted;
    });
  } catch (error) {
    if (isDiskFull(error)) return null;
    throw error;
  }
}

type BatchRecord = {
  id: number;
  kind: Batch['kind'];
  started_at: string;
  ended_at: string | null;
  source: string;
  by: string;
};

/** How many messages of a batch there are of each status. */
function countsOf(reader: Reader, batch: number): Record<MessageStatus, number> {
  const counts = { routed: 0, refused: 0, duplicate: 0, quarantined: 0 };
  for (const { status, n } of reader.all<{ status: MessageStatus | 'received'; n: number }>(
    'SELECT status, count(*) AS n FROM message WHERE batch_id = ? AND parts IS NULL GROUP BY status',
    batch,
  )) {
    if (status !== 'received') counts[status] = n;
  }
  return counts;
}

/** Imports of this post, the newest first. */
export function batchPage(
  reader: Reader,
  query: { offset: number; limit: number },
): { total: number; rows: Batch[] } {
  const total = reader.get<{ n: number }>('SELECT count(*) AS n FROM batch')?.n ?? 0;
  const rows = reader.all<BatchRecord>(
    'SELECT id, kind, started_at, ended_at, source, by FROM batch ORDER BY id DESC LIMIT ? OFFSET ?',
    query.limit,
    query.offset,
  );
  return { total, rows: rows.map((record) => rowOf(reader, record)) };
}

function rowOf(reader: Reader, record: BatchRecord): Batch {
  const { routed, refused, duplicate, quarantined } = countsOf(reader, record.id);
  return {
    id: record.id,
    startedAt: record.started_at,
    endedAt: record.ended_at,
    source: record.source,
    kind: record.kind,
    by: record.by,
    received: routed + refused + duplicate + quarantined,
    stored: routed,
    duplicates: duplicate,
    quarantined,
    refused,
  };
}
