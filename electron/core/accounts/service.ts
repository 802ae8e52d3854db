import type { Person, Preferences } from '../../../shared/contract/session.ts';
import { passwordFault } from '../../../shared/password.ts';
import { grantingRole, type Permission } from '../../../shared/permissions.ts';
import { system, type Actor } from '../journal/journal.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { attemptsAllowed, judge, lockedUntil, type Verdict } from './attempts.ts';
import { AccountFault, weakPassword } from './faults.ts';
import { OnceAMinute } from './once-a-minute.ts';
import { currentCost, hashPassword, nobodysHash, passwordMatches } from './password.ts';
import { firstPreferences } from './preferences.ts';
import {
  accountById,
  accountByLogin,
  insertAccount,
  noteSignIn,
  savePassword,
  savePreferences,
  type Account,
} from './repository.ts';
import { stateOf } from './state.ts';

export type SignIn =
  | { kind: 'in'; account: Account }
  | { kind: 'wrong'; attemptsLeft: number }
  | { kind: 'locked'; until: string }
  | { kind: 'disabled' };

/** A person as the journal names him: in the first role he holds that this permission is granted to. */
export function actorFor({ login, roles }: Person, permission: Permission): Actor {
  return { name: login, role: grantingRole(permission, roles) ?? 'none' };
}

const objectOf = ({ id }: Person) => ({ kind: 'account', id: String(id) });

/** Adds a person to the post; whoever calls has seen to the rules of roles and passwords. @throws when the login is taken */
export async function addPerson(
  store: Store,
  clock: Clock,
  by: Actor,
  person: Omit<Person, 'id'> & { mustChange?: boolean; emergency?: boolean },
  password: string,
  passwordCost?: number,
): Promise<Account> {
  const hash = await hashPassword(password, passwordCost);
  return store.change(by, (change) => {
    const id = insertAccount(change, {
      ...person,
      mustChange: person.mustChange ?? false,
      emergency: person.emergency ?? false,
      password: hash,
      preferences: firstPreferences(),
      createdAt: clock.now(),
    });
    const account = accountById(change, id);
    if (account === null) throw new Error('the account just written cannot be read');
    change.record({
      action: 'account.add',
      object: objectOf(account.person),
      after: stateOf(account),
      detail: {},
    });
    return account;
  });
}

/** How somebody shows who he is: what the journal calls it, and what it says of every attempt. */
export interface Occasion {
  readonly action: 'session.signIn' | 'session.unlock';
  readonly detail: Readonly<Record<string, unknown>>;
}

const atTheWindow: Occasion = { action: 'session.signIn', detail: {} };

/** Against this an unknown name is compared, so that it takes as long as a wrong password. */
const decoy = nobodysHash();

/** What was typed as a name, for the journal; what cannot be a name may be a password typed in the wrong field. */
const shownLogin = (login: string) => (/^[a-z][a-z0-9._-]{2,31}$/.test(login) ? login : '…');

/** Attempts with names that are closed, of each store. */
const refusedWhileLocked = new WeakMap<Store, OnceAMinute>();

function countRefused(store: Store, login: string, now: string): number | null {
  const counted = refusedWhileLocked.get(store) ?? new OnceAMinute();
  refusedWhileLocked.set(store, counted);
  return counted.count(login, now);
}

/** Who is named as the actor of an attempt with this name, and on what it was made. */
function attemptBy(login: string, account: Account | null) {
  return account === null
    ? { actor: system, object: { kind: 'login', id: shownLogin(login) } }
    : { actor: actorFor(account.person, 'session'), object: objectOf(account.person) };
}

