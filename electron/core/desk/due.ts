import type { QueueName } from '../../../shared/work/states.ts';
import type { Tables } from '../control/tables.ts';
import { addTerm } from '../work/clock/terms.ts';
import { addWorkingMinutes } from '../work/clock/working-time.ts';

/** What of the work decides within when it must be done. */
export interface Timing {
  readonly queue: QueueName;
  /** Announced, and the goods are not here: no term of release has begun. */
  readonly announced: boolean;
  readonly perishable: boolean;
  /** Papers were requested of the declarant. */
  readonly requested: boolean;
  /** An inspection was ordered. */
  readonly inspected: boolean;
  /** The head of the post gave more time. */
  readonly extended: boolean;
}

/** The row of the table of terms that says how far the head of the post may prolong the term of release. */
export const headsTerm = 'releaseByHead';

/** The row of the table of terms that says within when papers on the value must come, from registration. */
export const valueTerm = 'requestValue';

/** The row of the table of terms that holds. */
export function termOf(timing: Timing): string {
  if (timing.announced) return 'preliminary';
  if (timing.queue === 'blue') return 'blueTask';
  if (timing.extended) return headsTerm;
  if (timing.requested || timing.inspected || timing.queue === 'red') return 'releaseExtended';
  return timing.perishable ? 'releasePerishable' : 'release';
}

/**
 * When it must be done, UTC; `null`: no table of terms or no schedule says.
 * @param granted how much of the term was allowed, in its own unit; left out: all
 */
export function dueAt(
  tables: Tables,
  startedAt: string,
  term: string,
  stoppedMinutes: number,
  granted?: number,
): string | null {
  const due = addTerm(tables, startedAt, term, granted);
  return due === null || stoppedMinutes === 0
    ? due
    : addWorkingMinutes(tables, due, stoppedMinutes);
}
