import type Database from 'better-sqlite3';

export type Value = string | number | bigint | Uint8Array | null;
export type Row = Record<string, Value>;

/** Reads only: what is handed to a query cannot write by mistake. */
export interface Reader {
  /** The first row, or undefined. */
  get<T extends Row>(sql: string, ...values: Value[]): T | undefined;
  all<T extends Row>(sql: string, ...values: Value[]): T[];
}

/** Writes, inside one transaction that the store opened. */
export interface Writer extends Reader {
  /** Runs a statement; returns the rowid of an insert. */
  run(sql: string, ...values: Value[]): number;
}

/** Prepares each text once: the same statement object serves the whole life of the connection. */
export class Statements implements Writer {
  readonly #database: Database.Database;
  readonly #prepared = new Map<string, Database.Statement<Value[]>>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  #statement(sql: string): Database.Statement<Value[]> {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare<Value[]>(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  get<T extends Row>(sql: string, ...values: Value[]): T | undefined {
    return this.#statement(sql).get(...values) as T | undefined;
  }

  all<T extends Row>(sql: string, ...values: Value[]): T[] {
    return this.#statement(sql).all(...values) as T[];
  }

  run(sql: string, ...values: Value[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }
}
