import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from '../../../electron/core/accounts/password.ts';

const salt = new Uint8Array(16).fill(3);

it('what Node derived from a password is still its hash', async () => {
  const hash = scryptSync('құпия сөз', salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  expect(await passwordMatches('құпия сөз', { salt, hash, cost: 10 })).toBe(true);
  expect(await passwordMatches('құпия сөз ', { salt, hash, cost: 10 })).toBe(false);
});

it('a letter is the same whether it was typed whole or put together', async () => {
  const known = await hashPassword('ёлка й', 10);
  expect(await passwordMatches('е\u0308лка и\u0306', known)).toBe(true);
});

it('the same password has another hash each time', async () => {
  const [one, other] = await Promise.all([hashPassword('twice', 10), hashPassword('twice', 10)]);
  expect(one.hash).not.toEqual(other.hash);
});
