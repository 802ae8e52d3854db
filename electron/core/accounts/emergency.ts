import type { EmergencyRecord } from '../../../shared/contract/emergency.ts';
import type { Person } from '../../../shared/contract/session.ts';
import { system, type Actor } from '../journal/journal.ts';
import type { Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { AccountFault } from './faults.ts';
import { accountById } from './repository.ts';

/** Milliseconds: nobody holds a supervisor's rights in this way for longer. */
const longest = 3_600_000;

/** Written behind the role of whoever acts while an emergency access lasts: a mark nobody can miss. */
export const emergencyMark = '/emergency';

/** A supervisor's rights taken for an hour, as long as this window's session has them. */
export interface OpenEmergency {
  readonly id: number;
  readonly reason: string;
  readonly openedAt: string;
  readonly until: string;
}

const objectOf = (id: number) => ({ kind: 'emergency', id: String(id) });

/** Opens a supervisor's rights to a person named for it in advance. */
export function openEmergency(
  store: Store,
  clock: Clock,
  actor: Actor,
  person: Person,
  reason: string,
): OpenEmergency {
  const openedAt = clock.now();
  const until = new Date(Date.parse(openedAt) + longest).toISOString();
  return store.change({ ...actor, role: `${actor.role}${emergencyMark}` }, (change) => {
    const id = change.run(
      'INSERT INTO emergency_access (account_id, reason, opened_at, until) VALUES (?, ?, ?, ?)',
      person.id,
      reason,
      openedAt,
      until,
    );
    change.record({
      action: 'emergency.open',
      object: objectOf(id),
      after: { account: person.id, until },
      reason,
      detail: {},
    });
    return { id, reason, openedAt, until };
  });
}

/** Whether the rights still hold; a clock that was set back to before their beginning ends them. */
export function isOpen({ openedAt, until }: OpenEmergency, now: string): boolean {
  return openedAt <= now && now < until;
}

/**
 * How an emergency access ends: its hour is over, its person gives it back, signs out or loses the right
 * to it; or its session ends for another cause; or the program stopped before it could say.
 */
export type EmergencyEnd =
  'expired' | 'person' | 'signOut' | 'withdrawn' | 'window' | 'post' | 'guessing' | 'stopped';

/** An access that is noticed late to be over has ended with its hour all the same. */
export function endEmergency(
  store: Store,
  clock: Clock,
  actor: Actor,
  { id, until }: Pick<OpenEmergency, 'id' | 'until'>,
  how: EmergencyEnd,
): void {
  const now = clock.now();
  const endedAt = now < until ? now : until;
  store.change(actor, (change) => {
    change.run('UPDATE emergency_access SET ended_at = ? WHERE id = ?', endedAt, id);
    change.record({
      action: 'emergency.end',
      object: objectOf(id),
      after: { endedAt },
      detail: { how },
    });
  });
}

/**
 * Writes down the end of what a program that stopped has left open: it lasted no longer than its session,
 * and no session outlives the program.
 */
export function endWhatWasLeft(store: Store, clock: Clock): void {
  const left = store.all<{ id: number; until: string }>(
    'SELECT id, until FROM emergency_access WHERE ended_at IS NULL ORDER BY id',
  );
  for (const access of left) endEmergency(store, clock, system, access, 'stopped');
}

type EmergencyRow = {
  id: number;
  login: string;
  name: string;
  reason: string;
  opened_at: string;
  until: string;
  ended_at: string | null;
};

/** Emergency accesses, since he has an account, that this person has not acknowledged; the newest first. */
export function unacknowledged(reader: Reader, accountId: number): EmergencyRecord[] {
  const account = accountById(reader, accountId);
  if (account === null) return [];
  return reader
    .all<EmergencyRow>(
      `SELECT e.id, a.login, a.name, e.reason, e.opened_at, e.until, e.ended_at
       FROM emergency_access e JOIN account a ON a.id = e.account_id
       WHERE e.account_id <> ? AND e.until > ?
         AND NOT EXISTS (SELECT 1 FROM emergency_acknowledged k WHERE k.emergency_id = e.id AND k.account_id = ?)
       ORDER BY e.id DESC`,
      accountId,
      account.createdAt,
      accountId,
    )
    .map(({ id, login, name, reason, opened_at: openedAt, until, ended_at: endedAt }) => ({
      id,
      login,
      name,
      reason,
      openedAt,
      until,
      endedAt,
    }));
}

/** Takes note, once, that an emergency access happened. */
export function acknowledge(
  store: Store,
  clock: Clock,
  actor: Actor,
  accountId: number,
  id: number,
): void {
  if (!unacknowledged(store, accountId).some((each) => each.id === id))
    throw new AccountFault('NOT_FOUND', 'there is no emergency access to acknowledge');
  store.change(actor, (change) => {
    change.run(
      'INSERT OR IGNORE INTO emergency_acknowledged (emergency_id, account_id, at) VALUES (?, ?, ?)',
      id,
      accountId,
      clock.now(),
    );
    change.record({ action: 'emergency.acknowledge', object: objectOf(id), detail: {} });
  });
}
