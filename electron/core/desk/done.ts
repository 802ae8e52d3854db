import { familyOf } from '../../../shared/work/measure.ts';
import { measuresOf } from './measures.ts';
import { openThingsOf } from './open-things.ts';
import type { Turn } from './turn.ts';

/** After release, and of an announcement, nothing is left to decide once control is signed and nothing of it is open. */
export function endWhereDone(taken: Turn): void {
  const { change, subject, work } = taken;
  if (work.queue !== 'blue' && subject.document !== 'preliminary') return;
  const after = measuresOf(change, subject.seq).some(
    ({ code, state }) => familyOf(code) === 'after' && state === 'open',
  );
  if (after || openThingsOf(change, subject.seq).length > 0) return;
  taken.work = { ...work, state: 'ended', ended: 1 };
}
