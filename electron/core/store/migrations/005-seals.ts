import type Database from 'better-sqlite3';
import { Statements } from '../store.ts';
import { sealTables } from './004-seals.ts';

/** Seals what the migration wrote into new tables out of old ones. */
export function sealWorkThatIsThere(database: Database.Database, at: string): void {
  sealTables(new Statements(database), at, ['release', 'work', 'announcement']);
}
