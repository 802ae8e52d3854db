import { afterAll, beforeAll, expect, it } from 'vitest';
import { activeRules } from '../../electron/core/profiles/active.ts';
import { loadRules } from '../../electron/core/profiles/load.ts';
import { activeOverview } from '../../electron/core/profiles/overview.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { dayAtThePost } from '../../shared/day.ts';
import { TestClock, temporaryFolder } from '../support/post.ts';
import { openHouse, workAtOwnPost } from '../support/window.ts';

const folder = temporaryFolder();
const clock = new TestClock('2026-07-01T06:00:00.000Z');
const { house, window } = openHouse(folder.path, clock);
const { call } = window();

beforeAll(async () => {
  await workAtOwnPost(call);
});
afterAll(() => {
  house.close();
  folder.remove();
});

/** The profiles in force many times over, each copy under a code of its own. */
function putManyInForce(copies: number): void {
  const { profiles, lists } = activeRules(house.store).rules;
  const alone = profiles.filter(({ dependsOn = [] }) => dependsOn.length === 0);
  const many = Array.from({ length: copies }, (_, n) =>
    alone.map((profile) => ({ ...profile, code: `${profile.code}-${n}` })),
  );
  const book = { profiles: many.flat(), lists: [...lists] };
  loadRules(house.store, clock, system, book, null);
}

it('The desk of profiles is told beside the main thread what the core would say in it', async () => {
  const told = await call.profiles.active();
  const day = dayAtThePost(clock.now());
  expect(told).toEqual(await activeOverview(house.store, day, new AbortController().signal));
});

it('Analysis that nobody waits for any more is ended, and another is begun at once', async () => {
  putManyInForce(40);
  const leaving = new AbortController();
  const left = call.profiles.active(undefined, { signal: leaving.signal });
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: 'BUSY', message: 'it was cancelled' });
  const { profiles } = await call.profiles.active();
  expect(profiles.length).toBeGreaterThan(400);
});

it('Analysis is ended with the post that it is of', async () => {
  const left = house.overview(dayAtThePost(clock.now()));
  house.close();
  await expect(left).rejects.toMatchObject({ name: 'AbortError' });
});
