import { dueFor } from '../core/profiles/due.ts';
import { systemClock } from '../core/store/clock.ts';
import { reevaluateOpen, weighingAgain } from '../core/work/reevaluate.ts';
import { progressTo } from './output.ts';
import { commandLine, openPost } from './post-database.ts';

/** Weighs what is not released at a post again, where something was loaded that makes it due; tells of it on stderr. */
export async function weighWhatIsDue(file: string): Promise<void> {
  const store = openPost(file, false);
  const progress = progressTo(process.stderr, 'weighed again');
  try {
    const occasion = dueFor(store);
    if (occasion === null) return;
    const { weighed, moved } = await reevaluateOpen(
      store,
      systemClock,
      commandLine,
      occasion,
      weighingAgain(store),
      { onProgress: progress.tell },
    );
    process.stderr.write(`weighed again: ${weighed} not yet released; ${moved.length} moved\n`);
  } finally {
    progress.end();
    store.close();
  }
}
