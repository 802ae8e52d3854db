import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { tableNames, type TableName } from '../../../shared/reference.ts';
import { columnOf, columns, type Column } from './columns.ts';
import { problemAt, problemOfFile, type Problems } from './problems.ts';
import type { RawRow } from './raw-row.ts';

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);

/** Characters of one line; no tariff line comes near. */
const longestLine = 100_000;

/** What stands between the cells: whichever of `;`, tab and `,` the head has most of. */
function delimiterOf(content: string): string {
  const head = content.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length - 1;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function records(content: string, problems: Problems) {
  try {
    const parsed: unknown = parse(content, {
      delimiter: delimiterOf(content),
      info: true,
      skipEmptyLines: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      trim: true,
      maxRecordSize: longestLine,
    });
    return recordsSchema.parse(parsed);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = z.int().safeParse(error['lines']);
    const cause = { cause: error.code };
    problems.add(
      line.success
        ? problemAt({ line: line.data }, null, 'FILE_UNREADABLE', cause)
        : problemOfFile('FILE_UNREADABLE', cause),
    );
    return [];
  }
}

/** The columns the heads mean, in their order. */
function headOf(table: TableName, heads: readonly string[], problems: Problems): (Column | null)[] {
  const seen = new Set<Column>();
  const found = heads.map((head) => {
    const column = columnOf(table, head) ?? null;
    if (column === null) {
      const known = columns[table].map(({ name }) => name).join(', ');
      problems.add(problemAt({ line: 1 }, head.slice(0, 80), 'COLUMN_UNKNOWN', { known }));
    } else if (seen.has(column)) {
      problems.add(problemAt({ line: 1 }, column.name, 'DUPLICATE_KEY', { key: head, first: 1 }));
    } else seen.add(column);
    return column;
  });
  for (const column of columns[table]) {
    if (column.required && !seen.has(column))
      problems.add(problemOfFile('COLUMN_MISSING', {}, column.name));
  }
  return found;
}

/** Rows of a table of text: UTF-8 or decoded, `;`, `,` or tab between cells, heads in the first line. */
export function readCsv(table: TableName, content: string, problems: Problems): RawRow[] {
  const [first, ...rest] = records(content, problems);
  if (first === undefined) {
    if (problems.count === 0) problems.add(problemOfFile('FILE_EMPTY'));
    return [];
  }
  // A spreadsheet leaves empty cells at the end of the lines.
  const heads = first.record.slice(0, first.record.findLastIndex((head) => head !== '') + 1);
  const head = headOf(table, heads, problems);
  if (problems.count > 0) return [];
  return rest.flatMap(({ record, info }) => {
    const place = { line: info.lines };
    if (record.every((cell) => cell === '')) return [];
    if (record.length < heads.length || record.slice(heads.length).some((cell) => cell !== '')) {
      const params = { value: record.length, expected: heads.length };
      problems.add(problemAt(place, null, 'VALUE_WRONG', params));
      return [];
    }
    const cells = new Map<Column, string>();
    head.forEach((column, index) => {
      if (column !== null) cells.set(column, record[index] ?? '');
    });
    return [{ place, cells }];
  });
}

/** Whether the first line reads like the head of a table, for telling it from other text. */
export function isTableOfText(content: string): boolean {
  const head = content.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const words = head.split(/[;,\t]/).map((word) => word.replaceAll('"', '').trim());
  return words.length > 1 || tableNames.some((table) => columnOf(table, head) !== undefined);
}
