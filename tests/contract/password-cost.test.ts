import { expect, it, vi } from 'vitest';
import { administrator } from '../support/window.ts';
import { openOffice } from '../support/office.ts';
import { passwordHash } from '../support/people.ts';

// The cost itself is what is tested here.
vi.unmock('../../electron/core/accounts/password.ts');

const { house, somebody, signedIn, entries } = openOffice();

it('a password is kept at the present cost', () => {
  expect(passwordHash(house.store, administrator.login).cost).toBe(17);
});

it('a password that was kept at a lower cost is kept at the present one after sign-in', async () => {
  const { login } = await somebody();
  expect(passwordHash(house.store, login).cost).toBe(10);
  await signedIn(login);
  expect(passwordHash(house.store, login).cost).toBe(17);
  expect(entries(`action = 'session.signIn' AND actor = ?`, login).at(-1)?.detail).toEqual({
    rehashed: true,
  });
  await signedIn(login);
});
