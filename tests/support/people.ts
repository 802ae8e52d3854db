import type { Store } from '../../electron/core/store/open.ts';

/** How the password of a person is kept. */
export function passwordHash(store: Store, login: string): { cost: number } {
  const row = store.get<{ cost: number }>(
    'SELECT password_cost AS cost FROM account WHERE login = ?',
    login,
  );
  if (row === undefined) throw new Error(`nobody is called ${login}`);
  return row;
}
