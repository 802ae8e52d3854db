import { setImmediate } from 'node:timers/promises';
import { isFaultOfStore } from '../store/errors.ts';
import { DeskFault } from './faults.ts';
import { subjectOf, workOf } from './row.ts';
import type { Desk, Seen } from './turn.ts';

/** What came of a batch: each is its own step, so that one refusal undoes no other. */
export interface Batch {
  done: string[];
  refused: { id: string; why: 'held' | 'open' | 'ended' | 'gone' | 'stopped' }[];
}

/** How long a batch keeps everything else waiting at a time, milliseconds: no window is felt to hang. */
const longestTurn = 25;

/**
 * Takes the same step on many declarations as they stand now, and lets others at the post be served in
 * between. Where the store gives up or is closed in the middle, or the officer may go on no longer, the rest
 * is answered as `stopped`; where the store does at once, that is the answer.
 */
export async function inBatch(
  desk: Desk,
  ids: readonly string[],
  step: (seen: Seen) => void,
): Promise<Batch> {
  const batch: Batch = { done: [], refused: [] };
  const each = [...new Set(ids)];
  let since = performance.now();
  for (const [at, id] of each.entries()) {
    if (performance.now() - since > longestTurn) {
      await setImmediate();
      since = performance.now();
      if (!mayGoOn(desk)) return stopped(batch, each.slice(at));
    }
    const subject = subjectOf(desk.store, id);
    const work = subject === null ? null : workOf(desk.store, subject.seq);
    if (work === null) {
      batch.refused.push({ id, why: 'gone' });
      continue;
    }
    try {
      step({ id, revision: work.revision });
      batch.done.push(id);
    } catch (error) {
      if (!(error instanceof DeskFault)) {
        // A disk that is full in the middle undoes nothing of what was done before, so that is told.
        if (batch.done.length === 0 || !isFaultOfStore(error)) throw error;
        return stopped(batch, each.slice(at));
      }
      batch.refused.push({ id, why: whyOf(error) });
    }
  }
  return batch;
}

function mayGoOn({ store, demandAgain }: Desk): boolean {
  if (!store.isOpen) return false;
  try {
    demandAgain?.();
    return true;
  } catch {
    // Whatever keeps him from it, what was done before is told.
    return false;
  }
}

function stopped({ done, refused }: Batch, rest: readonly string[]): Batch {
  return { done, refused: [...refused, ...rest.map((id) => ({ id, why: 'stopped' as const }))] };
}

function whyOf({ code, data }: DeskFault): Batch['refused'][number]['why'] {
  if (code === 'HELD' || code === 'STALE') return 'held';
  if (code === 'NOT_FOUND') return 'gone';
  return data?.['why'] === 'ended' ? 'ended' : 'open';
}
