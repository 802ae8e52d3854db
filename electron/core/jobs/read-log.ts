import { exported } from '../audit/export.ts';
import { lastEntry } from '../audit/state.ts';
import { verify } from '../audit/verify.ts';
import { writeWhole } from '../outgoing/file.ts';
import { openStore, type Store } from '../store/open.ts';
import type { Attendance } from './attendance.ts';
import type { ReadLogTask, TaskResults } from './tasks.ts';

/** Reads the whole log as it is at one moment, whatever is written meanwhile. */
export function readLog(
  task: ReadLogTask,
  attendance: Attendance,
): TaskResults[ReadLogTask['kind']] {
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
  { given }: Extract<ReadLogTask, { kind: 'verify' }>,
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

function written(store: Store, file: string, attendance: Attendance): TaskResults['exportLog'] {
  const total = lastEntry(store);
  function* told(): Generator<string> {
    let lines = 0;
    for (const part of exported(store)) {
      yield part;
      lines += part.split('\n').length - 1;
      attendance.onProgress({ stage: 'exportLog', done: Math.min(lines, total), total });
      attendance.demandGoing();
    }
  }
  writeWhole(file, told());
  return { entries: total };
}
