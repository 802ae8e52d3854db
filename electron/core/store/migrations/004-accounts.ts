import type Database from 'better-sqlite3';
import { attemptKey } from '../attempt-key.ts';

const columns = /* sql */ `
ALTER TABLE account ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));
-- named in advance for emergency access
ALTER TABLE account ADD COLUMN emergency INTEGER NOT NULL DEFAULT 0 CHECK (emergency IN (0, 1));
-- an account is closed, never deleted: the journal names it
ALTER TABLE account ADD COLUMN disabled_at TEXT;
ALTER TABLE account ADD COLUMN last_sign_in_at TEXT;

-- Wrong passwords by the name that was typed, known or not: names cannot be told apart by it.
CREATE TABLE sign_in_attempt (
  key TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  -- the latest time at which this row was looked at and written
  seen_at TEXT NOT NULL,
  locked_until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_attempt_seen ON sign_in_attempt(seen_at);

CREATE TABLE emergency_access (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account(id),
  reason TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  until TEXT NOT NULL,
  ended_at TEXT
) STRICT;

-- Who has taken note of which emergency access.
CREATE TABLE emergency_acknowledged (
  emergency_id INTEGER NOT NULL REFERENCES emergency_access(id),
  account_id INTEGER NOT NULL REFERENCES account(id),
  at TEXT NOT NULL,
  PRIMARY KEY (emergency_id, account_id)
) STRICT, WITHOUT ROWID;
`;

/** Failures and locks go from the accounts to the names that were typed. */
export function accounts(database: Database.Database, at: string): void {
  database.exec(columns);
  const held = database
    .prepare<[], { login: string; failures: number; locked_until: string | null }>(
      'SELECT login, failures, locked_until FROM account WHERE failures > 0 OR locked_until IS NOT NULL',
    )
    .all();
  const insert = database.prepare(
    'INSERT INTO sign_in_attempt (key, failures, seen_at, locked_until) VALUES (?, ?, ?, ?)',
  );
  for (const { login, failures, locked_until: until } of held)
    insert.run(attemptKey(login), failures, at, until);
  database.exec(
    'ALTER TABLE account DROP COLUMN failures; ALTER TABLE account DROP COLUMN locked_until;',
  );
}
