import Database from 'better-sqlite3';
import { Statements, type Row, type Value } from '../../../electron/core/store/store.ts';
import type { ProblemKind } from '../../../shared/audit.ts';
import type { Victim } from './victim.ts';

/** What an attack must be found as, and what it is held against where that matters. */
export interface Expected {
  /** Kinds of problem that are right; the first one told must be one of these. */
  readonly kinds: readonly ProblemKind[];
  /** Checkpoints to verify against; those the test draws where it is left out. */
  readonly given?: readonly string[];
  /** Whether nothing is wrong for somebody who has no checkpoint: then the attack is as good as one can be. */
  readonly perfect?: boolean;
}

/** Does something to a post; `null` where what was drawn would change nothing. */
export type Attack = (target: Target, random: (below: number) => number) => Expected | null;

type Guard = { readonly name: string; readonly of: string; readonly sql: string };

/** Reads a database as the program does that verifies it. */
export function readerOf(bytes: Buffer): { reader: Statements; raw: Database.Database } {
  const raw = new Database(bytes);
  try {
    raw.pragma('trusted_schema = OFF');
    raw.pragma('cell_size_check = ON');
    return { reader: new Statements(raw), raw };
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** A post in the hands of somebody with a program of his own. */
export class Target {
  readonly victim: Victim;
  readonly raw: Database.Database;
  readonly reader: Statements;
  readonly #guards: readonly Guard[];

  constructor(victim: Victim, bytes: Buffer = victim.whole) {
    this.victim = victim;
    const { reader, raw } = readerOf(bytes);
    this.raw = raw;
    this.reader = reader;
    raw.pragma('foreign_keys = OFF');
    this.#guards = reader.all<Guard>(
      `SELECT name, tbl_name AS "of", sql FROM sqlite_schema WHERE type = 'trigger'`,
    );
  }

  /** Whatever the attack does is gone afterwards; what `then` finds is told. */
  attempt<T>(attack: () => Expected | null, then: (expected: Expected) => T): T | null {
    this.raw.exec('SAVEPOINT attempt');
    try {
      this.raw.pragma('ignore_check_constraints = ON');
      const expected = attack();
      this.raw.pragma('ignore_check_constraints = OFF');
      return expected === null ? null : then(expected);
    } finally {
      this.raw.exec('ROLLBACK TO attempt; RELEASE attempt');
    }
  }

  /** Works on tables as their triggers never would allow, and puts the triggers back. */
  behindGuards(tables: readonly string[], work: () => void): void {
    const guards = this.#guards.filter(({ of }) => tables.includes(of));
    for (const { name } of guards) this.raw.exec(`DROP TRIGGER ${name}`);
    work();
    for (const { sql } of guards) this.raw.exec(sql);
  }

  all<T extends Row>(sql: string, ...values: Value[]): T[] {
    return this.reader.all<T>(sql, ...values);
  }

  /** `false` where the table does not take it, such as a number that is there already. */
  run(sql: string, ...values: Value[]): boolean {
    try {
      this.reader.run(sql, ...values);
      return true;
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      // An index over a value inside of a text takes no text that is no JSON; without it the schema is another.
      const isRefused =
        /^SQLITE_(CONSTRAINT|MISMATCH)/.test(error.code) || error.message === 'malformed JSON';
      if (isRefused) return false;
      throw error;
    }
  }
}

/** One of several. */
export function oneOf<T>(random: (below: number) => number, values: readonly T[]): T {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('there is none to draw from');
  return value;
}

const inserted = ['\u0000', ' ', 'x', '\u0301', '7', '\ufffd', '"', 'Ә'];

function otherText(random: (below: number) => number, text: string): string {
  const at = random(text.length + 1);
  const other = [
    () => text.slice(0, at) + oneOf(random, inserted) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1),
    () => '',
    () => text.slice(0, at) + oneOf(random, inserted) + text.slice(at + 1),
    () => [...text].toReversed().join(''),
    () => text.toUpperCase(),
  ];
  return oneOf(random, other)();
}

function otherBytes(random: (below: number) => number, bytes: Uint8Array): Uint8Array {
  const other = Buffer.from(bytes);
  const at = random(other.length);
  if (other.length === 0 || random(4) === 0) return Buffer.concat([other, Buffer.of(random(256))]);
  if (random(4) === 0) return other.subarray(0, at);
  other[at] = (other[at] ?? 0) ^ (1 << random(8));
  return other;
}

const numbers = [0, -1, 1, 2 ** 31, 2 ** 53 - 1, -(2 ** 40)];

/** Something else than what stood there. @param type what the column holds where it holds nothing */
export function otherThan(
  random: (below: number) => number,
  value: Value,
  type: string,
): Value | undefined {
  let other: Value;
  if (value !== null && random(8) === 0) other = null;
  else if (typeof value === 'string') other = otherText(random, value);
  else if (value instanceof Uint8Array) other = otherBytes(random, value);
  else if (typeof value === 'number')
    other = random(2) === 0 ? value + 1 + random(5) : oneOf(random, numbers);
  else if (type === 'INTEGER' || type === 'REAL') other = random(5);
  else other = type === 'BLOB' ? Buffer.of(random(256)) : oneOf(random, inserted);
  const same =
    value instanceof Uint8Array && other instanceof Uint8Array
      ? Buffer.compare(value, other) === 0
      : value === other;
  return same ? undefined : other;
}
