import Database from 'better-sqlite3';
import { oneOf, type Attack, type Target } from './target.ts';

type Random = (below: number) => number;
const found = { kinds: ['schema'] } as const;

const namesOf = (target: Target, type: string) =>
  target.all<{ name: string; sql: string; of: string }>(
    `SELECT name, sql, tbl_name AS "of" FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL
       AND name NOT LIKE 'declaration\\_search%' ESCAPE '\\' ORDER BY name`,
    type,
  );

/** A table with the same rows, made by other words. */
function madeAnew(target: Target, random: Random): string {
  const { name, sql } = oneOf(random, namesOf(target, 'table'));
  const otherwise = [
    sql.replace(/\) STRICT(, WITHOUT ROWID)?$/, ')'),
    sql.replace(/\) STRICT$/, ') STRICT, WITHOUT ROWID'),
    sql.replace(/\n\) STRICT/, ',\n  more TEXT\n) STRICT'),
    sql.replace(/\n\) STRICT/, ",\n  always TEXT AS ('x')\n) STRICT"),
    sql.replace(/ NOT NULL(?! DEFAULT)/, ''),
  ].filter((other) => other !== sql);
  const other = oneOf(random, otherwise);
  const old = `${name}_before`;
  const columns = target
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', name)
    .map((column) => column.name)
    .join(', ');
  // An index keeps its name, a trigger keeps its table: both go with the old one.
  const rest = target.all<{ sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' AND sql IS NOT NULL`,
    name,
  );
  return [
    'PRAGMA legacy_alter_table = ON',
    `ALTER TABLE ${name} RENAME TO ${old}`,
    other,
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM ${old}`,
    ...(random(2) === 0 ? [`DROP TABLE ${old}`, ...rest.map((piece) => piece.sql)] : []),
  ].join(';\n');
}

const changes: readonly ((target: Target, random: Random) => string)[] = [
  madeAnew,
  madeAnew,
  (target, random) => `DROP TRIGGER ${oneOf(random, namesOf(target, 'trigger')).name}`,
  (target, random) => {
    const { name, sql } = oneOf(random, namesOf(target, 'trigger'));
    const other = oneOf(random, [
      sql.replace(/RAISE\(ABORT, '[^']*'\)/, '1'),
      sql
        .replace('RAISE(ABORT', 'RAISE(IGNORE')
        .replace(/RAISE\(IGNORE, '[^']*'\)/, 'RAISE(IGNORE)'),
      sql.replace('BEGIN', 'WHEN 0 BEGIN'),
    ]);
    return `DROP TRIGGER ${name}; ${other}`;
  },
  (target, random) => {
    const { name } = oneOf(random, namesOf(target, 'table'));
    const event = oneOf(random, ['INSERT', 'UPDATE', 'DELETE']);
    return `CREATE TRIGGER ${oneOf(random, ['x', name, 'journal'])} AFTER ${event} ON ${name} BEGIN DELETE FROM setting; END`;
  },
  (target, random) => {
    const column = oneOf(random, ['more TEXT', "more TEXT DEFAULT 'x'", "more TEXT AS ('x')"]);
    return `ALTER TABLE ${oneOf(random, namesOf(target, 'table')).name} ADD COLUMN ${column}`;
  },
  (target, random) => `DROP INDEX ${oneOf(random, namesOf(target, 'index')).name}`,
  (target, random) => {
    const { name, sql } = oneOf(random, namesOf(target, 'index'));
    return `DROP INDEX ${name}; ${sql.replace(/ WHERE .*$/s, '')} WHERE 0`;
  },
  (target, random) => {
    const { name } = oneOf(random, namesOf(target, 'table'));
    return `ALTER TABLE ${name} RENAME TO ${name}_before; CREATE VIEW ${name} AS SELECT * FROM ${name}_before`;
  },
  (target, random) => `DROP TABLE ${oneOf(random, namesOf(target, 'table')).name}`,
  (_, random) =>
    oneOf(random, [
      'CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT',
      'CREATE TABLE "constructor" (id INTEGER)',
      'CREATE TABLE "journal WHERE 0; --" (id INTEGER PRIMARY KEY)',
      'CREATE VIEW more AS SELECT * FROM journal',
      'CREATE VIRTUAL TABLE more USING fts5(words)',
      'CREATE INDEX more ON journal(role)',
      'ANALYZE',
    ]),
  (_, random) => `PRAGMA user_version = ${oneOf(random, [0, 1, 3, 99, -1])}`,
  (_, random) => `PRAGMA application_id = ${oneOf(random, [0, 1, -1])}`,
];

/** Guards taken away or made harmless, tables made anew or shadowed, things that nobody made. */
export const changedSchema: Attack = (target, random) => {
  try {
    target.raw.exec(oneOf(random, changes)(target, random));
    return found;
  } catch (error) {
    // What was drawn is no table SQLite takes.
    if (error instanceof Database.SqliteError) return null;
    throw error;
  } finally {
    target.raw.pragma('legacy_alter_table = OFF');
  }
};
