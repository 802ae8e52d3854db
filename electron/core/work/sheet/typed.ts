import { formatDate, formatInstant, nothing, wallClock } from '../../../../shared/format.ts';
import { majorUnits, minorDigits } from '../../../../shared/money.ts';
import type { Cell } from '../../../../shared/queue-columns.ts';

/** What a cell of a workbook holds: text, a number in a format, or nothing. A day is a number there. */
type Typed = string | { readonly number: number; readonly format: string } | null;

/** A workbook cell holds no more characters, by the format. */
const longestText = 32_767;

const dayFormat = 'dd.mm.yyyy';
const momentFormat = `${dayFormat} hh:mm`;
const decimals = (digits: string) => (digits === '' ? '#,##0' : `#,##0.${digits}`);

/** Milliseconds. */
const minuteLength = 60_000;
const dayLength = 86_400_000;
/** Days from the beginning of a workbook's time to 1970. */
const dayOf1970 = 25_569;
/** Workbooks count a 29 February 1900 that never was: days before it are told in text. */
const firstSureDay = 61;

/** Decimals that say something, as the screen writes no others. */
const used = (value: number, most: number): number =>
  most === 0 ? 0 : (value.toFixed(most).replace(/0+$/, '').split('.')[1] ?? '').length;

function dayCell(milliseconds: number, format: string, otherwise: string): Typed {
  const number = milliseconds / dayLength + dayOf1970;
  return number >= firstSureDay ? { number, format } : otherwise;
}

/** To the minute, as the screen says it: a workbook knows no zones. */
const toTheMinute = (at: string) => Math.floor(wallClock(at) / minuteLength) * minuteLength;

/** The value of a cell with its kind: a text is never taken for a formula, whatever it begins with. */
export function typed(cell: Cell): Typed {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text === '' || cell.text === nothing ? null : cell.text.slice(0, longestText);
    case 'number':
      return { number: cell.value, format: decimals('0'.repeat(used(cell.value, cell.decimals))) };
    case 'day':
      return dayCell(Date.parse(`${cell.day}T00:00:00Z`), dayFormat, formatDate(cell.day));
    case 'moment':
      return dayCell(toTheMinute(cell.at), momentFormat, formatInstant(cell.at));
    case 'money': {
      const format = decimals('0'.repeat(minorDigits(cell.money.currency)));
      return { number: majorUnits(cell.money), format };
    }
  }
}

/** How many characters it takes to be read. */
export function lengthOf(cell: Typed): number {
  if (cell === null) return 0;
  if (typeof cell === 'string') return cell.length;
  const { number, format } = cell;
  return format.startsWith(dayFormat) ? format.length : String(number).length;
}
