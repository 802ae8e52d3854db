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
import { allows, grantingRole, type Permission, type Role } from '../../../shared/permissions.ts';
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
  const { emergency } = session;
  const lasts =
    emergency !== null && mayHoldEmergency(account) && isOpen(emergency, house.clock.now());
  return { session, account, emergency: lasts ? emergency : null };
}

/** Whether a person may have a supervisor's rights for an hour: named for it, and still in a role that may take them. */
const mayHoldEmergency = ({ emergency, person }: Account): boolean =>
  emergency && allows('emergency.open', person.roles);

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
  const { account } = standing;
  const keepsRight = account.disabledAt === null && mayHoldEmergency(account);
  leaveEmergency(connection, standing, keepsRight ? 'expired' : 'withdrawn');
}

/**
 * Why a session ends without its person: the window closed, its post was closed, a guesser used up the
 * attempts to unlock it, or the account was closed.
 */
export type EndReason = 'window' | 'post' | 'guessing' | 'closed';

/** How a session ends: the person signs out, or something else ends it. */
export type Ending =
  | { readonly action: 'session.signOut' }
  | { readonly action: 'session.end'; readonly reason: EndReason };

/** The session of a window as it is to be ended, whether or not its person still has an account that is open. */
function endingOf({ session, house }: Connection): Standing | null {
  if (session === null || !house.isOpen(session.store)) return null;
  const account = accountById(session.store, session.account);
  return account === null ? null : { session, account, emergency: null };
}

/** Ends the session of a window, with everything that is still to be told of it. */
export function endSession(
  connection: Connection,
  ending: Ending = { action: 'session.signOut' },
): void {
  const standing = standingOf(connection) ?? endingOf(connection);
  const ended = connection.session !== null;
  try {
    if (standing !== null) tellEnd(connection, standing, ending);
  } finally {
    // What cannot be written down, on a full disk, keeps no session open.
    connection.session = null;
    if (ended && ending.action === 'session.end')
      connection.events.publish('session', { kind: 'ended' });
  }
}

function endOfEmergency(ending: { readonly reason?: EndReason }): EmergencyEnd {
  if (ending.reason === undefined) return 'signOut';
  return ending.reason === 'closed' ? 'withdrawn' : ending.reason;
}

function tellEnd(connection: Connection, standing: Standing, { action, ...detail }: Ending): void {
  const { session, account } = standing;
  settleEmergency(connection, standing);
  leaveEmergency(connection, standing, endOfEmergency(detail));
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
