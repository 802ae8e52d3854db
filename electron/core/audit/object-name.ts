import type { Reader } from '../store/store.ts';

/** What people call an object of the log, where a table knows it: a number, a file, a name. */
const names: Readonly<Record<string, string>> = {
  // Before registration: by what its sender calls it.
  declaration: `SELECT coalesce(registration_number, json_extract(body, '$.reference'),
    json_extract(body, '$.sourceId')) AS name FROM declaration WHERE id = ?`,
  message: 'SELECT file AS name FROM message WHERE id = ?',
  batch: 'SELECT source AS name FROM batch WHERE id = ?',
  account: 'SELECT login AS name FROM account WHERE id = ?',
  mapping: 'SELECT name FROM mapping WHERE id = ?',
  reference_load: 'SELECT table_name AS name FROM reference_load WHERE id = ?',
  emergency:
    'SELECT a.login AS name FROM emergency_access e JOIN account a ON a.id = e.account_id WHERE e.id = ?',
};

export function objectName(reader: Reader, kind: string, id: string): string | null {
  const sql = Object.hasOwn(names, kind) ? names[kind] : undefined;
  if (sql === undefined) return null;
  return reader.get<{ name: string | null }>(sql, id)?.name ?? null;
}
