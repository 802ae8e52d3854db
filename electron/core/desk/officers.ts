import { allows } from '../../../shared/permissions.ts';
import type { Official } from '../../../shared/work/states.ts';
import { allAccounts, nameOfLogin } from '../accounts/repository.ts';
import type { Reader } from '../store/store.ts';

/** Who may work on declarations now, in the order of their names. */
export function officersOf(reader: Reader): Official[] {
  return allAccounts(reader)
    .filter(({ disabledAt, person }) => disabledAt === null && allows('check.work', person.roles))
    .map(({ person: { login, name } }) => ({ login, name }))
    .sort((a, b) => (a.login < b.login ? -1 : 1));
}

/** Whom the lot may name: officers of the post, not those who supervise them. */
export function toDrawFrom(reader: Reader): string[] {
  return allAccounts(reader)
    .filter(({ disabledAt, person }) => disabledAt === null && person.roles.includes('officer'))
    .map(({ person }) => person.login);
}

export const officialOf = (reader: Reader, login: string): Official => ({
  login,
  name: nameOfLogin(reader, login),
});
