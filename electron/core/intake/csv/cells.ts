import type { Mapping, MappingTarget } from '../../../../shared/mapping.ts';
import { newBranch, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/** The values of one row by their targets; the tag of each is the sender's column. */
export type Cells = ReadonlyMap<MappingTarget, Branch>;

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Two-digit years up to 69 are of this century. */
const fullYear = (text: string): number =>
  text.length === 2 ? Number(text) + (Number(text) < 70 ? 2000 : 1900) : Number(text);

/** A date as the mapping says dates are written; one that the calendar does not have is a finding. */
export function readDate(
  values: ValueReader,
  dates: Mapping['dates'],
  cell: Branch | undefined,
  item: number | null,
  field: string,
  assign: (date: string) => void,
): void {
  const text = values.text(cell, item, field);
  const found = text === null || dates === 'iso' ? null : slashed.exec(text);
  if (cell === undefined || text === null) return;
  if (found === null) return values.date(cell, item, field, assign);
  const [, first = '', second = '', yearText = ''] = found;
  const year = fullYear(yearText);
  const month = Number(dates === 'mdy' ? first : second);
  const day = Number(dates === 'mdy' ? second : first);
  if (!exists(year, month, day)) {
    return values.faults.broken('BAD_DATE', { item, field, tag: cell.tag }, text.slice(0, 40));
  }
  assign(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** The cells of one row; an empty cell is no value, and a constant stands where the table has no column. */
export function cellsOf(
  row: readonly string[],
  columns: readonly (readonly [number, MappingTarget, string])[],
  constants: ReadonlyMap<MappingTarget, Branch>,
): Cells {
  const cells = new Map(constants);
  for (const [index, target, name] of columns) {
    const text = row[index];
    if (text === undefined || text.trim() === '') continue;
    const branch = newBranch(name, name);
    branch.text = text;
    cells.set(target, branch);
  }
  return cells;
}
