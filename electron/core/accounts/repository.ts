import {
  preferencesSchema,
  personSchema,
  type Person,
  type Preferences,
} from '../../../shared/contract/session.ts';
import type { Reader, Writer } from '../store/store.ts';
import { firstPreferences } from './preferences.ts';
import type { PasswordHash } from './password.ts';

export interface Account {
  readonly person: Person;
  readonly preferences: Preferences;
  readonly password: PasswordHash;
  readonly failures: number;
  /** UTC ISO 8601 until when sign-in is refused. */
  readonly lockedUntil: string | null;
}

type AccountRow = {
  id: number;
  login: string;
  name: string;
  roles: string;
  password_salt: Uint8Array;
  password_hash: Uint8Array;
  password_cost: number;
  failures: number;
  locked_until: string | null;
  preferences: string;
};

/** Preferences of an older program lack what is new, of a newer one hold what is unknown: neither locks anyone out. */
function preferencesOf(stored: string): Preferences {
  const parsed = preferencesSchema.partial().safeParse(JSON.parse(stored));
  return { ...firstPreferences(), ...(parsed.success ? parsed.data : {}) };
}

function accountOf(row: AccountRow): Account {
  const { id, login, name } = row;
  return {
    person: personSchema.parse({ id, login, name, roles: JSON.parse(row.roles) }),
    preferences: preferencesOf(row.preferences),
    password: { salt: row.password_salt, hash: row.password_hash, cost: row.password_cost },
    failures: row.failures,
    lockedUntil: row.locked_until,
  };
}

export function accountByLogin(reader: Reader, login: string): Account | null {
  const row = reader.get<AccountRow>('SELECT * FROM account WHERE login = ?', login);
  return row === undefined ? null : accountOf(row);
}

/** What a person is called; an entry by the program itself, or by somebody no longer known, keeps its login. */
export function nameOfLogin(reader: Reader, login: string): string {
  const row = reader.get<{ name: string }>('SELECT name FROM account WHERE login = ?', login);
  return row?.name ?? login;
}

export function insertAccount(
  writer: Writer,
  account: Omit<Person, 'id'> & {
    password: PasswordHash;
    preferences: Preferences;
    createdAt: string;
  },
): number {
  return writer.run(
    `INSERT INTO account (login, name, roles, password_salt, password_hash, password_cost, preferences, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    account.login,
    account.name,
    JSON.stringify(account.roles),
    account.password.salt,
    account.password.hash,
    account.password.cost,
    JSON.stringify(account.preferences),
    account.createdAt,
  );
}

export function noteFailures(
  writer: Writer,
  id: number,
  failures: number,
  lockedUntil: string | null,
): void {
  writer.run(
    'UPDATE account SET failures = ?, locked_until = ? WHERE id = ?',
    failures,
    lockedUntil,
    id,
  );
}

export function savePreferences(writer: Writer, id: number, preferences: Preferences): void {
  writer.run('UPDATE account SET preferences = ? WHERE id = ?', JSON.stringify(preferences), id);
}
