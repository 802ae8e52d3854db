import { createHash, hash } from 'node:crypto';
import { derivedTables, groupedTables, heavyTables } from './derived.ts';
import type { Reader, Row, Value, Writer } from './store.ts';

/**
 * Seals: which rows a change wrote and what they hold since, as its journal entry names them. They
 * are gathered from the statements themselves, so that no use case has to think of them, and none
 * can leave them out.
 */

/** By table, then by key: the digest of the row, `null` where it is gone. */
export type Seals = Record<string, Record<string, string | null>>;

/** Half of a SHA-256, in hexadecimal: enough that nobody finds a second row for it. */
const digestLength = 32;

/** Joins the values of a key of several columns; what is one column is its text. */
export const keyOf = (values: readonly Value[]): string =>
  values.length === 1 ? String(values[0]) : JSON.stringify(values.map(String));

const tagOf = (value: Value) =>
  typeof value === 'string' ? 't' : value instanceof Uint8Array ? 'b' : 'n';

/** Grows to the largest row met; hashing copies, so that one is enough. */
let scratch = Buffer.alloc(4096);

/** Writes a part behind its length; where the next one begins. */
function put(part: string | Uint8Array, at: number): number {
  const most = at + 4 + (typeof part === 'string' ? part.length * 3 : part.length);
  if (scratch.length < most) scratch = Buffer.concat([scratch], most * 2);
  const start = at + 4;
  if (typeof part !== 'string') scratch.set(part, start);
  const length = typeof part === 'string' ? scratch.write(part, start) : part.length;
  scratch.writeUInt32BE(length, at);
  return start + length;
}

/**
 * The digest of a row: names and values of all columns that hold something, by name, each with its
 * length before it. A column that a later version adds and leaves empty changes nothing.
 */
export function rowDigest(row: Row): string {
  let end = 0;
  for (const name of Object.keys(row).sort()) {
    const value = row[name] ?? null;
    if (value === null) continue;
    end = put(`${tagOf(value)}${name}`, end);
    end = put(value instanceof Uint8Array ? value : String(value), end);
  }
  return hash('sha256', scratch.subarray(0, end), 'hex').slice(0, digestLength);
}

/** One digest over the rows of a group, in the order of their keys. */
export class GroupDigest {
  readonly #hash = createHash('sha256');

  add(row: Row): void {
    this.#hash.update(rowDigest(row));
  }

  get text(): string {
    return this.#hash.digest('hex').slice(0, digestLength);
  }
}

const pageSizeOf = (table: string): number => (heavyTables.has(table) ? 4 : 2000);

/** The rows of a table in the order of its key, a page at a time. @param where limits them to a group */
export function* rowsOf(
  reader: Reader,
  table: string,
  where: { readonly column: string; readonly value: Value } | null = null,
): Generator<Row[], void> {
  const keys = keyColumns(reader, table);
  const pageSize = pageSizeOf(table);
  const order = keys.join(', ');
  const after = `(${order}) > (${keys.map(() => '?').join(', ')})`;
  const group = where === null ? [] : [where.value];
  let cursor: Value[] | null = null;
  for (;;) {
    const conditions = [
      ...(where === null ? [] : [`${where.column} = ?`]),
      ...(cursor === null ? [] : [after]),
    ];
    const page: Row[] = reader.all<Row>(
      `SELECT * FROM ${table} ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
       ORDER BY ${order} LIMIT ${pageSize}`,
      ...group,
      ...(cursor ?? []),
    );
    const last = page.at(-1);
    if (last === undefined) return;
    const next = keys.map((key) => last[key] ?? null);
    yield page;
    // Somebody put keys there that are too large to be told apart here; the program writes none.
    if (cursor?.every((value, n) => value === next[n]) === true) return;
    cursor = next;
    if (page.length < pageSize) return;
  }
}

/** The columns a table knows its rows by, in their order. */
export function keyColumns(reader: Reader, table: string): string[] {
  return reader
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', table)
    .map(({ name }) => name);
}

