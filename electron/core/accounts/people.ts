import type { PersonRecord } from '../../../shared/contract/people.ts';
import { passwordFault } from '../../../shared/password.ts';
import { allows, areSeparate } from '../../../shared/permissions.ts';
import type { Actor } from '../journal/journal.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { forgetAttempts, lockedUntil } from './attempts.ts';
import { AccountFault, weakPassword } from './faults.ts';
import { hashPassword } from './password.ts';
import {
  accountById,
  accountByLogin,
  allAccounts,
  describeAccount,
  disableAccount,
  savePassword,
  type Account,
  type Described,
} from './repository.ts';
import { addPerson } from './service.ts';
import { stateOf } from './state.ts';
import { temporaryPassword } from './temporary-password.ts';

/** What managing people needs: the store, the time, and who does it. */
export interface Office {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: Actor;
}

function recordOf(reader: Reader, account: Account, now: string): PersonRecord {
  const { person, mustChange, emergency, disabledAt, lastSignInAt, createdAt } = account;
  return {
    ...person,
    mustChange,
    emergency,
    disabledAt,
    lastSignInAt,
    createdAt,
    lockedUntil: lockedUntil(reader, person.login, now),
  };
}

/** Everybody who has an account at the post, whoever was first first. */
export function listPeople(reader: Reader, now: string): PersonRecord[] {
  return allAccounts(reader).map((account) => recordOf(reader, account, now));
}

function demandSeparate({ roles }: Pick<Described, 'roles'>): void {
  if (areSeparate(roles)) return;
  throw new AccountFault(
    'ROLES_CONFLICT',
    'who manages people holds no role that sees customs content',
  );
}

/** The password to begin with: the one typed, if it is good enough, or one made here. */
function beginning(typed: string | null, login: string): string {
  if (typed === null) return temporaryPassword();
  const fault = passwordFault(typed, login);
  if (fault !== null) throw weakPassword(fault);
  return typed;
}

export interface Admitted {
  readonly person: PersonRecord;
  /** Told once, to be handed over; `null`: the administrator typed one himself. */
  readonly temporaryPassword: string | null;
}

/** Adds a person who must change the password at the first sign-in. */
export async function admitPerson(
  { store, clock, actor }: Office,
  input: Described & { readonly login: string; readonly password: string | null },
): Promise<Admitted> {
  const { login, name, roles, emergency } = input;
  demandSeparate(input);
  const password = beginning(input.password, login);
  const demandFree = () => {
    if (accountByLogin(store, login) !== null)
      throw new AccountFault('CONFLICT', 'the sign-in name is taken');
  };
  demandFree();
  const person = { login, name, roles: [...roles], emergency, mustChange: true };
  try {
    const account = await addPerson(store, clock, actor, person, password);
    return {
      person: recordOf(store, account, clock.now()),
      temporaryPassword: input.password === null ? password : null,
    };
  } catch (error) {
    demandFree();
    throw error;
  }
}

/** At least one person who manages people must be able to sign in. */
function demandAdministrator(change: Change): void {
  const someone = allAccounts(change).some(
    ({ person, disabledAt }) => disabledAt === null && allows('people.manage', person.roles),
  );
  if (!someone) throw new AccountFault('LAST_ADMINISTRATOR', 'it is the last administrator');
}

/** Makes one change of an account, and records how it was before and is afterwards. */
function alter(
  { store, clock, actor }: Office,
  id: number,
  action: string,
  work: (change: Change, before: Account) => void,
): PersonRecord {
  return store.change(actor, (change) => {
    const before = accountById(change, id);
    if (before === null) throw new AccountFault('NOT_FOUND', 'there is no such person');
    work(change, before);
    const after = accountById(change, id) ?? before;
    demandAdministrator(change);
    change.record({
      action,
      object: { kind: 'account', id: String(id) },
      before: stateOf(before),
      after: stateOf(after),
      detail: {},
    });
    return recordOf(change, after, clock.now());
  });
}

/** Changes name, roles and the right to emergency access. */
export function changePerson(office: Office, id: number, said: Described): PersonRecord {
  demandSeparate(said);
  return alter(office, id, 'account.change', (change) => describeAccount(change, id, said));
}

/** Gives a new password, to be changed at the next sign-in; a lock goes with the old one. */
export async function resetPassword(
  office: Office,
  id: number,
  typed: string | null,
): Promise<Admitted> {
  const known = accountById(office.store, id);
  if (known === null) throw new AccountFault('NOT_FOUND', 'there is no such person');
  const password = beginning(typed, known.person.login);
  const hash = await hashPassword(password);
  const person = alter(office, id, 'account.password.reset', (change, { person: { login } }) => {
    savePassword(change, id, hash, true);
    forgetAttempts(change, login);
  });
  return { person, temporaryPassword: typed === null ? password : null };
}

/** Closes an account, or opens it again; it is never deleted, because the journal names it. */
export function setDisabled(office: Office, id: number, disabled: boolean): PersonRecord {
  return alter(office, id, disabled ? 'account.disable' : 'account.enable', (change, before) => {
    if ((before.disabledAt !== null) !== disabled)
      disableAccount(change, id, disabled ? office.clock.now() : null);
  });
}

/** Lets a person try again whose name was closed after wrong passwords. */
export function liftLock(office: Office, id: number): PersonRecord {
  return alter(office, id, 'account.unlock', (change, { person }) =>
    forgetAttempts(change, person.login),
  );
}