/** Checks a password; every attempt, good or bad, is in the journal. An unknown name is answered as a known one. */
export async function signIn(
  store: Store,
  clock: Clock,
  login: string,
  password: string,
  occasion: Occasion = atTheWindow,
): Promise<SignIn> {
  const account = accountByLogin(store, login);
  const matches = await passwordMatches(password, account?.password ?? decoy);
  const outdated = matches && account !== null && account.password.cost < currentCost;
  const renewed = outdated ? await hashPassword(password) : null;
  const now = clock.now();
  const { actor, object } = attemptBy(login, account);
  const closed = lockedUntil(store, login, now);
  const count = closed === null ? 1 : countRefused(store, login, now);
  if (closed !== null && count === null) return { kind: 'locked', until: closed };
  return store.change(actor, (change): SignIn => {
    // Read again: attempts made side by side must all count, and none may undo the lock of another.
    const known = account === null ? null : accountById(change, account.person.id);
    const right = matches && known !== null && isSamePassword(known, account);
    const verdict = judge(change, login, right, now);
    if (verdict.kind !== 'passed' || known === null) {
      const detail = { ...refusedAt(occasion), ...refusedDetail(known, verdict, count ?? 1) };
      change.record({ action: 'session.refused', object, detail });
      return verdict.kind === 'locked'
        ? { kind: 'locked', until: verdict.until }
        : { kind: 'wrong', attemptsLeft: verdict.kind === 'wrong' ? verdict.attemptsLeft : 0 };
    }
    if (known.disabledAt !== null) {
      const detail = { ...refusedAt(occasion), reason: 'disabled' };
      change.record({ action: 'session.refused', object, detail });
      return { kind: 'disabled' };
    }
    if (renewed !== null) savePassword(change, known.person.id, renewed, known.mustChange);
    noteSignIn(change, known.person.id, now);
    const rehashed = renewed === null ? {} : { rehashed: true };
    const { action, detail } = occasion;
    change.record({ action, object, detail: { ...detail, ...rehashed } });
    return { kind: 'in', account: known };
  });
}

/** Whether nobody changed the password while it was being checked. */
function isSamePassword(now: Account, checked: Account | null): boolean {
  return checked !== null && Buffer.compare(now.password.hash, checked.password.hash) === 0;
}

/** What a refusal says of its occasion: nothing where it is the sign-in at the window. */
function refusedAt({ action, detail }: Occasion) {
  return action === 'session.signIn' ? detail : { ...detail, during: action };
}

function refusedDetail(known: Account | null, verdict: Verdict, count: number) {
  if (verdict.kind === 'locked' && !verdict.begins) return { reason: 'locked', count };
  const failures =
    verdict.kind === 'wrong' ? attemptsAllowed - verdict.attemptsLeft : attemptsAllowed;
  return { reason: known === null ? 'unknown' : 'password', failures };
}

/** Changes one's own password; a wrong old one counts as a wrong one at sign-in does. */
export async function changePassword(
  store: Store,
  clock: Clock,
  { person, actor }: { person: Person; actor: Actor },
  typed: { old: string; new: string },
): Promise<void> {
  const account = accountById(store, person.id);
  if (account === null) throw new AccountFault('NOT_FOUND', 'there is no such person');
  const { login } = account.person;
  const fault = typed.old === typed.new ? 'same' : passwordFault(typed.new, login);
  if (fault !== null) throw weakPassword(fault);
  const matches = await passwordMatches(typed.old, account.password);
  const renewed = await hashPassword(typed.new);
  const verdict = store.change(actor, (change): Verdict => {
    const known = accountById(change, person.id) ?? account;
    const right = matches && isSamePassword(known, account);
    const judged = judge(change, login, right, clock.now());
    if (judged.kind === 'passed') replacePassword(change, known, renewed);
    else {
      const detail = { during: 'password.change', ...refusedDetail(known, judged, 1) };
      change.record({ action: 'session.refused', object: objectOf(person), detail });
    }
    return judged;
  });
  refuseUnlessPassed(verdict);
}

function replacePassword(
  change: Change,
  known: Account,
  renewed: Awaited<ReturnType<typeof hashPassword>>,
): void {
  savePassword(change, known.person.id, renewed, false);
  change.record({
    action: 'account.password.change',
    object: objectOf(known.person),
    before: stateOf(known),
    after: stateOf({ ...known, mustChange: false }),
    detail: {},
  });
}

function refuseUnlessPassed(verdict: Verdict): void {
  if (verdict.kind === 'locked')
    throw new AccountFault('LOCKED_OUT', 'too many attempts', { until: verdict.until });
  if (verdict.kind === 'wrong') {
    const { attemptsLeft } = verdict;
    throw new AccountFault('WRONG_CREDENTIALS', 'wrong password', { attemptsLeft });
  }
}

export function changePreferences(
  store: Store,
  actor: Actor,
  person: Person,
  preferences: Preferences,
  changed: string[],
): void {
  store.change(actor, (change) => {
    savePreferences(change, person.id, preferences);
    change.record({
      action: 'preferences.save',
      object: objectOf(person),
      detail: { changed },
    });
  });
}
