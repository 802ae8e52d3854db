import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FolderWatch } from '../../../electron/core/intake/watch.ts';
import { takenBefore, takeFiles } from '../../../electron/core/intake/watched-files.ts';
import { PostAtHand, ownRow, ownTable } from './post-at-hand.ts';

class BusyNow extends Error {}

let post: PostAtHand;
let folder: string;
let watch: FolderWatch;
let busy = false;

function begin(paused = false): FolderWatch {
  return new FolderWatch({
    folder,
    paused,
    taken: takenBefore(post.store),
    now: () => post.clock.now(),
    take: (files) => (busy ? Promise.reject(new BusyNow()) : takeFiles(files, post.context)),
    isBusy: (error) => error instanceof BusyNow,
    every: 10,
    still: 40,
  });
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });
const messages = () => post.store.get<{ n: number }>('SELECT count(*) AS n FROM message')?.n;

beforeEach(() => {
  busy = false;
  post = new PostAtHand();
  folder = post.folder.file('incoming');
  mkdirSync(folder);
});
afterEach(async () => {
  watch.stop();
  await until(() => expect(watch.state.state).not.toBe('importing'));
  post.close();
});

it('A file put into the folder comes in by itself, once, and stays where it is', async () => {
  watch = begin();
  writeFileSync(`${folder}/a.csv`, ownTable(ownRow('A')));
  await until(() => expect(watch.state.received).toBe(1));
  watch.stop();
  // A program started anew knows what it has taken.
  watch = begin();
  writeFileSync(`${folder}/b.csv`, ownTable(ownRow('B')));
  await until(() => expect(watch.state.received).toBe(1));
  expect(messages()).toBe(2);
  expect(takenBefore(post.store).has(`${folder}/a.csv`)).toBe(true);
});

it('A file that changed after it was taken is taken again', async () => {
  watch = begin();
  writeFileSync(`${folder}/a.csv`, ownTable(ownRow('A')));
  await until(() => expect(watch.state.received).toBe(1));
  appendFileSync(`${folder}/a.csv`, `${ownRow('B')}\r\n`);
  await until(() => expect(watch.state.received).toBe(3));
  expect(watch.state.duplicates + watch.state.stored + watch.state.refused).toBe(3);
});

it('Files that are still being written under another name are left alone', async () => {
  watch = begin();
  writeFileSync(`${folder}/a.csv.part`, ownTable(ownRow('A')));
  writeFileSync(`${folder}/.hidden.csv`, ownTable(ownRow('A')));
  writeFileSync(`${folder}/z.csv`, ownTable(ownRow('Z')));
  await until(() => expect(watch.state.received).toBe(1));
  expect(messages()).toBe(1);
});

it('While it is paused nothing comes in; afterwards everything does', async () => {
  watch = begin(true);
  writeFileSync(`${folder}/a.csv`, ownTable(ownRow('A')));
  expect(watch.state.state).toBe('paused');
  watch.pause(false);
  await until(() => expect(watch.state.received).toBe(1));
  expect(watch.state.state).toBe('watching');
});

it('A folder that is gone is said, and watched again when it is back', async () => {
  watch = begin();
  renameSync(folder, `${folder}-elsewhere`);
  await until(() => expect(watch.state).toMatchObject({ state: 'trouble' }));
  expect(watch.state.trouble).toContain('ENOENT');
  renameSync(`${folder}-elsewhere`, folder);
  writeFileSync(`${folder}/a.csv`, ownTable(ownRow('A')));
  await until(() => expect(watch.state).toMatchObject({ state: 'watching', received: 1 }));
  rmSync(folder, { recursive: true });
});

it('Where other work holds the post its files wait their turn', async () => {
  busy = true;
  watch = begin();
  writeFileSync(`${folder}/a.csv`, ownTable(ownRow('A')));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(watch.state).toMatchObject({ received: 0, trouble: null });
  busy = false;
  await until(() => expect(watch.state.received).toBe(1));
});
