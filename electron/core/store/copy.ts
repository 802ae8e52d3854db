import Database from 'better-sqlite3';
import { DatabaseUnreadableError } from './errors.ts';

/** A consistent copy in a new file, checked before it is answered for. */
export function copyInto(database: Database.Database, file: string): void {
  database.prepare('VACUUM INTO ?').run(file);
  const copy = new Database(file, { readonly: true });
  try {
    const verdict = copy.pragma('quick_check', { simple: true });
    if (verdict !== 'ok')
      throw new DatabaseUnreadableError(file, `the copy is damaged (${String(verdict)})`);
  } finally {
    copy.close();
  }
}

/** Pages copied between two looks at whether it should go on: 4 MiB. */
const pagesAtOnce = 1024;

/**
 * A copy step by step by SQLite's own backup. A reading transaction holds the state at the beginning: what
 * another connection writes meanwhile neither shows in the copy nor makes it begin anew. The copy keeps no
 * log of changes beside it, so that it can lie on a medium that nobody writes to.
 */
export async function copyInSteps(
  database: Database.Database,
  file: string,
  told: (done: number, total: number) => void,
): Promise<void> {
  database.exec('BEGIN');
  try {
    // The state is held from the first read on.
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    await database.backup(file, {
      progress({ totalPages, remainingPages }) {
        told(totalPages - remainingPages, totalPages);
        return pagesAtOnce;
      },
    });
  } finally {
    database.exec('COMMIT');
  }
  const copy = new Database(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
