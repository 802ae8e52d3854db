import Database from 'better-sqlite3';

/** The database was written by a newer program: it is left untouched and not opened. */
export class DatabaseNewerError extends Error {
  readonly file: string;
  readonly found: number;
  readonly known: number;
  constructor(file: string, found: number, known: number) {
    super(
      `${file}: the database has version ${found}, this program knows versions up to ${known}; open it with a newer Daliz. Nothing was changed.`,
    );
    this.name = 'DatabaseNewerError';
    this.file = file;
    this.found = found;
    this.known = known;
  }
}

/** The file is no Daliz database, is damaged, or cannot be opened for writing. */
export class DatabaseUnreadableError extends Error {
  readonly file: string;
  readonly reason: string;
  constructor(file: string, reason: string, cause?: unknown) {
    super(`${file}: the database cannot be opened: ${reason}. Nothing was changed.`, { cause });
    this.name = 'DatabaseUnreadableError';
    this.file = file;
    this.reason = reason;
  }
}

/** The code of an error of SQLite or of the operating system, here or in another thread; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the operating system has against a file, as far as whoever named it can do something about it. */
export type FileTrouble =
  'FILE_ABSENT' | 'FILE_FORBIDDEN' | 'FILE_IS_FOLDER' | 'FILE_EXISTS' | 'FILE_UNREADABLE';

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'FILE_ABSENT',
  ENOTDIR: 'FILE_ABSENT',
  EACCES: 'FILE_FORBIDDEN',
  EPERM: 'FILE_FORBIDDEN',
  EISDIR: 'FILE_IS_FOLDER',
  EEXIST: 'FILE_EXISTS',
};

export function troubleOf(error: unknown): FileTrouble {
  return troubles[codeOf(error)] ?? 'FILE_UNREADABLE';
}

/** Whether SQLite refused to write for want of room: what was acknowledged before stands. */
export function isDiskFull(error: unknown): boolean {
  return /^(SQLITE_FULL|ENOSPC)/.test(codeOf(error));
}

/** Whether another connection held the database longer than anyone waits. */
export function isHeld(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** Whether the store itself gave up (full, damaged, held by another): what was being written is not to blame. */
export function isFaultOfStore(error: unknown): boolean {
  if (isDiskFull(error)) return true;
  return (
    error instanceof Database.SqliteError &&
    !/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(error.code)
  );
}

/** Whether SQLite could not do what it was asked of this file, for another reason than that somebody holds it. */
export function isRefusedBySqlite(error: unknown): error is Error {
  return error instanceof Database.SqliteError && !isHeld(error);
}

/** Whether an error means that the file itself is not (or no longer) a sound database. */
export function isUnreadable(error: unknown): error is InstanceType<typeof Database.SqliteError> {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(CORRUPT|NOTADB|CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(error.code)
  );
}
