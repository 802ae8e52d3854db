import type { LockReason } from '../../../shared/contract/lock.ts';
import type { Person } from '../../../shared/contract/session.ts';
import { actorOf } from '../accounts/service.ts';
import { personOf, type Connection } from './connection.ts';

/** How a session ends: the person signs out, or something else ends it. */
export type Ending =
  | { readonly action: 'session.signOut' }
  | {
      readonly action: 'session.end';
      /** The window closed, its post was closed, or a guesser used up the attempts to unlock it. */
      readonly reason: 'window' | 'post' | 'guessing';
    };

export const signOut: Ending = { action: 'session.signOut' };

const accountObject = ({ id }: Person) => ({ kind: 'account', id: String(id) });

/** Begins the session of a person in this window; another person's session ends with it. */
export function beginSession(connection: Connection, person: Person): void {
  endSession(connection, signOut);
  connection.session = { person, store: connection.house.store, locked: null };
}

/** Ends the session of a window, if it has one, and tells the window where it did not ask for it. */
export function endSession(connection: Connection, { action, ...detail }: Ending): void {
  const person = personOf(connection);
  connection.session = null;
  if (person === null) return;
  connection.house.store.change(actorOf(person), (change) =>
    change.record({ action, object: accountObject(person), detail }),
  );
  if (action === 'session.end') connection.events.publish('session', { kind: 'ended' });
}

/** Locks the session of a window, if it has one that is open. */
export function lockSession(connection: Connection, reason: LockReason): void {
  const person = personOf(connection);
  if (person === null || connection.session === null || connection.session.locked !== null) return;
  // Locked first: a record that cannot be written leaves no window open.
  connection.session = { ...connection.session, locked: reason };
  connection.events.publish('session', { kind: 'locked', reason });
  connection.house.store.change(actorOf(person), (change) =>
    change.record({ action: 'session.lock', object: accountObject(person), detail: { reason } }),
  );
}