/** The tables whose rows are sealed: all but the derived ones and those of the log itself. */
export function sealedTables(reader: Reader): string[] {
  return reader
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .map(({ name }) => name)
    .filter((name) => !derivedTables.has(name));
}

interface Plan {
  readonly table: string;
  readonly keys: readonly string[];
  /** The statement, made to tell the keys of the rows it wrote. */
  readonly sql: string;
}

const writing = /^\s*(?:INSERT(?:\s+OR\s+IGNORE)?\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)\b/i;

/** Runs the writes of one connection and remembers which sealed rows each of them touched. */
export class SealedWrites {
  readonly #writer: Writer;
  readonly #plans = new Map<string, Plan | null>();
  readonly #keys = new Map<string, readonly string[]>();
  /** Rows written since seals were last taken: by table, the values of their keys by their text. */
  #touched = new Map<string, Map<string, Value[]>>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  run(sql: string, values: Value[]): number {
    const plan = this.#planOf(sql);
    if (plan === null) return this.#writer.run(sql, ...values);
    const rows = this.#writer.all<Row>(plan.sql, ...values);
    let last: Value = null;
    for (const row of rows) {
      const key = plan.keys.map((column) => row[column] ?? null);
      this.#touch(plan.table, key);
      last = key[0] ?? null;
    }
    return typeof last === 'number' ? last : 0;
  }

  /** Runs a write to a table whose rows are not sealed. @throws Error for any other */
  runUnsealed(sql: string, values: Value[]): number {
    if (this.#planOf(sql) !== null)
      throw new Error(`this table is written by changes only: ${sql}`);
    return this.#writer.run(sql, ...values);
  }

  /** What the rows written since the last call hold now. */
  take(): Seals {
    const seals: Seals = {};
    for (const [table, rows] of this.#touched) {
      // Defined, not assigned: a key may be any text, `__proto__` too.
      const sealed = [...rows].map(([text, key]) => [text, this.#digestOf(table, key)] as const);
      seals[table] = Object.fromEntries(sealed);
    }
    this.forget();
    return seals;
  }

  /** Forgets what was touched: the change it belonged to is over or undone. */
  forget(): void {
    this.#touched = new Map();
  }

  #touch(table: string, key: Value[]): void {
    let rows = this.#touched.get(table);
    if (rows === undefined) this.#touched.set(table, (rows = new Map()));
    rows.set(keyOf(key), key);
  }

  /** What the rows of a table are sealed by: their own key, or that of their group. */
  #keysOf(table: string): readonly string[] {
    let keys = this.#keys.get(table);
    if (keys === undefined) {
      const group = groupedTables[table];
      keys = group === undefined ? keyColumns(this.#writer, table) : [group];
      this.#keys.set(table, keys);
    }
    if (keys.length === 0) throw new Error(`${table} has no key its rows could be sealed by`);
    return keys;
  }

  #digestOf(table: string, key: readonly Value[]): string | null {
    const column = groupedTables[table];
    if (column !== undefined) {
      const group = new GroupDigest();
      for (const page of rowsOf(this.#writer, table, { column, value: key[0] ?? null }))
        for (const row of page) group.add(row);
      return group.text;
    }
    const isKey = this.#keysOf(table).map((name) => `${name} = ?`);
    const row = this.#writer.get<Row>(
      `SELECT * FROM ${table} WHERE ${isKey.join(' AND ')}`,
      ...key,
    );
    return row === undefined ? null : rowDigest(row);
  }

  #planOf(sql: string): Plan | null {
    let plan = this.#plans.get(sql);
    if (plan === undefined) this.#plans.set(sql, (plan = this.#planned(sql)));
    return plan;
  }

  /** @throws Error for a statement that could write past the seals */
  #planned(sql: string): Plan | null {
    const table = writing.exec(sql)?.[1];
    if (table === undefined) throw new Error(`not a statement that can be sealed: ${sql}`);
    if (derivedTables.has(table)) return null;
    const keys = this.#keysOf(table);
    return { table, keys, sql: `${sql} RETURNING ${keys.join(', ')}` };
  }
}
