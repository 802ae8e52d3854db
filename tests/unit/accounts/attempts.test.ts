import { afterAll, beforeEach, expect, it } from 'vitest';
import { judge, lockedUntil, type Verdict } from '../../../electron/core/accounts/attempts.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import { newPost, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
let store: Store;
let count = 0;
beforeEach(() => {
  store = newPost(folder.file(`${(count += 1)}.db`));
});
afterAll(folder.remove);

const start = Date.UTC(2026, 10, 29, 12);
const at = (minute: number) => new Date(start + minute * 60_000).toISOString();

function attempt(login: string, minute: number, matches = false): Verdict {
  return store.change(system, (change) => {
    change.record({ action: 'test', object: { kind: 'login', id: login }, detail: {} });
    return judge(change, login, matches, at(minute));
  });
}

function close(login: string, minute: number): void {
  for (let time = 0; time < 5; time += 1) attempt(login, minute);
}

it('Five wrong passwords close a name for a quarter of an hour, to the right one too', () => {
  close('guessed', 0);
  expect(lockedUntil(store, 'guessed', at(14.9))).toBe(at(15));
  expect(attempt('guessed', 14.9, true)).toMatchObject({ kind: 'locked', begins: false });
  expect(attempt('guessed', 15, true)).toEqual({ kind: 'passed' });
  expect(attempt('guessed', 15)).toEqual({ kind: 'wrong', attemptsLeft: 4 });
});

it('A clock set back neither lifts a lock nor makes it longer than it was', () => {
  close('guessed', 0);
  attempt('guessed', 5);
  // Ten minutes are left: by whatever clock.
  expect(lockedUntil(store, 'guessed', at(-600))).toBe(at(-590));
  expect(attempt('guessed', -600, true)).toMatchObject({ kind: 'locked', until: at(-590) });
  expect(attempt('guessed', -591, true)).toMatchObject({ kind: 'locked', until: at(-590) });
  expect(attempt('guessed', -590, true)).toEqual({ kind: 'passed' });
});

it('A clock set back and forth never closes a name for longer than a quarter of an hour', () => {
  close('guessed', 0);
  for (const minute of [-5, 3, -100, -99, 2]) {
    const until = lockedUntil(store, 'guessed', at(minute));
    if (until !== null)
      expect(Date.parse(until)).toBeLessThanOrEqual(start + (minute + 15) * 60_000);
    attempt('guessed', minute);
  }
});

it('A right password forgets the wrong ones before it, and a day does', () => {
  attempt('guessed', 0);
  attempt('guessed', 0, true);
  expect(attempt('guessed', 1)).toEqual({ kind: 'wrong', attemptsLeft: 4 });
  expect(attempt('guessed', 1 + 24 * 60)).toEqual({ kind: 'wrong', attemptsLeft: 3 });
  expect(attempt('guessed', 3 + 48 * 60)).toEqual({ kind: 'wrong', attemptsLeft: 4 });
});

it('Names that nobody has are forgotten when there are too many, those of accounts are not', () => {
  store.change(system, (change) => {
    change.record({ action: 'test', object: { kind: 'login', id: '' }, detail: {} });
    change.run(
      `INSERT INTO account (login, name, roles, password_salt, password_hash, password_cost, preferences, created_at)
       VALUES ('known', 'Known', '["officer"]', x'', x'', 10, '{}', '')`,
    );
    for (let failure = 0; failure < 5; failure += 1) judge(change, 'known', false, at(0));
    for (let index = 0; index < 10_050; index += 1) judge(change, `made-up-${index}`, false, at(1));
  });
  const kept = store.get<{ n: number }>('SELECT count(*) AS n FROM sign_in_attempt');
  expect(kept?.n).toBeLessThanOrEqual(10_000);
  expect(lockedUntil(store, 'known', at(2))).toBe(at(15));
  expect(attempt('made-up-10049', 2)).toEqual({ kind: 'wrong', attemptsLeft: 3 });
});
