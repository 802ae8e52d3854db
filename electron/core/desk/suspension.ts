import { suspensionSchema } from '../../../shared/work/release.ts';
import type { z } from 'zod';
import type { Reader } from '../store/store.ts';
import { stopsOf } from '../work/clock/terms.ts';
import { workingMinutesBetween } from '../work/clock/working-time.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { outOfState } from './faults.ts';
import { restate, retime } from './timing.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen } from './turn.ts';

export type Suspension = z.infer<typeof suspensionSchema>;

/** The suspension that holds; `null`: none does. */
export function suspensionOf(reader: Reader, seq: number) {
  const row = reader.get<{ id: number; cause: string; ground: string; at: string; by: string }>(
    'SELECT id, cause, ground, at, by FROM suspension WHERE declaration_seq = ? AND ended_at IS NULL',
    seq,
  );
  if (row === undefined) return null;
  const { id, at, by } = row;
  return { id, at, by, ...suspensionSchema.parse({ cause: row.cause, ground: row.ground }) };
}

/** Suspends the term of release: the clock stands only where the table of terms lets it. */
export function suspend(desk: Desk, seen: Seen, { cause, ground }: Suspension): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, actor, at, work, tables } = taken;
    if (suspensionOf(change, subject.seq) !== null) throw outOfState('suspended');
    const stops = stopsOf(tables, dayAtThePost(at), work.term).includes(cause);
    change.run(
      'INSERT INTO suspension (declaration_seq, cause, ground, at, by) VALUES (?, ?, ?, ?, ?)',
      subject.seq,
      cause,
      ground,
      at,
      actor.name,
    );
    taken.work = { ...work, stopped_at: stops ? at : null };
    restate(taken);
    change.record({
      action: 'work.suspend',
      object: objectOf(taken),
      after: { cause, clock: stops ? 'stopped' : 'runs' },
      reason: ground,
      detail: {},
    });
  });
}

/** The suspension ends, and the clock runs on from where it stood. */
export function resume(desk: Desk, seen: Seen): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, actor, at, work, tables } = taken;
    const suspension = suspensionOf(change, subject.seq);
    if (suspension === null) throw outOfState('notSuspended');
    change.run(
      'UPDATE suspension SET ended_at = ?, ended_by = ? WHERE id = ?',
      at,
      actor.name,
      suspension.id,
    );
    // Kept in whole minutes, as every term is counted.
    const stood =
      work.stopped_at === null ? 0 : Math.round(workingMinutesBetween(tables, work.stopped_at, at));
    taken.work = { ...work, stopped_at: null, stopped_minutes: work.stopped_minutes + stood };
    retime(taken);
    restate(taken);
    change.record({
      action: 'work.resume',
      object: objectOf(taken),
      before: { cause: suspension.cause },
      after: { stoppedMinutes: taken.work.stopped_minutes },
      detail: {},
    });
  });
}
