import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { exported } from '../audit/export.ts';
import { lastEntry } from '../audit/state.ts';
import { verify } from '../audit/verify.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Attendance } from './attendance.ts';
import type { LogTask, TaskResults } from './tasks.ts';

/** Reads the whole log as it is at one moment, whatever is written meanwhile. */
export function readLog(task: LogTask, attendance: Attendance): TaskResults[LogTask['kind']] {
  const { clock } = attendance;
  const store = openStore(task.database, { clock, mustExist: true, readOnly: true });
  try {
    return store.unchanging(() =>
      task.kind === 'verify'
        ? verified(store, task, attendance)
        : written(store, task.file, attendance),
    );
  } finally {
    store.close();
  }
}

function verified(
  store: Store,
  { given }: Extract<LogTask, { kind: 'verify' }>,
  { onProgress, demandGoing }: Attendance,
): TaskResults['verify'] {
  const steps = verify(store, given);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { stage, done, total } = step.value;
    onProgress({ stage: `verify.${stage}`, done, total: stage === 'rows' ? null : total });
    demandGoing();
  }
}

/** Writes the log aside; it bears its name only when it is whole. */
function written(store: Store, file: string, attendance: Attendance): TaskResults['exportLog'] {
  const partial = `${file}.partial`;
  const total = lastEntry(store);
  const descriptor = openSync(partial, 'w');
  let lines = 0;
  try {
    for (const part of exported(store)) {
      writeSync(descriptor, part);
      lines += part.split('\n').length - 1;
      attendance.onProgress({ stage: 'exportLog', done: Math.min(lines, total), total });
      attendance.demandGoing();
    }
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(partial, { force: true });
    throw error;
  }
  closeSync(descriptor);
  renameSync(partial, file);
  return { entries: total };
}
