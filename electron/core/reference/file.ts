import { TextDecoder } from 'node:util';
import {
  keyOf,
  schemaOf,
  type DatedRow,
  type TableName,
  type TableRow,
} from '../../../shared/reference.ts';
import { columns, fromColumn, untilColumn, type Column } from './columns.ts';
import { isTableOfText, readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { problemAt, problemOfFile, type Place, type Problems } from './problems.ts';
import { readRatesXml } from './rates-xml.ts';
import type { RawRow } from './raw-row.ts';
import { checkSequence } from './sequence.ts';

/** Bytes of a file; the nomenclature of a union with rates is under ten million. */
export const largestFile = 64 * 1024 * 1024;
/** Rows of a file. */
const mostRows = 500_000;
/** An exchange rate that nothing follows: holidays hold it this long, after that it is not known. */
const exchangeRateLasts = 9;

/** The rows a file brings, and what it says of their origin. */
export interface ReadTable<T extends TableName> {
  readonly rows: readonly DatedRow<T>[];
  readonly source: string | null;
}

/** Neither tables nor JSON hold them: whatever has some is no text. */
function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 9 || (unit > 13 && unit < 32) || (unit >= 0x7f && unit < 0xa0)) return true;
  }
  return false;
}

/** UTF-8, UTF-16 by its mark, else the Cyrillic of Windows. */
function decode(bytes: Uint8Array, problems: Problems): string | null {
  const [a, b] = bytes;
  const marked =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
  for (const label of marked === null ? ['utf-8', 'windows-1251'] : [marked]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (!hasControlCharacters(text)) return text;
    } catch {
      // not in this encoding
    }
  }
  problems.add(problemOfFile('FILE_UNREADABLE', { cause: 'encoding' }));
  return null;
}

function rawRows(
  table: TableName,
  content: string,
  problems: Problems,
): { rows: RawRow[]; source: string | null } {
  const start = content.trimStart();
  if (start === '') problems.add(problemOfFile('FILE_EMPTY'));
  else if (start.startsWith('{') || start.startsWith('['))
    return readJson(table, content, problems);
  else if (start.startsWith('<') && table === 'exchange')
    return { rows: readRatesXml(content, problems), source: null };
  else if (start.startsWith('<') || !isTableOfText(content))
    problems.add(problemOfFile('FORMAT_UNKNOWN'));
  else return { rows: readCsv(table, content, problems), source: null };
  return { rows: [], source: null };
}

function put(row: Record<string, unknown>, field: string, value: unknown): void {
  const [outer = '', inner] = field.split('.');
  if (inner === undefined) row[outer] = value;
  else {
    const inside = row[outer];
    row[outer] = typeof inside === 'object' ? { ...inside, [inner]: value } : { [inner]: value };
  }
}

/** The value of a column, `undefined` after a problem was told. */
function valueOf(
  column: Column,
  cells: ReadonlyMap<Column, string>,
  place: Place,
  problems: Problems,
): unknown {
  const text = cells.get(column) ?? '';
  if (text === '') {
    if (!column.required) return column.absent;
    problems.add(problemAt(place, column.name, 'VALUE_MISSING', { expected: column.kind.example }));
    return undefined;
  }
  const cell = column.kind.read(text);
  if (cell.ok) return cell.value;
  problems.add(
    problemAt(place, column.name, cell.code, {
      value: (cell.part ?? text).slice(0, 80),
      expected: column.kind.example,
    }),
  );
  return undefined;
}

interface Understood {
  readonly place: Place;
  readonly from: string | null;
  readonly until: string | null;
  readonly value: unknown;
}

/** Cells into values. Dashes before a name tell the depth of the printed line, which the code tells already. */
function understand(
  table: TableName,
  { place, cells }: Extract<RawRow, { cells: unknown }>,
  problems: Problems,
): Understood | null {
  const before = problems.count;
  const value: Record<string, unknown> = {};
  for (const column of columns[table]) {
    const found = valueOf(column, cells, place, problems);
    const isName = column.field.startsWith('name.') && typeof found === 'string';
    put(value, column.field, isName ? found.replace(/^(?:[-–—]\s*)+/, '') || null : found);
  }
  const [from, until] = [fromColumn, untilColumn].map((column) =>
    valueOf(column, cells, place, problems),
  );
  if (problems.count > before) return null;
  return {
    place,
    from: typeof from === 'string' ? from : null,
    until: typeof until === 'string' ? until : null,
    value,
  };
}

/** An exchange rate without a last day ends by itself: an old one must not pass for today's. */
function lasting<T extends TableName>(table: T, row: DatedRow<T>): DatedRow<T> {
  return table === 'exchange' && row.until === null
    ? { ...row, until: shiftDay(row.from, exchangeRateLasts) }
    : row;
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function dated<T extends TableName>(
  table: T,
  { place, from, until, value }: Understood,
  defaultFrom: string | null,
  problems: Problems,
): DatedRow<T> | null {
  const parsed = schemaOf(table).safeParse(value);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      problems.add(
        problemAt(place, path.join('.') || null, 'VALUE_WRONG', { value: '', expected: message }),
      );
    return null;
  }
  const row: TableRow<T> = parsed.data;
  const begins = from ?? defaultFrom;
  if (begins === null) {
    problems.add(problemAt(place, 'from', 'VALUE_MISSING', { expected: fromColumn.kind.example }));
    return null;
  }
  if (until !== null && until < begins) {
    problems.add(
      problemAt(place, 'until', 'DATE_WRONG', { value: until, expected: `≥ ${begins}` }),
    );
    return null;
  }
  return { key: keyOf(table, row), from: begins, until, row };
}

/**
 * Reads a file of a table: a table of text, JSON, or the National Bank's rates. Every problem is told
 * at once; where there is one, nothing of the file is to be used.
 * @param from first day in force of rows that name none
 */
export function readTable<T extends TableName>(
  table: T,
  bytes: Uint8Array,
  from: string | null,
  problems: Problems,
): ReadTable<T> {
  const nothing = { rows: [], source: null };
  if (bytes.length > largestFile) {
    problems.add(problemOfFile('FILE_TOO_LARGE', { size: bytes.length, limit: largestFile }));
    return nothing;
  }
  const content = decode(bytes, problems);
  if (content === null) return nothing;
  const raw = rawRows(table, content, problems);
  if (raw.rows.length > mostRows) {
    problems.add(problemOfFile('FILE_TOO_LARGE', { size: raw.rows.length, limit: mostRows }));
    return nothing;
  }
  const placed: { place: Place; row: DatedRow<T> }[] = [];
  for (const one of raw.rows) {
    const understood = 'cells' in one ? understand(table, one, problems) : one;
    if (understood === null) continue;
    const row = dated(table, understood, from, problems);
    if (row !== null) placed.push({ place: one.place, row });
  }
  checkSequence(placed, problems);
  if (placed.length === 0 && problems.count === 0) problems.add(problemOfFile('FILE_EMPTY'));
  return { rows: placed.map(({ row }) => lasting(table, row)), source: raw.source };
}
