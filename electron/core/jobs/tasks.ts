import type { Verification } from '../../../shared/audit.ts';
import type { ImportSummary } from '../../../shared/contract/intake.ts';
import type { Progress } from '../../../shared/contract/post.ts';
import type { GivenCheckpoint } from '../audit/verify.ts';
import type { Backup, BackupOrder } from '../backup/make.ts';
import type { Restored, RestoreOrder } from '../backup/restore.ts';
import type { SeenFile } from '../intake/watched-files.ts';
import type { Actor } from '../journal/journal.ts';
import type { DueFor } from '../profiles/due.ts';
import type { ActiveOverview } from '../profiles/overview.ts';
import type { SheetOrder, WrittenSheet } from '../work/sheet/sheet.ts';

/** Reading the whole log: nothing is written to the database. */
export type ReadLogTask =
  | { kind: 'verify'; database: string; given: readonly GivenCheckpoint[] }
  | { kind: 'exportLog'; database: string; file: string };

/** What only reads the post beside the main thread, and holds nothing else up. */
export type ReadTask =
  | ReadLogTask
  | ({ kind: 'backup' } & BackupOrder)
  | ({ kind: 'sheet'; database: string } & SheetOrder);

/** Long work done beside the main thread, each on a connection of its own. */
export type Task =
  | { kind: 'import'; database: string; paths: readonly string[]; actor: Actor }
  | { kind: 'retry'; database: string; ids: readonly number[] | null; actor: Actor }
  | { kind: 'watch'; database: string; files: readonly SeenFile[]; actor: Actor }
  | { kind: 'reevaluate'; database: string; occasion: DueFor; actor: Actor }
  | ReadTask
  | { kind: 'overview'; database: string; day: string }
  /** `database` is the backup. */
  | { kind: 'restore'; database: string; order: RestoreOrder }
  | {
      kind: 'demonstration';
      database: string;
      declarations: number;
      seed: number;
      until: string;
      ends?: number;
    };

export interface TaskResults {
  import: ImportSummary;
  retry: ImportSummary;
  watch: ImportSummary;
  reevaluate: { weighed: number; moved: number };
  verify: Verification;
  exportLog: { entries: number };
  sheet: WrittenSheet;
  backup: Backup;
  restore: Restored;
  overview: ActiveOverview;
  demonstration: { declarations: number };
}

/** What may be said to a worker: end in good order, hold, go on. */
export type Word = 'cancel' | 'pause' | 'resume';

/** What a worker says on its way. */
export type Report =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'done'; result: TaskResults[Task['kind']] }
  /** `code` is that of SQLite or of the operating system; empty where the error has none. */
  | { kind: 'failed'; name: string; message: string; code: string };
