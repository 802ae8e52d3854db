import { expect, it } from 'vitest';
import { OnceAMinute } from '../../../electron/core/accounts/once-a-minute.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 29) + second * 1000).toISOString();

it('What happens in a loop is told at once, then once a minute with how often, and at the end', () => {
  const refusals = new OnceAMinute();
  const told = Array.from({ length: 1200 }, (_, index) => refusals.count('a', at(index / 10)));
  expect(told.filter((count) => count !== null)).toEqual([1, 600]);
  expect(refusals.count('b', at(120))).toBe(1);
  expect(refusals.rest()).toEqual([{ what: 'a', count: 599 }]);
  expect(refusals.rest()).toEqual([]);
});

it('A clock set back neither silences it nor lets it tell all', () => {
  const refusals = new OnceAMinute();
  expect(refusals.count('a', at(3600))).toBe(1);
  expect(refusals.count('a', at(0))).toBe(1);
  expect(refusals.count('a', at(1))).toBeNull();
});
