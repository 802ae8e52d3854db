import type { Progress } from '../../../shared/contract/post.ts';
import { importContext } from '../intake/context.ts';
import { resumeUnread } from '../intake/resume.ts';
import { importPaths } from '../intake/service.ts';
import { openStore, type Clock } from '../store/open.ts';
import type { Task, TaskResults } from './tasks.ts';

export interface Attendance {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Does one task from beginning to end, in whatever thread it is called. */
export async function perform(
  task: Task,
  attendance: Attendance,
): Promise<TaskResults[Task['kind']]> {
  const { clock, signal, onProgress } = attendance;
  switch (task.kind) {
    case 'import': {
      const store = openStore(task.database, { clock, mustExist: true });
      try {
        const context = { ...importContext(store, clock, task.actor), signal, onProgress };
        await resumeUnread(context);
        return await importPaths(task.paths, context);
      } finally {
        store.close();
      }
    }
    case 'demonstration': {
      // The generator is no part of daily work: loaded only when asked for.
      const { buildDemonstration } = await import('../demonstration/build.ts');
      return buildDemonstration(task.database, task, { signal, onProgress });
    }
  }
}
