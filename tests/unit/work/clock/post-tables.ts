import type { Tables } from '../../../../electron/core/control/tables.ts';
import { inOrder, ReferenceSnapshot } from '../../../../electron/core/reference/snapshot.ts';
import {
  keyOf,
  type DatedRow,
  type TableName,
  type TableRow,
} from '../../../../shared/reference.ts';

export type Row<T extends TableName> = TableRow<T> & {
  readonly from?: string;
  readonly until?: string;
};

/** What the tables of a post hold in a test; rows without days are in force from 2000 on. */
export interface PostTables {
  readonly schedule?: readonly Row<'schedule'>[];
  readonly holidays?: readonly Row<'holidays'>[];
  readonly terms?: readonly Row<'terms'>[];
}

function dated<T extends TableName>(table: T, rows: readonly Row<T>[]): DatedRow<T>[] {
  return rows.map(({ from = '2000-01-01', until = null, ...row }) => {
    const known = row as unknown as TableRow<T>;
    return { key: keyOf(table, known), from, until, row: known };
  });
}

/** Tables as the post has them in memory, understood by their schemas. */
export function postTables({ schedule = [], holidays = [], terms = [] }: PostTables): Tables {
  const kept = {
    schedule: inOrder(dated('schedule', schedule)),
    holidays: inOrder(dated('holidays', holidays)),
    terms: inOrder(dated('terms', terms)),
  };
  return new ReferenceSnapshot((table) => (table in kept ? kept[table as keyof typeof kept] : []));
}

/** Opening hours of some weekdays. */
export function open(
  weekdays: readonly number[],
  opens = '09:00',
  closes = '18:00',
  onHolidays = false,
): TableRow<'schedule'>[] {
  return weekdays.map((weekday) => ({ weekday, opens, closes, onHolidays }));
}

export const wholeWeek = [1, 2, 3, 4, 5, 6, 7];
export const aroundTheClock = open(wholeWeek, '00:00', '24:00', true);
export const sixDays = open([1, 2, 3, 4, 5, 6]);

const name = { kk: 'мерзім', ru: 'срок', en: 'term' };

export function term(
  code: string,
  amount: number,
  unit: TableRow<'terms'>['unit'],
  stops: TableRow<'terms'>['stops'] = [],
): TableRow<'terms'> {
  return { code, name, amount, unit, stops, act: 'Test' };
}

export const terms = [
  term('release', 4, 'workingHours', ['intellectualProperty']),
  term('plain', 5, 'hours'),
  term('extended', 1, 'workingDays'),
  term('head', 10, 'workingDays'),
  term('answer', 10, 'calendarDays'),
  term('postRelease', 3, 'years'),
];

export function dayOff(date: string, kind: 'holiday' | 'working' = 'holiday'): Row<'holidays'> {
  return { date, kind, name };
}
