import Database from 'better-sqlite3';

/** Tables that belong to the post and not to what is imported. */
const ofThePost = new Set(['setting', 'account']);

/**
 * The very same rows into the very same tables and indexes, one transaction, nothing parsed, checked or
 * weighed: what the disk and SQLite take by themselves.
 */
export function insertRows(from: string, into: string): { milliseconds: number; rows: number } {
  const source = new Database(from, { readonly: true });
  const target = new Database(into);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  target.pragma('foreign_keys = ON');
  const objects = source
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'declaration_search%'
       AND type <> 'trigger' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { sql } of objects) target.exec(sql);
  const loads = objects
    .filter(({ type, name }) => type === 'table' && !ofThePost.has(name))
    .map(({ name }) => {
      const read = source.prepare(`SELECT * FROM ${name}`).raw();
      const places = read.columns().map(() => '?');
      return { read, write: target.prepare(`INSERT INTO ${name} VALUES (${places.join(', ')})`) };
    });
  let milliseconds = 0;
  let rows = 0;
  target.exec('BEGIN');
  // Later tables are referred to by earlier ones.
  target.pragma('defer_foreign_keys = ON');
  for (const { read, write } of loads) {
    let some: unknown[] = [];
    const flush = () => {
      const started = performance.now();
      for (const row of some) write.run(row);
      milliseconds += performance.now() - started;
      rows += some.length;
      some = [];
    };
    for (const row of read.iterate()) {
      some.push(row);
      if (some.length === 4096) flush();
    }
    flush();
  }
  const started = performance.now();
  target.exec('COMMIT');
  milliseconds += performance.now() - started;
  source.close();
  target.close();
  return { milliseconds, rows };
}
