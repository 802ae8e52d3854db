import { makeBackup } from '../backup/make.ts';
import { restoreBackup } from '../backup/restore.ts';
import { importContext, type ImportContext } from '../intake/context.ts';
import { resumeUnread } from '../intake/resume.ts';
import { retryMessages } from '../intake/retry.ts';
import { importPaths } from '../intake/service.ts';
import { Tally } from '../intake/summary.ts';
import { takeFiles } from '../intake/watched-files.ts';
import { activeOverview } from '../profiles/overview.ts';
import { openStore } from '../store/open.ts';
import { reevaluateOpen, weighingAgain } from '../work/reevaluate.ts';
import type { Attendance } from './attendance.ts';
import { readLog } from './read-log.ts';
import type { Task, TaskResults } from './tasks.ts';

/** How many messages a summary names to a window; the whole is in the batch. */
const named = 300;

/** Does one task from beginning to end, in whatever thread it is called. */
export async function perform(
  task: Task,
  attendance: Attendance,
): Promise<TaskResults[Task['kind']]> {
  if (task.kind === 'demonstration') {
    const { signal, onProgress } = attendance;
    // The generator is no part of daily work: loaded only when asked for.
    const { buildDemonstration } = await import('../demonstration/build.ts');
    return buildDemonstration(task.database, task, { signal, onProgress });
  }
  if (task.kind === 'backup') return makeBackup(task, attendance);
  if (task.kind === 'restore') return restoreBackup(task.order, attendance);
  if (task.kind === 'verify' || task.kind === 'exportLog') return readLog(task, attendance);
  const { clock } = attendance;
  const readOnly = task.kind === 'overview' || task.kind === 'sheet';
  const store = openStore(task.database, { clock, mustExist: true, readOnly });
  try {
    if (task.kind === 'overview') return await activeOverview(store, task.day, attendance.signal);
    if (task.kind === 'sheet') {
      // The writer of workbooks is needed by nothing else.
      const { writeSheet } = await import('../work/sheet/sheet.ts');
      return writeSheet(store, task, attendance);
    }
    if (task.kind === 'reevaluate') {
      const weighing = weighingAgain(store);
      const summary = await reevaluateOpen(
        store,
        clock,
        task.actor,
        task.occasion,
        weighing,
        attendance,
      );
      return { weighed: summary.weighed, moved: summary.moved.length };
    }
    const context = { ...importContext(store, clock, task.actor), ...attendance, named };
    return await receive(task, context);
  } finally {
    store.close();
  }
}

async function receive(
  task: Extract<Task, { kind: 'import' | 'retry' | 'watch' }>,
  context: ImportContext,
): Promise<TaskResults['import']> {
  switch (task.kind) {
    case 'import':
      await resumeUnread(context);
      // Nothing but what was left unread was asked for.
      if (task.paths.length === 0) return new Tally().summary(null);
      return importPaths(task.paths, context);
    case 'retry':
      return retryMessages(task.ids, context);
    case 'watch':
      return takeFiles(task.files, context);
  }
}
