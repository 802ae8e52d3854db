import type { Verification } from '../../../shared/audit.ts';
import type { Post } from '../../../shared/contract/post.ts';
import { verify, type GivenCheckpoint } from '../audit/verify.ts';
import type { Attendance } from '../jobs/attendance.ts';
import { postOf } from '../post/settings.ts';
import { DatabaseNewerError, DatabaseUnreadableError, isRefusedBySqlite } from '../store/errors.ts';
import { openStore } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { BackupError } from './faults.ts';

/** What a copy was found to hold. */
export interface Sound {
  readonly entries: number;
  /** When its last entry was written. */
  readonly until: string;
  readonly post: Post | null;
}

type Hearing = Pick<Attendance, 'onProgress' | 'demandGoing'>;

/**
 * Looks at a whole copy: every entry of the log, every checkpoint kept and given, every row the log vouches
 * for, and SQLite's own check of the file.
 * @param told the name the copy is told by
 * @throws BackupError where anything is wrong with it
 */
export function demandSound(
  copy: string,
  told: string,
  given: readonly GivenCheckpoint[],
  attendance: Attendance,
): Sound {
  const { clock } = attendance;
  try {
    const store = openStore(copy, { clock, mustExist: true, readOnly: true });
    try {
      const { ok, problem, entries } = verified(store, given, attendance);
      if (!ok) {
        const isGiven = problem !== null && checkpointKinds.has(problem.kind) && given.length > 0;
        throw new BackupError(told, isGiven ? 'checkpoint' : 'damaged', problem?.detail);
      }
      return { entries, until: lastMoment(store), post: postOf(store) };
    } finally {
      store.close();
    }
  } catch (error) {
    throw inWords(error, told);
  }
}

/** What a checkpoint that does not fit shows as. */
const checkpointKinds = new Set(['truncated', 'rewritten', 'checkpoint', 'foreign']);

/** What the store has against a file, in the words for backups; everything else as it is. */
export function inWords(error: unknown, told: string): unknown {
  if (error instanceof DatabaseNewerError) return new BackupError(told, 'newer');
  if (error instanceof DatabaseUnreadableError && /another program/.test(error.reason))
    return new BackupError(told, 'foreign');
  if (error instanceof DatabaseUnreadableError)
    return new BackupError(told, 'damaged', error.reason);
  if (isRefusedBySqlite(error)) return new BackupError(told, 'damaged', error.message);
  return error;
}

function verified(
  reader: Reader,
  given: readonly GivenCheckpoint[],
  { onProgress, demandGoing }: Hearing,
): Verification {
  const steps = verify(reader, given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { stage, done, total } = step.value;
    onProgress({ stage: `verify.${stage}`, done, total: stage === 'rows' ? null : total });
    demandGoing();
  }
}

const lastMoment = (reader: Reader) =>
  reader.get<{ at: string }>('SELECT at FROM journal ORDER BY seq DESC LIMIT 1')?.at ?? '';
