import type { Sent, Taken } from './happening.ts';
import { generateStory, type TrafficOptions } from './traffic.ts';
import type { DemonstrationCase } from './truth.ts';
import { momentOf, shiftDate } from './world/calendar.ts';

/** Anything that happens at the post, at its moment. */
export type Moment =
  | { readonly at: string; readonly kind: 'declared'; readonly one: DemonstrationCase }
  | Sent
  | Taken;

/** Nothing comes this long before the declaration it belongs to, so far must be looked ahead. */
const aheadDays = 9;

const earlier = (one: Moment, other: Moment): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0;

/** Everything that happens until the last day, in the order of time; what would come later is left out. */
export function* tellStory(options: TrafficOptions): Generator<Moment, void, undefined> {
  const end =
    options.ends === undefined
      ? momentOf(shiftDate(options.until, 1), 0)
      : momentOf(options.until, options.ends);
  let waiting: Moment[] = [];
  let day = '';
  for (const { one, around } of generateStory(options)) {
    if (one !== null) {
      waiting.push({ at: one.receivedAt, kind: 'declared', one });
      // Once a day is often enough, and keeps the sorting cheap.
      if (one.receivedAt.slice(0, 10) !== day) {
        day = one.receivedAt.slice(0, 10);
        const reached = shiftDate(day, -aheadDays);
        waiting.sort(earlier);
        yield* waiting.filter(({ at }) => at < reached);
        waiting = waiting.filter(({ at }) => at >= reached);
      }
    }
    waiting.push(...around());
  }
  yield* waiting.filter(({ at }) => at < end).sort(earlier);
}
