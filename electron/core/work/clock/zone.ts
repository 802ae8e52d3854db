import { Temporal } from 'temporal-polyfill';

/** Where the post is: its days and its hours are those of this zone. */
const zone = 'Asia/Almaty';
/** Nothing is counted from before the Customs Union: older changes of the offset are not looked up. */
const earliest = '2010-01-01T00:00:00Z';

const hour = 3_600_000;
const millisecondsOfDay = 86_400_000;
/** No offset differs from another by more: on both sides of a moment at most one change is near. */
const widest = 15 * hour;

/** A stretch of time with one offset, from a moment on. */
interface Stretch {
  readonly from: number;
  /** How far local time is ahead of UTC, ms. */
  readonly offset: number;
}

let stretches: readonly Stretch[] | undefined;

function stretchesOfTheZone(): readonly Stretch[] {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(earliest).toZonedDateTimeISO(zone);
  const found: Stretch[] = [];
  while (at !== null) {
    const from = found.length === 0 ? Number.NEGATIVE_INFINITY : at.epochMilliseconds;
    found.push({ from, offset: at.offsetNanoseconds / 1_000_000 });
    at = at.getTimeZoneTransition('next');
  }
  return found;
}

/** How far the post is ahead of UTC, ms: six hours until 1 March 2024, five since. */
function offsetAt(moment: number): number {
  stretches ??= stretchesOfTheZone();
  return stretches.findLast(({ from }) => from <= moment)?.offset ?? 0;
}

/**
 * A day of the post, counted from 1970-01-01. A number, so that a calendar can walk and be kept by
 * it without reading dates.
 */
export type DayNumber = number;

/** The day at the post in which a moment (ms of UTC) lies. */
export function dayNumberOf(moment: number): DayNumber {
  return Math.floor((moment + offsetAt(moment)) / millisecondsOfDay);
}

/** The day as a date, yyyy-mm-dd. */
export function dateOf(day: DayNumber): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The number of a date, yyyy-mm-dd. */
export function numberOf(date: string): DayNumber {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: DayNumber): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The moment (ms of UTC) of a time of day, `HH:MM` up to `24:00`. An hour that clocks show twice is
 * taken the first time; one that they leap over is the moment after the leap.
 */
export function momentAt(day: DayNumber, time: string): number {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const wall = day * millisecondsOfDay + minutes * 60_000;
  const before = offsetAt(wall - widest);
  const after = offsetAt(wall + widest);
  const first = wall - Math.max(before, after);
  if (first + offsetAt(first) === wall) return first;
  const second = wall - Math.min(before, after);
  return second + offsetAt(second) === wall ? second : wall - before;
}

/** The moment a date (yyyy-mm-dd) begins at the post, UTC; `null`: it is none, or out of the years of dates. */
export const beginningOf = (date: string): string | null =>
  writeMoment(momentAt(numberOf(date), '00:00'));

/** The same day some years later; 29 February becomes the 28th where the year has none. */
export function yearsAfter(day: DayNumber, years: number): DayNumber {
  return numberOf(Temporal.PlainDate.from(dateOf(day)).add({ years }).toString());
}

const first = Date.parse('0001-01-02T00:00:00Z');
const last = Date.parse('9999-12-30T00:00:00Z');

/** A moment (UTC ISO 8601) in ms; `null` where it is none, or out of the years that dates are written with. */
export function readMoment(moment: string): number | null {
  const at = Date.parse(moment);
  return at >= first && at <= last ? at : null;
}

/** A moment as UTC ISO 8601 with milliseconds; `null` out of the same years. */
export function writeMoment(moment: number): string | null {
  return moment >= first && moment <= last ? new Date(moment).toISOString() : null;
}
