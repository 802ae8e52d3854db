import type { ClockStop, TableRow } from '../../../../shared/reference.ts';
import type { Tables } from '../../control/tables.ts';
import { calendarOf } from './calendar.ts';
import { afterUnbrokenTime } from './working-time.ts';
import {
  dateOf,
  dayNumberOf,
  readMoment,
  writeMoment,
  yearsAfter,
  type DayNumber,
} from './zone.ts';

const hour = 3_600_000;

/**
 * When a term that begins at a moment ends, by the row of the terms and the opening hours in force on
 * that day at the post:
 * - working hours count while the post is open; a term that begins outside them, or so late that it would
 *   not end before the closing, begins with the next opening (EAEU Code, article 119);
 * - hours pass at any time of day, open or closed;
 * - working days and calendar days count from the day after the event, and so do years; the term ends
 *   when the post closes on its last day, and a last day that is no working day moves to the next one.
 *   This is the general rule of terms in law, and an act that has to be done at an office is in time
 *   until the office closes.
 * @param from UTC ISO 8601
 * @param code key of the table of terms
 * @param granted how much of it was allowed, in its own unit; left out: all
 * @returns UTC ISO 8601 with milliseconds; `null`: that day has no such term or no opening hours, or
 *   the post opens no more
 */
export function addTerm(
  tables: Tables,
  from: string,
  code: string,
  granted?: number,
): string | null {
  const begins = readMoment(from);
  if (begins === null) return null;
  const day = dayNumberOf(begins);
  const term = tables.row('terms', code, dateOf(day));
  if (term === undefined || !calendarOf(tables).isScheduled(day)) return null;
  const { unit, amount } = term;
  const due = dueOf(tables, begins, day, { unit, amount: Math.min(granted ?? amount, amount) });
  return due === null ? null : writeMoment(due);
}

function dueOf(
  tables: Tables,
  begins: number,
  day: DayNumber,
  { amount, unit }: Pick<TableRow<'terms'>, 'amount' | 'unit'>,
): number | null {
  switch (unit) {
    case 'workingHours':
      return afterUnbrokenTime(tables, begins, Math.round(amount * hour));
    case 'hours':
      return begins + Math.round(amount * hour);
    case 'workingDays':
      return closingOf(tables, workingDaysAfter(tables, day, amount));
    case 'calendarDays':
      return closingOf(tables, calendarOf(tables).workingDayFrom(day + amount));
    case 'years':
      return closingOf(tables, calendarOf(tables).workingDayFrom(yearsAfter(day, amount)));
  }
}

function workingDaysAfter(tables: Tables, day: DayNumber, count: number): DayNumber | null {
  const calendar = calendarOf(tables);
  let last: DayNumber | null = day;
  for (let left = count; left > 0 && last !== null; left -= 1)
    last = calendar.workingDayFrom(last + 1);
  return last;
}

function closingOf(tables: Tables, day: DayNumber | null): number | null {
  return day === null ? null : (calendarOf(tables).opening(day)?.closes ?? null);
}

/** The events that stop the clock of a term on that day (yyyy-mm-dd); none where there is no such term. */
export function stopsOf(tables: Tables, day: string, code: string): readonly ClockStop[] {
  return tables.row('terms', code, day)?.stops ?? [];
}
