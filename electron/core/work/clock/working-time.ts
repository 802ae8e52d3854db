import type { Tables } from '../../control/tables.ts';
import { calendarOf, mostClosedDays } from './calendar.ts';
import { dayNumberOf, readMoment, writeMoment } from './zone.ts';

const minute = 60_000;
/** No clock is counted further ahead, days: fifty years. */
const furthest = 18_300;

/**
 * The moment when so much open time (ms) has passed. What begins while the post is closed begins with
 * the next opening; what ends with the closing is due then, not with the next opening.
 * @returns ms of UTC; `null` where the post has no opening hours on that day, or never opens long enough
 */
export function afterOpenTime(tables: Tables, from: number, time: number): number | null {
  const calendar = calendarOf(tables);
  const first = dayNumberOf(from);
  if (!calendar.isScheduled(first)) return null;
  let left = time;
  let closed = 0;
  for (let day = first; day <= first + furthest && closed <= mostClosedDays; day += 1) {
    const opening = calendar.opening(day);
    closed = opening === null ? closed + 1 : 0;
    if (opening === null || opening.closes <= from) continue;
    const begins = Math.max(from, opening.opens);
    if (left <= opening.closes - begins) return begins + left;
    left -= opening.closes - begins;
  }
  return null;
}

/**
 * The same for a term that no closing breaks: where too little of the day is left for all of it, all of it
 * counts from the next opening. One that begins with an opening and is longer than the day goes on as above.
 */
export function afterUnbrokenTime(tables: Tables, from: number, time: number): number | null {
  const due = afterOpenTime(tables, from, time);
  if (due === null || due === from + time || !isOpenUpTo(tables, from)) return due;
  return afterOpenTime(tables, closingAfter(tables, from), time);
}

/** Whether the post is open at a moment, and was open just before it. */
const isOpenUpTo = (tables: Tables, moment: number): boolean =>
  [moment - 1, moment].every((at) => afterOpenTime(tables, at, 0) === at);

/** When the post, open at a moment, closes: days that follow each other without a break are one. */
function closingAfter(tables: Tables, moment: number): number {
  const calendar = calendarOf(tables);
  let day = dayNumberOf(moment);
  let closes = calendar.opening(day)?.closes ?? moment;
  for (;;) {
    day += 1;
    const next = calendar.opening(day);
    if (next === null || next.opens > closes) return closes;
    ({ closes } = next);
  }
}

/**
 * Minutes the post was open between two moments (UTC ISO 8601), parts of a minute as a fraction. None
 * where the second is not after the first, or one of them is no moment.
 */
export function workingMinutesBetween(tables: Tables, from: string, to: string): number {
  const begins = readMoment(from);
  const ends = readMoment(to);
  if (begins === null || ends === null || ends <= begins) return 0;
  const calendar = calendarOf(tables);
  let open = 0;
  for (let day = dayNumberOf(begins); day <= dayNumberOf(ends); day += 1) {
    const opening = calendar.opening(day);
    if (opening === null) continue;
    const time = Math.min(ends, opening.closes) - Math.max(begins, opening.opens);
    if (time > 0) open += time;
  }
  return open / minute;
}

/**
 * The moment when the post has been open for so many minutes more, for a clock that was stopped and
 * goes on with what was left.
 * @param minutes not negative; none: the moment itself, or the next opening where the post is closed
 * @returns UTC ISO 8601 with milliseconds; `null` as for `addTerm`
 */
export function addWorkingMinutes(tables: Tables, from: string, minutes: number): string | null {
  const begins = readMoment(from);
  if (begins === null || !(minutes >= 0)) return null;
  const due = afterOpenTime(tables, begins, Math.round(minutes * minute));
  return due === null ? null : writeMoment(due);
}
