import type { Tables } from '../control/tables.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Actor } from '../journal/journal.ts';
import { loadTables } from '../reference/tables.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { DeskFault, heldBy, outOfState } from './faults.ts';
import { saveWork, subjectOf, workOf, type Subject, type WorkRow } from './row.ts';

/** What the work of officers needs: the store, the time, and who acts. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: Actor;
  /** The same person as head of the post; `null` or left out: he is none. */
  readonly head?: Actor | null;
  /** Asks again, once others were served in between, whether he still may. @throws where he may not */
  readonly demandAgain?: () => void;
}

/** One step in the work on one declaration, inside its transaction. */
export interface Turn {
  readonly change: Change;
  readonly store: Store;
  readonly actor: Actor;
  /** The moment of the step, UTC. */
  readonly at: string;
  readonly subject: Subject;
  readonly tables: Tables;
  /** The work as it stands; what a step sets here is written at its end. */
  work: WorkRow;
}

/** Which declaration, as its reader saw it. */
export interface Seen {
  readonly id: string;
  readonly revision: number;
}

/**
 * Takes a step: checks that nobody took one since the caller looked, takes it, raises the revision.
 * @throws DeskFault NOT_FOUND, OUT_OF_STATE where it is nobody's work, STALE
 */
export function turn<T>(desk: Desk, { id, revision }: Seen, step: (turn: Turn) => T): T {
  const { store, clock, actor } = desk;
  return store.change(actor, (change) => {
    const subject = subjectOf(change, id);
    if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
    const work = workOf(change, subject.seq);
    if (work === null) throw outOfState('notWork');
    if (work.revision !== revision)
      throw new DeskFault('STALE', 'somebody changed it meanwhile', {
        revision: work.revision,
        by: nameOfLogin(change, work.changed_by ?? 'system'),
        at: work.changed_at ?? work.started_at,
      });
    const at = clock.now();
    const taken: Turn = { change, store, actor, at, subject, tables: loadTables(store), work };
    const result = step(taken);
    saveWork(change, {
      ...taken.work,
      revision: work.revision + 1,
      changed_by: actor.name,
      changed_at: at,
    });
    return result;
  });
}

/** Whoever works on it must have it in hand. @throws DeskFault */
export function demandInHand({ change, work, actor }: Turn): void {
  if (work.ended === 1) throw outOfState('ended');
  if (work.officer === null) throw outOfState('nobodyHasIt');
  if (work.officer !== actor.name) throw heldBy(change, work.officer);
}

/** What the log calls the declaration a step was taken on. */
export const objectOf = ({ subject }: Turn) => ({ kind: 'declaration', id: subject.id });
