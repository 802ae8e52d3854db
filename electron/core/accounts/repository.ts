import { z } from 'zod';
import {
  preferencesSchema,
  personSchema,
  type Person,
  type Preferences,
} from '../../../shared/contract/session.ts';
import { inForce, roles as allRoles, type Role } from '../../../shared/permissions.ts';
import type { Reader, Writer } from '../store/store.ts';
import { firstPreferences } from './preferences.ts';
import type { PasswordHash } from './password.ts';

export interface Account {
  /** With the roles that are in force. */
  readonly person: Person;
  readonly preferences: Preferences;
  readonly password: PasswordHash;
  /** The password was given by somebody else: nothing but changing it is allowed. */
  readonly mustChange: boolean;
  /** Named in advance for emergency access. */
  readonly emergency: boolean;
  readonly disabledAt: string | null;
  readonly lastSignInAt: string | null;
  readonly createdAt: string;
}

type AccountRow = {
  id: number;
  login: string;
  name: string;
  roles: string;
  password_salt: Uint8Array;
  password_hash: Uint8Array;
  password_cost: number;
  preferences: string;
  must_change: number;
  emergency: number;
  disabled_at: string | null;
  last_sign_in_at: string | null;
  created_at: string;
};

/** Preferences of an older program lack what is new, of a newer one hold what is unknown: neither locks anyone out. */
function preferencesOf(stored: string): Preferences {
  const parsed = preferencesSchema.partial().safeParse(JSON.parse(stored));
  return { ...firstPreferences(), ...(parsed.success ? parsed.data : {}) };
}

const rolesSchema = z.array(z.enum(allRoles));

function accountOf(row: AccountRow): Account {
  const { id, login, name } = row;
  const roles = [...inForce(rolesSchema.parse(JSON.parse(row.roles)))];
  return {
    person: personSchema.parse({ id, login, name, roles }),
    preferences: preferencesOf(row.preferences),
    password: { salt: row.password_salt, hash: row.password_hash, cost: row.password_cost },
    mustChange: row.must_change === 1,
    emergency: row.emergency === 1,
    disabledAt: row.disabled_at,
    lastSignInAt: row.last_sign_in_at,
    createdAt: row.created_at,
  };
}

export function accountByLogin(reader: Reader, login: string): Account | null {
  const row = reader.get<AccountRow>('SELECT * FROM account WHERE login = ?', login);
  return row === undefined ? null : accountOf(row);
}

export function accountById(reader: Reader, id: number): Account | null {
  const row = reader.get<AccountRow>('SELECT * FROM account WHERE id = ?', id);
  return row === undefined ? null : accountOf(row);
}

export function allAccounts(reader: Reader): Account[] {
  return reader.all<AccountRow>('SELECT * FROM account ORDER BY id').map(accountOf);
}

/** What a person is called; an entry by the program itself, or by somebody no longer known, keeps its login. */
export function nameOfLogin(reader: Reader, login: string): string {
  const row = reader.get<{ name: string }>('SELECT name FROM account WHERE login = ?', login);
  return row?.name ?? login;
}

/** What an administrator says of a person. */
export interface Described {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly emergency: boolean;
}

export function insertAccount(
  writer: Writer,
  account: Described & {
    login: string;
    password: PasswordHash;
    mustChange: boolean;
    preferences: Preferences;
    createdAt: string;
  },
): number {
  return writer.run(
    `INSERT INTO account (login, name, roles, password_salt, password_hash, password_cost, must_change,
       emergency, preferences, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    account.login,
    account.name,
    JSON.stringify(account.roles),
    account.password.salt,
    account.password.hash,
    account.password.cost,
    Number(account.mustChange),
    Number(account.emergency),
    JSON.stringify(account.preferences),
    account.createdAt,
  );
}

export function describeAccount(writer: Writer, id: number, said: Described): void {
  writer.run(
    'UPDATE account SET name = ?, roles = ?, emergency = ? WHERE id = ?',
    said.name,
    JSON.stringify(said.roles),
    Number(said.emergency),
    id,
  );
}

export function savePassword(
  writer: Writer,
  id: number,
  { salt, hash, cost }: PasswordHash,
  mustChange: boolean,
): void {
  writer.run(
    `UPDATE account SET password_salt = ?, password_hash = ?, password_cost = ?, must_change = ? WHERE id = ?`,
    salt,
    hash,
    cost,
    Number(mustChange),
    id,
  );
}

/** `null` opens the account again. */
export function disableAccount(writer: Writer, id: number, at: string | null): void {
  writer.run('UPDATE account SET disabled_at = ? WHERE id = ?', at, id);
}

export function noteSignIn(writer: Writer, id: number, at: string): void {
  writer.run('UPDATE account SET last_sign_in_at = ? WHERE id = ?', at, id);
}

export function savePreferences(writer: Writer, id: number, preferences: Preferences): void {
  writer.run('UPDATE account SET preferences = ? WHERE id = ?', JSON.stringify(preferences), id);
}
