import { z } from 'zod';
import { tableNames, type TableName } from '../../../shared/reference.ts';
import { columnOf, type Column } from './columns.ts';
import { problemAt, problemOfFile, type Problems } from './problems.ts';
import type { RawRow } from './raw-row.ts';

/** Our own file of a table: what it holds, where it comes from, and rows with their days. */
export const tableFileSchema = z.strictObject({
  format: z.literal('daliz/reference'),
  version: z.literal(1),
  table: z.enum(tableNames),
  title: z.string().max(300).optional(),
  /** Where the figures come from, and how far they may be trusted. */
  source: z.string().max(2000),
  rows: z
    .array(
      z.strictObject({
        from: z.iso.date().nullable().default(null),
        until: z.iso.date().nullable().default(null),
        row: z.record(z.string(), z.unknown()),
      }),
    )
    .max(1_000_000),
});
export type TableFile = z.infer<typeof tableFileSchema>;

/** A file as read, and what it says of its origin. */
export interface ReadJson {
  readonly rows: RawRow[];
  readonly source: string | null;
}

const nothing: ReadJson = { rows: [], source: null };

function readOwn(table: TableName, value: unknown, problems: Problems): ReadJson {
  const parsed = tableFileSchema.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const [list, index, ...path] = issue.path;
      const column = path.join('.') || null;
      problems.add(
        list === 'rows' && typeof index === 'number'
          ? problemAt({ row: index + 1 }, column, 'VALUE_WRONG', {
              value: '',
              expected: issue.message,
            })
          : problemOfFile(
              'VALUE_WRONG',
              { value: '', expected: issue.message },
              issue.path.join('.'),
            ),
      );
    }
    return nothing;
  }
  if (parsed.data.table !== table) {
    problems.add(
      problemOfFile('VALUE_WRONG', { value: parsed.data.table, expected: table }, 'table'),
    );
    return nothing;
  }
  const rows = parsed.data.rows.map(({ from, until, row }, index) => ({
    place: { row: index + 1 },
    from,
    until,
    value: row,
  }));
  return { rows, source: parsed.data.source };
}

/** How deep sections, groups, headings and lines of a nomenclature are laid into each other. */
const deepest = 16;

/** Cells of an object of plain values, by the columns its keys mean; keys of no column say nothing to us. */
function cellsOf(table: TableName, object: object): Map<Column, string> {
  const cells = new Map<Column, string>();
  for (const [key, value] of Object.entries(object)) {
    const column = columnOf(table, key);
    if (column === undefined || value === null) continue;
    const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : null;
    if (plain !== null) cells.set(column, plain.trim());
  }
  return cells;
}

/**
 * Rows out of objects laid into each other (sections, groups, headings, lines), as nomenclatures are
 * published: every object that has a code is a row, whatever the lists are called.
 */
function readNested(table: TableName, value: unknown, problems: Problems): RawRow[] {
  const [keyColumn] = columnsNeeded(table);
  const rows: RawRow[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (depth > deepest) {
      problems.add(
        problemAt({ row: rows.length }, null, 'VALUE_WRONG', { value: depth, expected: deepest }),
      );
      return;
    }
    if (Array.isArray(node)) {
      for (const one of node) visit(one, depth + 1);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const cells = cellsOf(table, node);
    if (keyColumn !== undefined && cells.has(keyColumn))
      rows.push({ place: { row: rows.length + 1 }, cells });
    for (const child of Object.values(node)) if (Array.isArray(child)) visit(child, depth + 1);
  };
  visit(value, 0);
  return rows;
}

function columnsNeeded(table: TableName): Column[] {
  const key = { exchange: 'currency', predecessors: 'requested', fees: 'kind', taxes: 'kind' };
  const named: Partial<Record<TableName, string>> = {
    ...key,
    preferences: 'country',
    carriage: 'mode',
    holidays: 'date',
    schedule: 'weekday',
  };
  const column = columnOf(table, named[table] ?? 'code');
  return column === undefined ? [] : [column];
}

/** Rows of a JSON file: our own, or objects with the columns of the table, flat or laid into each other. */
export function readJson(table: TableName, content: string, problems: Problems): ReadJson {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    const cause = error instanceof Error ? error.message.slice(0, 200) : '';
    problems.add(problemOfFile('FILE_UNREADABLE', { cause }));
    return nothing;
  }
  if (typeof value === 'object' && value !== null && 'format' in value)
    return readOwn(table, value, problems);
  const rows = readNested(table, value, problems);
  if (rows.length === 0 && problems.count === 0) problems.add(problemOfFile('FORMAT_UNKNOWN'));
  return { rows, source: null };
}
