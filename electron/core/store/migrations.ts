import Database from 'better-sqlite3';
import { first } from './migrations/001-first.ts';
import { fillBodies } from './migrations/002-bodies.ts';
import { formats } from './migrations/002-formats.ts';
import { decisions } from './migrations/003-decisions.ts';
import { indicators } from './migrations/003-indicators.ts';
import { accounts } from './migrations/004-accounts.ts';
import { consignments } from './migrations/004-consignments.ts';
import { moreCounts } from './migrations/004-counts.ts';
import { journal } from './migrations/004-journal.ts';
import { journalDesk } from './migrations/004-journal-desk.ts';
import { resultSums } from './migrations/004-results.ts';
import { sealWhatIsThere } from './migrations/004-seals.ts';
import { documents } from './migrations/005-documents.ts';
import { indexSearchAnew, queueIndexes } from './migrations/005-queue.ts';
import { priceIndexes } from './migrations/005-prices.ts';
import { sealWorkThatIsThere } from './migrations/005-seals.ts';
import { workTables } from './migrations/005-work.ts';

/** One step: SQL, or what SQL cannot say. */
type Step = string | ((database: Database.Database, at: string) => void);

/** Forward-only; a migration once released is never changed. The index plus one is the version. */
const migrations: readonly (readonly Step[])[] = [
  [first],
  [formats, fillBodies],
  [decisions, indicators],
  // Sealing comes last: it seals the rows as this version holds them.
  [consignments, journal, journalDesk, accounts, resultSums, moreCounts, sealWhatIsThere],
  [queueIndexes, indexSearchAnew, workTables, documents, priceIndexes, sealWorkThatIsThere],
];

/** The newest database version this program can open. */
export const knownVersion = migrations.length;

/**
 * Brings a database from its version to the newest, in one transaction.
 * @param at now, UTC ISO 8601 with milliseconds
 */
export function migrate(database: Database.Database, from: number, at: string): void {
  database.transaction(() => {
    for (const step of migrations.slice(from).flat()) {
      if (typeof step === 'string') database.exec(step);
      else step(database, at);
    }
    database.pragma(`user_version = ${knownVersion}`);
  })();
}

/** What a query of the schema tells of a database that was just made. */
export function schemaAsMade<Row>(query: string): Row[] {
  const database = new Database(':memory:');
  try {
    migrate(database, 0, '');
    return database.prepare<[], Row>(query).all();
  } finally {
    database.close();
  }
}
