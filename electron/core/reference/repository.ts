import type { TableName } from '../../../shared/reference.ts';
import type { Reader, Writer } from '../store/store.ts';
import type { KeptRow } from './snapshot.ts';

export const loadKinds = ['shipped', 'demonstration', 'loaded'] as const;
export type LoadKind = (typeof loadKinds)[number];

/** A load of a table: who brought which file when. */
export interface Load {
  readonly id: number;
  readonly table: TableName;
  readonly at: string;
  readonly by: string;
  readonly kind: LoadKind;
  readonly file: string;
  readonly source: string | null;
  readonly rows: number;
  readonly withdrawn: boolean;
}

type LoadRow = {
  id: number;
  table_name: TableName;
  at: string;
  by: string;
  kind: LoadKind;
  file: string;
  source: string | null;
  rows: number;
  withdrawn_at: string | null;
};

const asLoad = ({ table_name, withdrawn_at, ...load }: LoadRow): Load => ({
  ...load,
  table: table_name,
  withdrawn: withdrawn_at !== null,
});

const loadColumns = 'id, table_name, at, by, kind, file, source, rows, withdrawn_at';

/** Loads of a table (`null`: of all), the newest first. */
export function loadsOf(reader: Reader, table: TableName | null): Load[] {
  return reader
    .all<LoadRow>(
      `SELECT ${loadColumns} FROM reference_load WHERE ? IS NULL OR table_name = ? ORDER BY id DESC`,
      table,
      table,
    )
    .map(asLoad);
}

/** Keys of the rows of a table that were ever loaded, withdrawn ones with them. */
export function keysEverLoaded(reader: Reader, table: TableName): string[] {
  return reader
    .all<{ key: string }>('SELECT DISTINCT key FROM reference_row WHERE table_name = ?', table)
    .map(({ key }) => key);
}

export function loadById(reader: Reader, id: number): Load | null {
  const row = reader.get<LoadRow>(`SELECT ${loadColumns} FROM reference_load WHERE id = ?`, id);
  return row === undefined ? null : asLoad(row);
}

/** The newest load of a table that counts, if it brought exactly these bytes. */
export function sameLoad(reader: Reader, table: TableName, sha256: Uint8Array): number | null {
  const newest = reader.get<{ id: number; sha256: Uint8Array }>(
    `SELECT id, sha256 FROM reference_load
     WHERE table_name = ? AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1`,
    table,
  );
  return newest !== undefined && Buffer.compare(newest.sha256, sha256) === 0 ? newest.id : null;
}

export function addLoad(
  writer: Writer,
  load: Omit<Load, 'id' | 'withdrawn'> & { readonly sha256: Uint8Array },
): number {
  const { table, at, by, kind, file, source, sha256, rows } = load;
  return writer.run(
    `INSERT INTO reference_load (table_name, at, by, kind, file, source, sha256, rows)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    table,
    at,
    by,
    kind,
    file,
    source,
    sha256,
    rows,
  );
}

export function addRow(
  writer: Writer,
  load: number,
  table: TableName,
  row: Omit<KeptRow, 'id'> & { readonly words: string },
): void {
  writer.run(
    `INSERT INTO reference_row (load_id, table_name, key, valid_from, valid_until, body, words)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    load,
    table,
    row.key,
    row.from,
    row.until,
    row.body,
    row.words,
  );
}

export function markWithdrawn(writer: Writer, load: number, at: string): void {
  writer.run('UPDATE reference_load SET withdrawn_at = ? WHERE id = ?', at, load);
}

/** Rows of a table that count, in the order a snapshot wants. */
export function rowsOf(reader: Reader, table: TableName): KeptRow[] {
  return reader.all<{
    id: number;
    key: string;
    from: string;
    until: string | null;
    body: string;
  }>(
    `SELECT r.id, r.key, r.valid_from AS "from", r.valid_until AS "until", r.body
     FROM reference_row r JOIN reference_load l ON l.id = r.load_id
     WHERE r.table_name = ? AND l.withdrawn_at IS NULL
     ORDER BY r.key, r.valid_from, r.load_id`,
    table,
  );
}

/** Identities of rows of a table whose key or names hold every one of the folded words. */
export function rowsWith(
  reader: Reader,
  table: TableName,
  words: readonly string[],
): ReadonlySet<number> {
  const conditions = words.map(() => `AND words LIKE '%' || ? || '%'`).join(' ');
  const found = reader.all<{ id: number }>(
    `SELECT id FROM reference_row WHERE table_name = ? ${conditions}`,
    table,
    ...words,
  );
  return new Set(found.map(({ id }) => id));
}

/** Changes whenever a load is added or withdrawn, by this process or another. */
export function stampOf(reader: Reader): string {
  const found = reader.get<{ newest: number | null; withdrawn: number }>(
    'SELECT max(id) AS newest, count(withdrawn_at) AS withdrawn FROM reference_load',
  );
  return `${found?.newest ?? 0}/${found?.withdrawn ?? 0}`;
}

/** The rows of one key that count, the oldest first; of those that begin on one day the later load comes last. */
export function rowsUnder(reader: Reader, table: TableName, key: string): KeptRow[] {
  return reader.all<{
    id: number;
    key: string;
    from: string;
    until: string | null;
    body: string;
  }>(
    `SELECT r.id, r.key, r.valid_from AS "from", r.valid_until AS "until", r.body
     FROM reference_row r JOIN reference_load l ON l.id = r.load_id
     WHERE r.table_name = ? AND r.key = ? AND l.withdrawn_at IS NULL
     ORDER BY r.valid_from, r.load_id, r.id`,
    table,
    key,
  );
}
