import type { TableRow } from '../../../../shared/reference.ts';
import type { Tables } from '../../control/tables.ts';
import { dateOf, momentAt, numberOf, weekdayOf, type DayNumber } from './zone.ts';

/** When the post is open on a day: moments in ms of UTC. */
export interface Opening {
  readonly opens: number;
  readonly closes: number;
}

/** Days that are remembered; more than fifty years of them are walked through by nobody. */
const rememberedDays = 20_000;
/** After so many closed days one after the other the post is taken for closed for good. */
export const mostClosedDays = 366;

/**
 * The days of a post as its schedule and the table of holidays make them. Every day is asked by the
 * rows in force on that day, so that a change of the opening hours counts from its first day on.
 */
class PostCalendar {
  readonly #tables: Tables;
  readonly #openings = new Map<DayNumber, Opening | null>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** Whether the post has any opening hours in force on that day, be it open or closed. */
  isScheduled(day: DayNumber): boolean {
    return this.#tables.rows('schedule', dateOf(day)).length > 0;
  }

  /** Opening and closing of a working day; `null`: the post is closed all day. */
  opening(day: DayNumber): Opening | null {
    const known = this.#openings.get(day);
    if (known !== undefined) return known;
    if (this.#openings.size >= rememberedDays) this.#openings.clear();
    const found = this.#find(day);
    this.#openings.set(day, found);
    return found;
  }

  /** The first working day from this one on, itself included; `null`: none within a year. */
  workingDayFrom(day: DayNumber): DayNumber | null {
    for (let ahead = 0; ahead <= mostClosedDays; ahead += 1)
      if (this.opening(day + ahead) !== null) return day + ahead;
    return null;
  }

  #find(day: DayNumber): Opening | null {
    const date = dateOf(day);
    const own = this.#tables.row('schedule', String(weekdayOf(day)), date);
    const special = this.#tables.row('holidays', date, date)?.kind;
    if (special === 'holiday' && own?.onHolidays !== true) return null;
    const hours = own ?? (special === 'working' ? this.#firstWeekday(date) : undefined);
    if (hours === undefined) return null;
    return { opens: momentAt(day, hours.opens), closes: momentAt(day, hours.closes) };
  }

  /** A day off that was made a working day has the hours of the first weekday the post is open on. */
  #firstWeekday(date: string): TableRow<'schedule'> | undefined {
    const [first] = this.#tables
      .rows('schedule', date)
      .toSorted((one, other) => one.weekday - other.weekday);
    return first;
  }
}

const calendars = new WeakMap<Tables, PostCalendar>();

/** The calendar of the post, kept as long as its tables: tables never change, others take their place. */
export function calendarOf(tables: Tables): PostCalendar {
  const known = calendars.get(tables);
  if (known !== undefined) return known;
  const made = new PostCalendar(tables);
  calendars.set(tables, made);
  return made;
}

/** Whether the post works on that day (yyyy-mm-dd). */
export function isWorkingDay(tables: Tables, day: string): boolean {
  return calendarOf(tables).opening(numberOf(day)) !== null;
}

/** When the post opens and closes on that day (yyyy-mm-dd), UTC ISO 8601; `null`: it is closed all day. */
export function openingHours(
  tables: Tables,
  day: string,
): { readonly opens: string; readonly closes: string } | null {
  const opening = calendarOf(tables).opening(numberOf(day));
  if (opening === null) return null;
  return {
    opens: new Date(opening.opens).toISOString(),
    closes: new Date(opening.closes).toISOString(),
  };
}
