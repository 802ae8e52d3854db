import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ImportSummary } from '../../shared/contract/intake.ts';
import { ownRow, ownTable } from '../unit/intake/post-at-hand.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { openHouse, workAtOwnPost, worker } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path, new TestClock('2026-10-01T05:00:00.000Z'));
const { call } = window();
const query = { status: null, batch: null, open: false, offset: 0, limit: 100 } as const;

beforeAll(async () => {
  await workAtOwnPost(call);
});
afterAll(() => {
  house.close();
  folder.remove();
});

type Steps = Awaited<ReturnType<typeof call.intake.import>>;

async function endOf(
  steps: Steps,
  onProgress: (done: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<ImportSummary> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    await onProgress(step.value.done);
  }
}

it('A held import stands still until it is let go on, and then loses nothing', async () => {
  const rows = Array.from({ length: 600 }, (_, n) => ownRow(`P-${n}`));
  writeFileSync(folder.file('held.csv'), ownTable(...rows));
  let held = false;
  const summary = await endOf(
    await call.intake.import({ paths: [folder.file('held.csv')] }),
    async (done) => {
      if (held || done === 0) return;
      held = true;
      await call.intake.pause();
      let before = -1;
      await vi.waitFor(
        async () => {
          const { total } = await call.intake.messages(query);
          const stood = total === before;
          before = total;
          expect(stood).toBe(true);
        },
        { timeout: 30_000, interval: 400 },
      );
      await call.intake.resume();
    },
  );
  expect(held).toBe(true);
  expect(summary).toMatchObject({ received: 600, stopped: null });
  expect(summary.messages).toHaveLength(300);
  expect(summary.omitted).toBe(300);
});

it('A held import can be given up', async () => {
  const rows = Array.from({ length: 600 }, (_, n) => ownRow(`C-${n}`));
  writeFileSync(folder.file('given-up.csv'), ownTable(...rows));
  const summary = await endOf(
    await call.intake.import({ paths: [folder.file('given-up.csv')] }),
    async (done) => {
      if (done === 0) return;
      await call.intake.pause();
      await call.intake.cancel();
    },
  );
  expect(summary.stopped?.code).toBe('CANCELLED');
});

it('The watched folder survives the closing of its post, and makes room for what a person asks for', async () => {
  const incoming = folder.file('incoming');
  mkdirSync(incoming);
  expect(await call.intake.watch()).toMatchObject({ folder: null, state: 'off' });
  await call.intake.setWatch({ folder: incoming });
  writeFileSync(`${incoming}/w.csv`, ownTable(ownRow('W')));
  writeFileSync(folder.file('own.csv'), ownTable(ownRow('O')));
  await vi.waitFor(async () => expect((await call.intake.watch()).received).toBe(1), {
    timeout: 60_000,
    interval: 100,
  });
  const summary = await endOf(await call.intake.import({ paths: [folder.file('own.csv')] }));
  expect(summary.received).toBe(1);
  const { rows } = await call.intake.batches({ offset: 0, limit: 10 });
  expect(rows.map(({ kind }) => kind)).toContain('watch');
  house.close();
  house.open('own');
  expect(house.watch).toMatchObject({ folder: incoming, state: 'watching' });
  await call.session.signIn({ login: worker.login, password: worker.password });
  expect(await call.intake.pauseWatch({ paused: true })).toMatchObject({ state: 'paused' });
  expect(await call.intake.setWatch({ folder: null })).toMatchObject({ state: 'off' });
});

it('The watched folder takes nothing in from where a link leads, and says that one stands in it', async () => {
  const [share, home] = [folder.file('share'), folder.file('home')];
  for (const path of [share, home]) mkdirSync(path);
  writeFileSync(`${home}/notes.csv`, ownTable(ownRow('NOTES')));
  symlinkSync(home, `${share}/in`);
  symlinkSync(`${home}/notes.csv`, `${share}/k.csv`);
  writeFileSync(`${share}/sent.csv`, ownTable(ownRow('SENT')));
  await call.intake.setWatch({ folder: share });
  await vi.waitFor(async () => expect((await call.intake.watch()).received).toBe(1), {
    timeout: 60_000,
    interval: 100,
  });
  expect((await call.intake.watch()).trouble).toContain(`${share}/in`);
  const { rows } = await call.intake.messages(query);
  expect(rows.map(({ file }) => file).filter((file) => file.startsWith(share))).toEqual([
    `${share}/sent.csv`,
  ]);
  await call.intake.setWatch({ folder: null });
});
