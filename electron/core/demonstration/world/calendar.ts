import { at, randomFor, type Random } from '../prng.ts';
import { hoursAheadOfUtc } from './law.ts';

/**
 * Length of the window: a year, and two months before it, so that a trader that
 * slept for twelve months can be seen both falling asleep and waking.
 */
export const windowDays = 426;

export interface Day {
  /** Ordinal in the window, from 0. */
  readonly index: number;
  /** Local date, yyyy-mm-dd. */
  readonly date: string;
  /** 1 to 12. */
  readonly month: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Declarations lodged on it. */
  readonly count: number;
}

const millisecondsOfDay = 86_400_000;

/** Fixed public holidays, month-day; movable ones are left out. */
const holidays = new Set([
  '01-01',
  '01-02',
  '01-07',
  '03-08',
  '03-21',
  '03-22',
  '03-23',
  '05-01',
  '05-07',
  '05-09',
  '07-06',
  '08-30',
  '10-25',
  '12-16',
]);
/** The post never closes, but brokers rest: share of a Monday's declarations on each day from Monday. */
const weekdayShare = [1, 1.08, 1.06, 1.02, 0.96, 0.52, 0.34];
const monthShare = [0.72, 0.74, 0.98, 1.04, 1.02, 1.02, 1.05, 1.06, 1.1, 1.08, 1.04, 1.06];

/**
 * Of the past the story tells a sample; the last days it tells as full as a post of this kind has them, so
 * that whoever sits down at it has a shift before him: declarations of each, the last day last.
 */
const fullDays = [60, 80, 100] as const;
/** No full day takes a larger share of a short story. */
const mostOfStory = 0.07;

const fullDayOf = (index: number, declarations: number): number =>
  Math.min(
    fullDays[index - (windowDays - fullDays.length)] ?? 0,
    Math.floor(declarations * mostOfStory),
  );

/** `date` (yyyy-mm-dd) moved by whole days. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * millisecondsOfDay)
    .toISOString()
    .slice(0, 10);
}

/** The days of the window that ends on `until`, with exactly `declarations` spread over them. */
export function calendar(seed: number, until: string, declarations: number): readonly Day[] {
  const random = randomFor(seed, 'calendar');
  const first = shiftDate(until, 1 - windowDays);
  const plain = Array.from({ length: windowDays }, (_, index) => {
    const date = shiftDate(first, index);
    const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
    const month = Number(date.slice(5, 7));
    const rest = holidays.has(date.slice(5)) ? 0.2 : 1;
    const share =
      at(weekdayShare, weekday - 1) * at(monthShare, month - 1) * rest * random.logNormal(1, 0.12);
    return { index, date, month, weekday, share };
  });
  const total = plain.reduce((sum, day) => sum + day.share, 0);
  const full = plain.reduce((sum, { index }) => sum + fullDayOf(index, declarations), 0);
  let passed = 0;
  let given = 0;
  return plain.map(({ share, ...day }) => {
    passed += share;
    const upTo = Math.round((passed / total) * (declarations - full));
    const count = upTo - given;
    given = upTo;
    return { ...day, count: count + fullDayOf(day.index, declarations) };
  });
}

/** Minute of the local day at which a message comes: two humps of office hours, trucks at night, perishables at dawn. */
export function minuteOfArrival(random: Random, perishable: boolean): number {
  const kind = random.fraction();
  const middle = perishable
    ? kind < 0.85
      ? 330
      : 1290
    : kind < 0.44
      ? 635
      : kind < 0.84
        ? 945
        : kind < 0.94
          ? 1260
          : 180;
  const spread = perishable ? 42 : 85;
  const minute = Math.round(middle + spread * random.normal());
  return Math.min(1439, Math.max(0, minute));
}

/** UTC moment of a second of a local day, ISO 8601. */
export function momentOf(date: string, second: number): string {
  const local = Date.parse(`${date}T00:00:00Z`) + second * 1000;
  return new Date(local - hoursAheadOfUtc(date) * 3_600_000).toISOString();
}
