import { expect, it } from 'vitest';
import { temporaryPassword } from '../../../electron/core/accounts/temporary-password.ts';
import { passwordFault, shortestPassword } from '../../../shared/password.ts';

it('A password is asked to be long, not to be mixed of kinds of characters', () => {
  expect(passwordFault('жасыл алма мен көк аспан', 'aliya')).toBeNull();
  expect(passwordFault('four plain small words', 'aliya')).toBeNull();
  expect(passwordFault('x'.repeat(shortestPassword - 1), 'aliya')).toBe('short');
  expect(passwordFault('Ab1!', 'aliya')).toBe('short');
  expect(passwordFault('four plain small words '.repeat(12), 'aliya')).toBe('long');
});

it('Letters outside the first plane count as one each', () => {
  expect(passwordFault('𝒜𝒷𝒸𝒹𝑒𝒻', 'aliya')).toBe('short');
});

it('The sign-in name with little beside it is refused, whatever its letters', () => {
  expect(passwordFault('Aliya.Sarsen-2026', 'aliya.sarsen')).toBe('login');
  expect(passwordFault('aliya.sarsenaliya.sarsen', 'aliya.sarsen')).toBe('login');
  expect(passwordFault('what aliya.sarsen says is true', 'aliya.sarsen')).toBeNull();
});

it.each([
  'passwordpassword',
  'Password12345678',
  'qwertyuiopasdfghjkl',
  '123456789012345',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabcabc',
  'йцукенгшщзхъ123',
  'customs-2026-daliz',
  'Қазақстан2026!!',
])('One of the first that everybody tries is refused: %s', (password) => {
  expect(passwordFault(password, 'aliya')).toBe('common');
});

it('A password made for the first sign-in is good enough, and another each time', () => {
  const made = Array.from({ length: 200 }, () => temporaryPassword());
  for (const password of made) {
    expect(password).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
    expect(passwordFault(password, 'aliya')).toBeNull();
  }
  expect(new Set(made).size).toBe(made.length);
});
