import { dateOf, dayNumberOf, momentAt } from '../work/clock/zone.ts';

/** Of a day that has just begun there is nothing to tell yet, ms. */
const leastOfDay = 2 * 3_600_000;

/**
 * Where the story of a demonstration post ends that is made now: at this moment, so that a shift is in full
 * swing and nothing in it comes later than the clock on the wall; in the first hours of a day, with the day before.
 * @returns the day, yyyy-mm-dd, and the second of it
 */
export function storyEnd(now: string): { readonly until: string; readonly ends: number } {
  const moment = Date.parse(now);
  const day = dayNumberOf(moment);
  const passed = moment - momentAt(day, '00:00');
  return passed < leastOfDay
    ? { until: dateOf(day - 1), ends: 24 * 3600 - 1 }
    : { until: dateOf(day), ends: Math.floor(passed / 1000) };
}
