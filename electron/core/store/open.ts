import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Journal, type Act, type Actor } from '../journal/journal.ts';
import type { Clock } from './clock.ts';
import { copyInSteps, copyInto } from './copy.ts';
import { DatabaseNewerError, DatabaseUnreadableError, isUnreadable } from './errors.ts';
import { defineFunctions } from './functions.ts';
import { knownVersion, migrate } from './migrations.ts';
import { beginTally } from './tally.ts';
import { SealedWrites } from './seals.ts';
import { Telling } from './telling.ts';
import { Statements, type Reader, type Writer } from './store.ts';

/** Marks our files ("Dlz1"), so that no other SQLite file is ever migrated by mistake. */
export const applicationId = 0x44_6c_7a_31;

export type { Clock } from './clock.ts';

/** What a use case does inside its transaction: write, and say what it did. */
export interface Change extends Writer {
  /** Writes the journal entry of the change. At least one is demanded, or the change is undone. */
  record(act: Act): void;
}

export interface Store extends Reader {
  readonly file: string;
  /**
   * One command, one transaction: the change and its journal entries stand or fall
   * together, durably on disk when this returns.
   * @throws Error when the change recorded nothing
   */
  change<T>(actor: Actor, work: (change: Change) => T): T;
  /**
   * Keeps what is no change of the post yet (a draft): one transaction, durable, without an entry in the
   * log, and only in tables that are not sealed.
   * @throws Error for a statement that writes to a sealed table
   */
  keep<T>(work: (writer: Writer) => T): T;
  /** Runs reads that must all see one state, whatever another connection writes meanwhile. */
  unchanging<T>(reads: () => T): T;
  /** Whether it can still be asked. */
  readonly isOpen: boolean;
  /** A consistent copy in a new file (VACUUM INTO), checked before it is answered for. */
  copyTo(file: string): void;
  /**
   * The same step by step, so that it can be told how far it is and be ended in between: the state at the
   * beginning, whatever is written meanwhile. The file is whole on return, and no more than that is known of it.
   * @param told the pages copied and all there are; what it throws ends the copying
   */
  copyInSteps(file: string, told: (done: number, total: number) => void): Promise<void>;
  close(): void;
}

/** Set on every open: the library reopens a WAL file at synchronous=NORMAL, which may lose acknowledged work. */
function secure(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('recursive_triggers = ON');
  database.pragma('busy_timeout = 10000');
  database.pragma('cache_size = -65536');
}

function versionOf(database: Database.Database, file: string): number {
  const id = database.pragma('application_id', { simple: true });
  const version = Number(database.pragma('user_version', { simple: true }));
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id !== applicationId && tables !== 0) {
    throw new DatabaseUnreadableError(file, 'it is a database of another program');
  }
  if (version > knownVersion) throw new DatabaseNewerError(file, version, knownVersion);
  return version;
}

/** What a connection that only reads needs: nothing of it touches the file. */
function secureReading(database: Database.Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('busy_timeout = 10000');
  database.pragma('cache_size = -65536');
}

function demandNewest(database: Database.Database, file: string): void {
  if (versionOf(database, file) === knownVersion) return;
  throw new DatabaseUnreadableError(
    file,
    'it is of an earlier version; open it in the window or import into it once, which brings it up to date',
  );
}

/** Brings the file to the newest version; an older one is copied aside, verified, before it is touched. */
function upgrade(
  database: Database.Database,
  file: string,
  { clock, building = false }: OpenOptions,
): void {
  const version = versionOf(database, file);
  if (version === knownVersion) return;
  // What is being built aside is a copy already.
  if (version > 0 && !building)
    copyInto(database, `${file}.before-version-${knownVersion}.${Date.now()}.bak`);
  database.pragma(`application_id = ${applicationId}`);
  migrate(database, version, clock.now());
}

class SqliteStore extends Statements implements Store {
  readonly file: string;
  readonly #database: Database.Database;
  readonly #clock: Clock;
  readonly #journal: Journal;
  readonly #writes: SealedWrites;

  constructor(file: string, database: Database.Database, clock: Clock) {
    super(database);
    this.file = file;
    this.#database = database;
    this.#clock = clock;
    this.#journal = new Journal(this);
    this.#writes = new SealedWrites(this);
  }

  change<T>(actor: Actor, work: (change: Change) => T): T {
    // Its seals would be lost to the outer one, and its entries stand before those of what came first.
    if (this.#database.inTransaction) throw new Error('a change cannot be made within another');
    this.#writes.forget();
    return this.#database
      .transaction(() => {
        const told = new Telling(this.#journal, this.#clock, actor, this.#writes);
        const result = work({
          get: (sql, ...values) => this.get(sql, ...values),
          all: (sql, ...values) => this.all(sql, ...values),
          run: (sql, ...values) => this.#writes.run(sql, values),
          record: (act) => told.record(act),
        });
        told.finish();
        return result;
      })
      .immediate();
  }

  keep<T>(work: (writer: Writer) => T): T {
    if (this.#database.inTransaction) throw new Error('nothing is kept within a change');
    return this.#database
      .transaction(() =>
        work({
          get: (sql, ...values) => this.get(sql, ...values),
          all: (sql, ...values) => this.all(sql, ...values),
          run: (sql, ...values) => this.#writes.runUnsealed(sql, values),
        }),
      )
      .immediate();
  }

  unchanging<T>(reads: () => T): T {
    return this.#database.transaction(reads).deferred();
  }

  copyTo(file: string): void {
    copyInto(this.#database, file);
  }

  copyInSteps(file: string, told: (done: number, total: number) => void): Promise<void> {
    return copyInSteps(this.#database, file, told);
  }

  get isOpen(): boolean {
    return this.#database.open;
  }

  close(): void {
    this.#database.close();
  }
}

export interface OpenOptions {
  clock: Clock;
  /** Refuse to make a new file where there is none. */
  mustExist?: boolean;
  /** Nothing will be written, and nothing can be by mistake; the file is neither made nor brought up to date. */
  readOnly?: boolean;
  /** A new file is being built aside: durable once closed, not at every step. */
  building?: boolean;
  /** Upper bound of the file in pages of 4 KiB, for tests of a full disk. */
  maximumPages?: number;
}

/**
 * Opens the database of a post, making or migrating it as needed.
 * @throws DatabaseNewerError, DatabaseUnreadableError; the file is then unchanged
 */
export function openStore(file: string, options: OpenOptions): Store {
  if (options.mustExist === true && !existsSync(file)) {
    throw new DatabaseUnreadableError(file, 'there is no such file');
  }
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new DatabaseUnreadableError(file, 'it is a folder');
  }
  let database: Database.Database | undefined;
  try {
    const readonly = options.readOnly === true;
    database = new Database(file, { readonly });
    versionOf(database, file);
    if (readonly) secureReading(database);
    else secure(database);
    defineFunctions(database);
    if (readonly) demandNewest(database, file);
    else upgrade(database, file, options);
    beginTally(database);
    if (options.building === true) database.pragma('synchronous = NORMAL');
    if (options.maximumPages !== undefined)
      database.pragma(`max_page_count = ${options.maximumPages}`);
    return new SqliteStore(file, database, options.clock);
  } catch (error) {
    database?.close();
    if (isUnreadable(error) || (error instanceof TypeError && /directory/.test(error.message))) {
      throw new DatabaseUnreadableError(file, error.message, error);
    }
    throw error;
  }
}
