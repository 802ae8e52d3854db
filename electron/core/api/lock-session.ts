import type { LockReason } from '../../../shared/contract/lock.ts';
import type { Connection } from './connection.ts';
import { ownActor, standingOf } from './standing.ts';

/** Locks the session of a window, if it has one that is open. */
export function lockSession(connection: Connection, reason: LockReason): void {
  const standing = standingOf(connection);
  if (standing === null || standing.session.locked !== null) return;
  const { session, account } = standing;
  // Locked first: a record that cannot be written leaves no window open.
  session.locked = reason;
  connection.events.publish('session', { kind: 'locked', reason });
  session.store.change(ownActor(standing), (change) =>
    change.record({
      action: 'session.lock',
      object: { kind: 'account', id: String(account.person.id) },
      detail: { reason },
    }),
  );
  connection.house.keeper.keepIfPossible('lock');
}
