import { keyColumns, sealedTables } from '../../../electron/core/store/seals.ts';
import type { Row, Value } from '../../../electron/core/store/store.ts';
import { oneOf, otherThan, type Attack, type Expected, type Target } from './target.ts';

interface Place {
  readonly table: string;
  readonly keys: readonly string[];
  readonly row: Row;
}

/** Tables that hold something, with what they know their rows by: the same at every attempt. */
const known = new WeakMap<Target, readonly { table: string; keys: string[]; rows: Row[] }[]>();

function tablesOf(target: Target) {
  let tables = known.get(target);
  if (tables === undefined) {
    tables = sealedTables(target.reader)
      .map((table) => ({
        table,
        keys: keyColumns(target.reader, table),
        rows: target.all(`SELECT * FROM ${table}`),
      }))
      .filter(({ rows }) => rows.length > 0);
    known.set(target, tables);
  }
  return tables;
}

export function anyRow(target: Target, random: (below: number) => number): Place {
  const { table, keys, rows } = oneOf(random, tablesOf(target));
  return { table, keys, row: oneOf(random, rows) };
}

export const whereKey = (keys: readonly string[]) => keys.map((key) => `${key} IS ?`).join(' AND ');
export const keyOfRow = ({ keys, row }: Place) => keys.map((key) => row[key] ?? null);

const types = new Map<string, string>();
function typeOf(target: Target, table: string, column: string): string {
  if (types.size === 0)
    for (const { table: name } of tablesOf(target))
      for (const info of target.all<{ name: string; type: string }>(
        'SELECT name, type FROM pragma_table_info(?)',
        name,
      ))
        types.set(`${name}.${info.name}`, info.type);
  return types.get(`${table}.${column}`) ?? '';
}

/** Writes something else into one column of one row; the row as it is now, or `null`. */
export function changeRow(
  target: Target,
  random: (below: number) => number,
  place: Place,
  spared: readonly string[] = [],
): Row | null {
  const { table, keys, row } = place;
  const column = oneOf(random, Object.keys(row));
  const value = otherThan(random, row[column] ?? null, typeOf(target, table, column));
  if (value === undefined || spared.includes(column)) return null;
  let done = false;
  target.behindGuards([table], () => {
    done = target.run(
      `UPDATE ${table} SET ${column} = ? WHERE ${whereKey(keys)}`,
      value,
      ...keyOfRow(place),
    );
  });
  return done ? { ...row, [column]: value } : null;
}

const found = { kinds: ['state'] } as const;

export const changedRow: Attack = (target, random) =>
  changeRow(target, random, anyRow(target, random)) === null ? null : found;

export const deletedRow: Attack = (target, random) => {
  const place = anyRow(target, random);
  target.behindGuards([place.table], () =>
    target.run(`DELETE FROM ${place.table} WHERE ${whereKey(place.keys)}`, ...keyOfRow(place)),
  );
  return found;
};

const numberKeys: readonly Value[] = [0, -1, 999, 2 ** 53 + 2, -(2n ** 63n), 2n ** 63n - 1n];
const textKeys: readonly Value[] = ['', '\u0000', '__proto__', 'constructor', null, 'x'];

/** Another row with the words of one that is there, under a number or name of its own. */
export const insertedRow: Attack = (target, random) => {
  const { table, keys, row } = anyRow(target, random);
  const copy: Record<string, Value> = { ...row };
  for (const key of keys)
    copy[key] = oneOf(random, typeof row[key] === 'number' ? numberKeys : textKeys);
  // What is unique beside the key must not stand in the way.
  for (const column of ['id', 'identity'])
    if (column in copy && !keys.includes(column)) copy[column] = `x${random(99)}`;
  if (table === 'message_part') copy['ordinal'] = 77;
  const columns = Object.keys(copy);
  const done = target.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(copy),
  );
  return done ? found : null;
};

/** What stood in one row stands in another, and the other way round. */
export const exchangedRows: Attack = (target, random) => {
  const { table, keys, rows } = oneOf(random, tablesOf(target));
  const [a, b] = [oneOf(random, rows), oneOf(random, rows)];
  const column = oneOf(random, Object.keys(a));
  const [x, y] = [a[column] ?? null, b[column] ?? null];
  if (keys.includes(column) || otherwiseSame(x, y)) return null;
  let done = false;
  target.behindGuards([table], () => {
    const sql = `UPDATE ${table} SET ${column} = ? WHERE ${whereKey(keys)}`;
    done =
      target.run(sql, y, ...keyOfRow({ table, keys, row: a })) &&
      target.run(sql, x, ...keyOfRow({ table, keys, row: b }));
  });
  return done ? found : null;
};

const otherwiseSame = (x: Value, y: Value) =>
  x instanceof Uint8Array && y instanceof Uint8Array ? Buffer.compare(x, y) === 0 : x === y;

/** So many rows with keys too large to be told apart that a walk by pages could go round for ever. */
export function flood(target: Target, table: string): Expected {
  const [row] = target.all(`SELECT * FROM ${table} LIMIT 1`);
  const columns = Object.keys(row ?? {}).filter((name) => name !== 'id');
  target.reader.run(
    `INSERT INTO ${table} (id, ${columns.join(', ')})
     WITH RECURSIVE many(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM many WHERE n < 2100)
     SELECT (1 << 61) + n, ${columns.join(', ')} FROM many, (SELECT * FROM ${table} LIMIT 1)`,
  );
  return found;
}
