import { copyFileSync } from 'node:fs';
import type { ORPCError } from '@orpc/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { demonstrationAccounts } from '../../electron/core/demonstration/accounts.ts';
import type { Replay, ReplayRequest } from '../../shared/replay.ts';
import { temporaryFolder } from '../support/post.ts';
import { openHouse } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path);

beforeAll(async () => {
  const made = folder.file('made.db');
  await buildDemonstration(made, { declarations: 50, seed: 1, until: '2026-02-20' });
  copyFileSync(made, folder.file('demonstration.db'));
  house.open('demonstration');
});
afterAll(() => {
  house.close();
  folder.remove();
});

const all: ReplayRequest = {
  book: null,
  drafts: [],
  only: null,
  from: null,
  to: null,
  heedsValidity: true,
};

async function signedIn(login: string) {
  const { call } = window();
  const password = demonstrationAccounts.find((each) => each.login === login)?.password ?? '';
  await call.session.signIn({ login, password });
  return call;
}

async function answerOf(events: AsyncIterator<unknown, Replay>): Promise<Replay> {
  for (;;) {
    const step = await events.next();
    if (step.done === true) return step.value;
  }
}

it('An analyst replays the set in force and then one profile of it, in the same thread; both are in the journal', async () => {
  const call = await signedIn('analyst');
  const whole = await answerOf(await call.profiles.replay(all));
  expect(whole.declarations).toBeGreaterThan(40);
  expect(whole.set?.moved).toBe(0);
  const one = await answerOf(await call.profiles.replay({ ...all, only: ['VALUE-LOW'] }));
  expect(one.set).toBeNull();
  expect(one.profiles).toEqual(whole.profiles.filter(({ code }) => code === 'VALUE-LOW'));
  const days = { from: '2026-02-01', to: '2026-02-10' };
  const some = await answerOf(await call.profiles.replay({ ...all, ...days }));
  expect(some.declarations).toBeGreaterThan(0);
  const { from, to } = some.period ?? days;
  expect([from >= days.from, to <= days.to]).toEqual([true, true]);
  expect(some.declarations).toBeLessThan(whole.declarations);
  const acts = house.store.all<{ detail: string }>(
    `SELECT detail FROM journal WHERE action = 'profiles.replay' ORDER BY seq`,
  );
  const always = { drafts: [], from: null, to: null };
  expect(acts.map(({ detail }) => JSON.parse(detail))).toEqual([
    { ...always, only: null },
    { ...always, only: ['VALUE-LOW'] },
    { ...always, ...days, only: null },
  ]);
});

it('A newer question ends the one before it; the newer one is answered', async () => {
  const call = await signedIn('analyst');
  const first = answerOf(await call.profiles.replay(all)).then(
    () => 'answered',
    (error: ORPCError<string, unknown>) => error.code,
  );
  const second = answerOf(await call.profiles.replay({ ...all, only: ['VALUE-LOW'] }));
  expect((await second).profiles).toHaveLength(1);
  // So few declarations may be done before anybody can be heard.
  expect(['answered', 'BUSY']).toContain(await first);
});

it('A replay that nobody waits for any more is ended, and the thread answers the next one', async () => {
  await signedIn('analyst');
  const ended = house.replays.ask(all, AbortSignal.abort());
  await expect(answerOf(ended)).rejects.toMatchObject({ name: 'AbortError' });
  expect((await answerOf(house.replays.ask(all))).profiles.length).toBeGreaterThan(10);
});

it('Nobody is left waiting where the post is closed meanwhile', async () => {
  const call = await signedIn('analyst');
  const answer = answerOf(await call.profiles.replay(all)).then(
    () => 'answered',
    (error: ORPCError<string, unknown>) => error.code,
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  house.close();
  expect(['answered', 'BUSY']).toContain(await answer);
  house.open('demonstration');
  const again = await signedIn('analyst');
  expect((await answerOf(await again.profiles.replay(all))).set?.moved).toBe(0);
});
