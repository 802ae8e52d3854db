import type Database from 'better-sqlite3';
import { first } from './migrations/001-first.ts';
import { formats } from './migrations/002-formats.ts';

/** Forward-only; a migration once released is never changed. The index plus one is the version. */
const migrations: readonly string[] = [first, formats];

/** The newest database version this program can open. */
export const knownVersion = migrations.length;

/** Brings a database from its version to the newest, in one transaction. */
export function migrate(database: Database.Database, from: number): void {
  database.transaction(() => {
    for (const sql of migrations.slice(from)) database.exec(sql);
    database.pragma(`user_version = ${knownVersion}`);
  })();
}
