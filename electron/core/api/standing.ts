import {
  emergencyMark,
  endEmergency,
  isOpen,
  type EmergencyEnd,
  type OpenEmergency,
} from '../accounts/emergency.ts';
import { OnceAMinute } from '../accounts/once-a-minute.ts';
import { accountById, type Account } from '../accounts/repository.ts';
import type { SignedIn } from '../../../shared/contract/session.ts';
import { grantingRole, type Permission, type Role } from '../../../shared/permissions.ts';
import type { Actor } from '../journal/journal.ts';
import type { Connection, Session } from './connection.ts';

/** Who is signed in at a window, and with which rights at this moment. */
export interface Standing {
  readonly session: Session;
  readonly account: Account;
  readonly emergency: OpenEmergency | null;
}

/** Rights are looked up anew at every call: what an administrator takes away is gone at once. */
export function standingOf(connection: Connection): Standing | null {
  const { session, house } = connection;
  if (session === null || !house.isOpen(session.store)) return null;
  const account = accountById(session.store, session.account);
  if (account === null || account.disabledAt !== null) return null;
  const lasts =
    session.emergency !== null && account.emergency && isOpen(session.emergency, house.clock.now());
  return { session, account, emergency: lasts ? session.emergency : null };
}

/** The roles a person has now: his own and, in an emergency, the supervisor's. */
function rolesOf({ account, emergency }: Standing): readonly Role[] {
  const { roles } = account.person;
  return emergency === null ? roles : [...roles, 'supervisor'];
}

/** Who acts by this permission: in the role it was granted to; `null`: none of his roles has it. */
export function actorBy(standing: Standing, permission: Permission): Actor | null {
  const role = grantingRole(permission, rolesOf(standing));
  if (role === null) return null;
  const mark = standing.emergency === null ? '' : emergencyMark;
  return { name: standing.account.person.login, role: `${role}${mark}` };
}

/** Who acts on his own session, as everybody may. */
export function ownActor(standing: Standing): Actor {
  return actorBy(standing, 'session') ?? { name: standing.account.person.login, role: 'none' };
}

/** Begins the session of a person in this window; another person's session ends with it. */
export function begin(connection: Connection, account: Account): void {
  endSession(connection);
  const { store } = connection.house;
  const { id } = account.person;
  connection.session = {
    account: id,
    store,
    emergency: null,
    refusals: new OnceAMinute(),
    locked: null,
  };
}

/** What a window is told of who is signed in. */
export function signedInAs({ account, emergency }: Standing): SignedIn {
  const { person, preferences, mustChange } = account;
  return {
    person,
    preferences,
    mustChange,
    mayOpenEmergency: account.emergency,
    emergency: emergency && { reason: emergency.reason, until: emergency.until },
  };
}

/** Gives the supervisor's rights back, where there are any. */
export function leaveEmergency(
  connection: Connection,
  standing: Standing,
  how: EmergencyEnd,
): void {
  const { session } = standing;
  if (session.emergency === null) return;
  endEmergency(session.store, connection.house.clock, ownActor(standing), session.emergency, how);
  session.emergency = null;
}

/** Writes down that an emergency access is over, once its hour is, or once the right to it was taken away. */
export function settleEmergency(connection: Connection, standing: Standing): void {
  if (standing.emergency !== null || standing.session.emergency === null) return;
  leaveEmergency(connection, standing, standing.account.emergency ? 'expired' : 'withdrawn');
}

/** How a session ends: the person signs out, or something else ends it. */
export type Ending =
  | { readonly action: 'session.signOut' }
  | {
      readonly action: 'session.end';
      /** The window closed, its post was closed, or a guesser used up the attempts to unlock it. */
      readonly reason: 'window' | 'post' | 'guessing';
    };

/** Ends the session of a window, with everything that is still to be told of it. */
export function endSession(
  connection: Connection,
  { action, ...detail }: Ending = { action: 'session.signOut' },
): void {
  const standing = standingOf(connection);
  if (standing !== null) {
    settleEmergency(connection, standing);
    leaveEmergency(connection, standing, 'signOut');
    const { session, account } = standing;
    session.store.change(ownActor(standing), (change) => {
      for (const { what, count } of session.refusals.rest())
        change.record({
          action: 'access.refused',
          object: { kind: 'procedure', id: what },
          detail: { count, until: action },
        });
      change.record({
        action,
        object: { kind: 'account', id: String(account.person.id) },
        detail,
      });
    });
    connection.house.keeper.keepIfPossible('signOut');
  }
  const ended = connection.session !== null;
  connection.session = null;
  if (ended && action === 'session.end') connection.events.publish('session', { kind: 'ended' });
}
