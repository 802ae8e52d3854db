import type { Person, Preferences } from '../../../shared/contract/session.ts';
import { system, type Actor } from '../journal/journal.ts';
import { firstPreferences } from './preferences.ts';
import type { Clock, Store } from '../store/open.ts';
import { hashPassword, passwordMatches } from './password.ts';
import { accountByLogin, insertAccount, noteFailures, savePreferences } from './repository.ts';

/** Wrong passwords in a row before sign-in is refused for a while; survives a restart. */
const attemptsAllowed = 5;
const lockMinutes = 15;

export type SignIn =
  | { kind: 'in'; person: Person; preferences: Preferences }
  | { kind: 'wrong'; attemptsLeft: number }
  | { kind: 'locked'; until: string };

/** The role a person acts in: the first he holds, as the journal wants one. */
export function actorOf(person: Person): Actor {
  return { name: person.login, role: person.roles[0] ?? 'none' };
}

/** Adds a person to the post. @throws when the login is taken */
export async function addPerson(
  store: Store,
  clock: Clock,
  by: Actor,
  person: Omit<Person, 'id'>,
  password: string,
  passwordCost?: number,
): Promise<void> {
  const hash = await hashPassword(password, passwordCost);
  store.change(by, (change) => {
    const id = insertAccount(change, {
      ...person,
      password: hash,
      preferences: firstPreferences(),
      createdAt: clock.now(),
    });
    change.record({
      action: 'account.add',
      object: { kind: 'account', id: String(id) },
      detail: { login: person.login, roles: person.roles },
    });
  });
}

/** How somebody shows who he is: what the journal calls it, and what it says of every attempt. */
export interface Occasion {
  readonly action: 'session.signIn' | 'session.unlock';
  readonly detail: Readonly<Record<string, unknown>>;
}

const atTheWindow: Occasion = { action: 'session.signIn', detail: {} };

/** A hash nobody's password has: an unknown name must take as long as a wrong password. */
const decoy = hashPassword('nobody');

/** Checks a password; every attempt, good or bad, is in the journal. */
export async function signIn(
  store: Store,
  clock: Clock,
  login: string,
  password: string,
  occasion: Occasion = atTheWindow,
): Promise<SignIn> {
  const refused = (more: Record<string, unknown>) =>
    occasion.action === 'session.signIn'
      ? { ...occasion.detail, ...more }
      : { ...occasion.detail, ...more, at: occasion.action };
  const account = accountByLogin(store, login);
  if (account === null) {
    await passwordMatches(password, await decoy);
    store.change(system, (change) =>
      change.record({
        action: 'session.refused',
        object: { kind: 'login', id: login.slice(0, 64) },
        detail: refused({ reason: 'unknown' }),
      }),
    );
    return { kind: 'wrong', attemptsLeft: attemptsAllowed - 1 };
  }
  const now = clock.now();
  const actor = actorOf(account.person);
  const object = { kind: 'account', id: String(account.person.id) };
  if (account.lockedUntil !== null && account.lockedUntil > now) {
    store.change(actor, (change) =>
      change.record({ action: 'session.refused', object, detail: refused({ reason: 'locked' }) }),
    );
    return { kind: 'locked', until: account.lockedUntil };
  }
  const matches = await passwordMatches(password, account.password);
  return store.change(actor, (change): SignIn => {
    // Read again: attempts made side by side must all count, and none may undo the lock of another.
    const known = accountByLogin(change, login) ?? account;
    if (known.lockedUntil !== null && known.lockedUntil > now) {
      change.record({ action: 'session.refused', object, detail: refused({ reason: 'locked' }) });
      return { kind: 'locked', until: known.lockedUntil };
    }
    if (matches) {
      noteFailures(change, known.person.id, 0, null);
      change.record({ action: occasion.action, object, detail: occasion.detail });
      return { kind: 'in', person: known.person, preferences: known.preferences };
    }
    const failures = known.failures + 1;
    const locked = failures >= attemptsAllowed;
    const until = new Date(Date.parse(now) + lockMinutes * 60_000).toISOString();
    noteFailures(change, known.person.id, locked ? 0 : failures, locked ? until : null);
    change.record({
      action: 'session.refused',
      object,
      detail: refused({ reason: 'password', failures }),
    });
    return locked
      ? { kind: 'locked', until }
      : { kind: 'wrong', attemptsLeft: attemptsAllowed - failures };
  });
}

export function changePreferences(
  store: Store,
  person: Person,
  preferences: Preferences,
  changed: string[],
): void {
  store.change(actorOf(person), (change) => {
    savePreferences(change, person.id, preferences);
    change.record({
      action: 'preferences.save',
      object: { kind: 'account', id: String(person.id) },
      detail: { changed },
    });
  });
}
