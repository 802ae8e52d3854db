import type { GoodsLine, ReferenceRow, TableState } from '../../../shared/contract/reference.ts';
import {
  tableNames,
  type Names,
  type TableName,
  type TableRow,
} from '../../../shared/reference.ts';
import { rules } from '../control/control.ts';
import type { Reader } from '../store/store.ts';
import { searchWords } from '../store/search-words.ts';
import { columns } from './columns.ts';
import { writeRate } from './rate-text.ts';
import { loadsOf, rowsWith } from './repository.ts';
import type { KeptRow, ReferenceSnapshot } from './snapshot.ts';
import { loadTables } from './tables.ts';

function stateOf(reader: Reader, table: TableName, today: string): TableState {
  const snapshot = loadTables(reader).table(table);
  let from: string | null = null;
  let until: string | null = '';
  let rows = 0;
  for (const key of snapshot.keys()) {
    for (const row of snapshot.following(key)) {
      rows += 1;
      if (from === null || row.from < from) from = row.from;
      if (until !== null && (row.until === null || row.until > until)) until = row.until;
    }
  }
  const newest = loadsOf(reader, table).find(({ withdrawn }) => !withdrawn);
  return {
    table,
    inForce: snapshot.on(today).length,
    rows,
    from,
    until: rows === 0 ? null : until,
    load:
      newest === undefined
        ? null
        : {
            id: newest.id,
            at: newest.at,
            by: newest.by,
            kind: newest.kind,
            file: newest.file,
            source: newest.source,
          },
    rules: rules.filter(({ needs }) => needs?.includes(table)).map(({ code }) => code),
  };
}

/** What each table holds and where it comes from. @param today day at the post, yyyy-mm-dd */
export function tableStates(reader: Reader, today: string): TableState[] {
  return tableNames.map((table) => stateOf(reader, table, today));
}

function valueAt(row: object, field: string): unknown {
  const [outer = '', inner] = field.split('.');
  const value: unknown = Object.entries(row).find(([name]) => name === outer)?.[1];
  if (inner === undefined) return value;
  return typeof value === 'object' && value !== null ? valueAt(value, inner) : undefined;
}

/** A row as a person reads it: its names, and its other values in the notation of its columns. */
function shown<T extends TableName>(table: T, kept: KeptRow, row: TableRow<T>): ReferenceRow {
  const values: Record<string, string> = {};
  for (const { name, field, kind } of columns[table]) {
    const value = valueAt(row, field);
    if (field.startsWith('name.') || value === null || value === undefined) continue;
    values[name] = kind.write(value);
  }
  const names: Names | null = 'name' in row ? row.name : null;
  return { key: kept.key, from: kept.from, until: kept.until, names, values };
}

function page(
  tables: ReferenceSnapshot,
  table: TableName,
  rows: readonly KeptRow[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; rows: ReferenceRow[] } {
  const snapshot = tables.table(table);
  return {
    total: rows.length,
    rows: rows
      .slice(offset, offset + limit)
      .map((kept) => shown(table, kept, snapshot.understand(kept))),
  };
}

/** Rows of a table by key, those in force on a day or of all days, with every word in key or names. */
export function rowsPage(
  reader: Reader,
  query: {
    readonly table: TableName;
    /** `null`: of all days, each until the day before the next of its key. */
    readonly day: string | null;
    readonly search: string;
    readonly offset: number;
    readonly limit: number;
  },
): { total: number; rows: ReferenceRow[] } {
  const tables = loadTables(reader);
  const snapshot = tables.table(query.table);
  const all =
    query.day === null
      ? [...snapshot.keys()].flatMap((key) => snapshot.following(key))
      : snapshot.on(query.day);
  const words = searchWords(query.search);
  if (words.length === 0) return page(tables, query.table, all, query);
  const found = rowsWith(reader, query.table, words);
  const matching = all.filter(({ id }) => found.has(id));
  return page(tables, query.table, matching, query);
}

/** Every row ever loaded under a key, also of earlier days; empty where there is none. */
export function historyOf(reader: Reader, table: TableName, key: string): ReferenceRow[] {
  const tables = loadTables(reader);
  const rows = tables.table(table).following(key);
  return page(tables, table, rows, { offset: 0, limit: rows.length }).rows;
}

/** The row under a key that is in force on a day; `null`: none. */
export function rowOn(
  reader: Reader,
  table: TableName,
  key: string,
  day: string,
): ReferenceRow | null {
  const tables = loadTables(reader);
  const row = tables.table(table).at(key, day);
  return row === undefined
    ? null
    : (page(tables, table, [row], { offset: 0, limit: 1 }).rows[0] ?? null);
}

/** The goods right below a code (`''`: chapters) on a day, by code. */
export function goodsBelow(reader: Reader, below: string, day: string): GoodsLine[] {
  const snapshot = loadTables(reader).table('nomenclature');
  const inside = snapshot.on(day).filter(({ key }) => key !== below && key.startsWith(below));
  const lines: GoodsLine[] = [];
  // By code, so what lies below a line follows it at once.
  for (const [index, kept] of inside.entries()) {
    const before = lines.at(-1);
    if (before !== undefined && kept.key.startsWith(before.code)) continue;
    const { name, unit, duty, excise, vat } = snapshot.understand(kept);
    lines.push({
      code: kept.key,
      names: name,
      unit,
      duty: duty === null ? null : writeRate(duty),
      excise: excise === null ? null : writeRate(excise),
      vat,
      children: inside[index + 1]?.key.startsWith(kept.key) ?? false,
    });
  }
  return lines;
}
