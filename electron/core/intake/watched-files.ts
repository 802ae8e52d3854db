import type { ImportSummary } from '../../../shared/contract/intake.ts';
import type { Reader } from '../store/store.ts';
import type { ImportContext } from './context.ts';
import { importPaths } from './service.ts';

/** A file of the watched folder as it stood when it was looked at. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  /** Whole milliseconds: shares keep no finer time. */
  readonly modifiedMs: number;
}

type WatchedRow = { path: string; size: number; modified_ms: number };

/** The files taken in before, as they were then, by their paths. */
export function takenBefore(reader: Reader): Map<string, SeenFile> {
  return new Map(
    reader
      .all<WatchedRow>('SELECT path, size, modified_ms FROM watched_file')
      .map(({ path, size, modified_ms: modifiedMs }) => [path, { path, size, modifiedMs }]),
  );
}

/** Takes files of the watched folder in and remembers those that were reached; they stay where they are. */
export async function takeFiles(
  files: readonly SeenFile[],
  context: ImportContext,
): Promise<ImportSummary> {
  const paths = files.map(({ path }) => path);
  const summary = await importPaths(paths, context, 'watch');
  const { batch } = summary;
  if (batch === null) return summary;
  context.store.change(context.actor, (change) => {
    const reached = new Set(
      change
        .all<{ file: string }>(
          'SELECT file FROM message WHERE batch_id = ? AND part_of IS NULL',
          batch,
        )
        .map(({ file }) => file),
    );
    for (const { path, size, modifiedMs } of files) {
      if (!reached.has(path)) continue;
      change.run(
        `INSERT INTO watched_file (path, size, modified_ms) VALUES (?, ?, ?)
         ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified_ms = excluded.modified_ms`,
        path,
        size,
        modifiedMs,
      );
    }
    change.record({
      action: 'watch.take',
      object: { kind: 'batch', id: String(batch) },
      detail: { files: reached.size },
    });
  });
  return summary;
}
