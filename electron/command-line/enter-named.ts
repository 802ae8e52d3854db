import { allows, type Permission } from '../../shared/permissions.ts';
import type { Person } from '../../shared/contract/session.ts';
import { actorFor, signIn } from '../core/accounts/service.ts';
import { systemClock } from '../core/store/clock.ts';
import type { Store } from '../core/store/open.ts';
import type { Entered, Through } from './entered.ts';
import { passwordOf } from './password.ts';
import { rights } from './rights.ts';

/** Signs a person in for one command, if his role allows it; every refusal is written down. */
export async function enterNamed(
  store: Store,
  through: Through,
  login: string,
  descriptor: number | undefined,
): Promise<Entered> {
  const password = await passwordOf(login, descriptor);
  const occasion = { action: 'session.signIn', detail: { ...through } } as const;
  const result = await signIn(store, systemClock, login, password, occasion);
  if (result.kind === 'wrong')
    throw new Error(
      `${login}: unknown name or wrong password; attempts left: ${result.attemptsLeft}`,
    );
  if (result.kind === 'locked')
    throw new Error(`${login}: too many wrong passwords; the name is locked until ${result.until}`);
  if (result.kind === 'disabled') throw new Error(`${login}: the account is closed`);
  const { person, mustChange } = result.account;
  const signOut = () => leaveSession(store, person, through);
  if (mustChange) {
    signOut();
    throw new Error(
      `${login}: the password was given by somebody else; sign in at the window and change it first`,
    );
  }
  const permission = rights[through.command];
  if (!allows(permission, person.roles)) {
    refuse(store, person, through, permission);
    signOut();
    throw new Error(`${login}: your role may not do this (${through.command} needs ${permission})`);
  }
  const leave = () => {
    try {
      signOut();
    } finally {
      store.close();
    }
  };
  return { store, actor: actorFor(person, permission), named: true, leave };
}

function refuse(store: Store, person: Person, through: Through, permission: Permission): void {
  store.change(actorFor(person, 'session'), (change) =>
    change.record({
      action: 'access.refused',
      object: { kind: 'command', id: through.command },
      detail: { ...through, permission },
    }),
  );
}

function leaveSession(store: Store, person: Person, through: Through): void {
  store.change(actorFor(person, 'session'), (change) =>
    change.record({
      action: 'session.signOut',
      object: { kind: 'account', id: String(person.id) },
      detail: { ...through },
    }),
  );
}
