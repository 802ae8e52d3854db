import type { Reader, Writer } from '../store/store.ts';
import { attemptKey } from '../store/attempt-key.ts';

/** Wrong passwords in a row before sign-in is refused for a while; survives a restart. */
export const attemptsAllowed = 5;

/** Milliseconds. */
const lockLength = 15 * 60_000;
const memory = 24 * 3_600_000;

/** Names kept at most. Each costs whoever tries it a hash of a password, so that no lock is soon pushed out. */
const mostNames = 10_000;

type AttemptRow = { failures: number; seen_at: string; locked_until: string | null };

interface Standing {
  readonly failures: number;
  /** UTC ISO 8601 until when sign-in with the name is refused. */
  readonly lockedUntil: string | null;
}

const untouched: Standing = { failures: 0, lockedUntil: null };

const later = (time: string, milliseconds: number) =>
  new Date(Date.parse(time) + milliseconds).toISOString();

/**
 * How the attempts stand by this clock. Of a clock that was set back no more is known than what was
 * left of the lock when it was last looked at: that much is left, neither less nor more.
 */
function standingBy(row: AttemptRow | undefined, now: string): Standing {
  if (row === undefined) return untouched;
  const { failures, seen_at: seenAt, locked_until: until } = row;
  const passed = Date.parse(now) - Date.parse(seenAt);
  if (until === null) return passed > memory ? untouched : { failures, lockedUntil: null };
  const left = Math.min(
    passed < 0 ? Date.parse(until) - Date.parse(seenAt) : Date.parse(until) - Date.parse(now),
    lockLength,
  );
  return left <= 0 ? untouched : { failures, lockedUntil: later(now, left) };
}

const columns = 'failures, seen_at, locked_until';

function standingOf(reader: Reader, login: string, now: string): Standing {
  const row = reader.get<AttemptRow>(
    `SELECT ${columns} FROM sign_in_attempt WHERE key = ?`,
    attemptKey(login),
  );
  return standingBy(row, now);
}

/** Until when sign-in with this name is refused; `null`: it is not. */
export function lockedUntil(reader: Reader, login: string, now: string): string | null {
  return standingOf(reader, login, now).lockedUntil;
}

function keep(writer: Writer, login: string, now: string, standing: Standing): void {
  writer.run(
    `INSERT INTO sign_in_attempt (key, ${columns}) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE
     SET failures = excluded.failures, seen_at = excluded.seen_at, locked_until = excluded.locked_until`,
    attemptKey(login),
    standing.failures,
    now,
    standing.lockedUntil,
  );
}

/** Forgets the failures of a name, and its lock. */
export function forgetAttempts(writer: Writer, login: string): void {
  writer.run('DELETE FROM sign_in_attempt WHERE key = ?', attemptKey(login));
}

/** Names nobody has tried for long are forgotten; of too many, the longest untried that no account has. */
function makeRoom(writer: Writer, now: string): void {
  writer.run(
    'DELETE FROM sign_in_attempt WHERE seen_at < ? AND coalesce(locked_until, ?) <= ?',
    later(now, -memory),
    now,
    now,
  );
  const names = writer.get<{ n: number }>('SELECT count(*) AS n FROM sign_in_attempt')?.n ?? 0;
  if (names < mostNames) return;
  const known = writer
    .all<{ login: string }>('SELECT login FROM account')
    .map(({ login }) => attemptKey(login));
  writer.run(
    `DELETE FROM sign_in_attempt WHERE key IN (
       SELECT key FROM sign_in_attempt
       WHERE key NOT IN (SELECT value FROM json_each(?))
       ORDER BY seen_at LIMIT ?)`,
    JSON.stringify(known),
    names - mostNames + 1,
  );
}

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'wrong'; readonly attemptsLeft: number }
  /** `begins`: this very attempt closed the name. */
  | { readonly kind: 'locked'; readonly until: string; readonly begins: boolean };

/** What a password that was right or wrong comes to, after what was tried with the name before. */
export function judge(writer: Writer, login: string, matches: boolean, now: string): Verdict {
  const standing = standingOf(writer, login, now);
  if (standing.lockedUntil !== null) {
    keep(writer, login, now, standing);
    return { kind: 'locked', until: standing.lockedUntil, begins: false };
  }
  if (matches) {
    forgetAttempts(writer, login);
    return { kind: 'passed' };
  }
  makeRoom(writer, now);
  const failures = standing.failures + 1;
  if (failures < attemptsAllowed) {
    keep(writer, login, now, { failures, lockedUntil: null });
    return { kind: 'wrong', attemptsLeft: attemptsAllowed - failures };
  }
  const until = later(now, lockLength);
  keep(writer, login, now, { failures: 0, lockedUntil: until });
  return { kind: 'locked', until, begins: true };
}
