import { dueFor } from '../core/profiles/due.ts';
import { systemClock } from '../core/store/clock.ts';
import type { Actor } from '../core/journal/journal.ts';
import type { Store } from '../core/store/open.ts';
import {
  reevaluateOpen,
  weighingAgain,
  type ReevaluationSummary,
} from '../core/work/reevaluate.ts';
import { progressTo } from './output.ts';

/** Weighs what is not released again, where something was loaded that makes it due; `null` where nothing was. */
export async function weighDue(store: Store, actor: Actor): Promise<ReevaluationSummary | null> {
  const occasion = dueFor(store);
  if (occasion === null) return null;
  const progress = progressTo(process.stderr, 'weighed again');
  try {
    return await reevaluateOpen(store, systemClock, actor, occasion, weighingAgain(store), {
      onProgress: progress.tell,
    });
  } finally {
    progress.end();
  }
}

/** The same; tells of it on stderr. */
export async function weighWhatIsDue(store: Store, actor: Actor): Promise<void> {
  const again = await weighDue(store, actor);
  if (again === null) return;
  const { weighed, moved } = again;
  process.stderr.write(`weighed again: ${weighed} not yet released; ${moved.length} moved\n`);
}
