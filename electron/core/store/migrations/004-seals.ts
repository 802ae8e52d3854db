import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { Journal, system } from '../../journal/journal.ts';
import { groupedTables } from '../derived.ts';
import {
  GroupDigest,
  keyColumns,
  keyOf,
  rowDigest,
  rowsOf,
  sealedTables,
  type Seals,
} from '../seals.ts';
import { Statements, type Reader } from '../store.ts';

/** Rows to an entry: an entry stays small enough to be read. */
const rowsToAnEntry = 500;

/** A log has a first entry that no other log has: its hash is what the log is known by. */
function begin(log: Journal, at: string): void {
  const object = { kind: 'journal', id: randomBytes(16).toString('hex') };
  log.append(at, system, { action: 'journal.begin', object, detail: {} }, {});
}

/**
 * Seals in the log what an earlier program left in the tables, as it stands now: from here on nobody
 * changes it quietly, and what was changed before nobody can tell.
 */
export function sealWhatIsThere(database: Database.Database, at: string): void {
  const statements = new Statements(database);
  const log = new Journal(statements);
  if (statements.get('SELECT seq FROM journal LIMIT 1') === undefined) begin(log, at);
  sealTables(statements, at, sealedTables(statements));
}

/** Seals the rows of these tables as they stand now. */
export function sealTables(statements: Statements, at: string, tables: readonly string[]): void {
  const log = new Journal(statements);
  for (const table of tables)
    for (const rows of lots(digests(statements, table)))
      log.append(
        at,
        system,
        { action: 'journal.seal', object: { kind: 'table', id: table }, detail: {} },
        { [table]: rows },
      );
}

function* digests(reader: Reader, table: string): Generator<[key: string, digest: string], void> {
  const column = groupedTables[table];
  const groups = new Map<string, GroupDigest>();
  const keys = keyColumns(reader, table);
  for (const page of rowsOf(reader, table))
    for (const row of page) {
      if (column === undefined) {
        yield [keyOf(keys.map((key) => row[key] ?? null)), rowDigest(row)];
        continue;
      }
      const key = keyOf([row[column] ?? null]);
      const group = groups.get(key) ?? new GroupDigest();
      groups.set(key, group);
      group.add(row);
    }
  for (const [key, group] of groups) yield [key, group.text];
}

function* lots(rows: Iterable<[string, string]>): Generator<Seals[string], void> {
  let lot: [string, string][] = [];
  for (const row of rows) {
    lot.push(row);
    if (lot.length < rowsToAnEntry) continue;
    yield Object.fromEntries(lot);
    lot = [];
  }
  if (lot.length > 0) yield Object.fromEntries(lot);
}
