import type { Account } from './repository.ts';

/** What the journal says of an account before and after a change: everything but the password. */
export function stateOf({ person, mustChange, emergency, disabledAt }: Account) {
  const { login, name, roles } = person;
  return { login, name, roles, emergency, mustChange, disabled: disabledAt !== null };
}
