import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import { named } from '../../electron/core/api/guard.ts';
import { signCheck } from '../../electron/core/check/sign.ts';
import { claim } from '../../electron/core/desk/claim.ts';
import { saveDraft } from '../../electron/core/desk/drafts.ts';
import { finishAfter } from '../../electron/core/desk/release.ts';
import type { Desk } from '../../electron/core/desk/turn.ts';
import { attach } from '../../electron/core/inspection/attachments.ts';
import { openStore, type Store } from '../../electron/core/store/open.ts';
import { emptyCheck } from '../../shared/work/check.ts';
import { busyPost, deskWorker, halvesOf } from '../support/busy-desk.ts';
import { pictureBytes } from '../support/inspection.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const clock = new TestClock('2026-10-01T06:00:00.000Z');
const file = folder.file('post.db');
beforeAll(() => busyPost(file, 30), 300_000);

const deskAt = (store: Store): Desk => ({
  store,
  clock,
  actor: { name: 'officer', role: 'officer' },
});
type Waiting = { id: string; revision: number };
const waiting = (store: Store, queue: string) =>
  store.all<Waiting>(
    `SELECT d.id, w.revision FROM work w JOIN declaration d ON d.seq = w.declaration_seq
     WHERE w.queue = ? AND w.ended = 0 AND (w.officer IS NULL OR w.officer = 'officer') ORDER BY d.seq`,
    queue,
  );
const standing = (store: Store) => [
  store.all('SELECT * FROM work ORDER BY declaration_seq'),
  store.all('SELECT * FROM work_draft'),
  store.get('SELECT count(*) AS n, max(seq) AS last FROM journal'),
  ...['attachment', 'documentary_check', 'control_result', 'work_measure'].map((table) =>
    store.get(`SELECT count(*) AS n FROM ${table}`),
  ),
];
const codeOf = (error: unknown) => (named(error) as { code?: string }).code;

/** What a step is refused with; it must leave everything as it was. */
async function refusedWith(store: Store, step: () => unknown): Promise<string | undefined> {
  const before = standing(store);
  try {
    await step();
    return 'done';
  } catch (error) {
    expect(standing(store)).toEqual(before);
    return codeOf(error);
  }
}

const whole = {
  ...emptyCheck(),
  measures: ['D10', 'D12'],
  outcome: '01' as const,
  text: 'A figure was mistyped and is corrected.',
};

/** The post on a disk that has so many pages left. */
async function almostFull<T>(pages: number, work: (store: Store) => T | Promise<T>): Promise<T> {
  const roomy = openStore(file, { clock });
  const used = Number(roomy.get<{ page_count: number }>('PRAGMA page_count')?.page_count);
  roomy.close();
  const store = openStore(file, { clock, maximumPages: used + pages });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

describe('On a full disk', () => {
  it('a photo is attached whole or not at all, and can be once there is room', async () => {
    const photo = folder.file('photo.jpg');
    writeFileSync(photo, Buffer.concat([pictureBytes.jpeg(), Buffer.alloc(400_000, 7)]));
    const files = { paths: [photo], kind: 'photo', item: null, note: '' } as const;
    const roomy = openStore(file, { clock });
    const [first] = waiting(roomy, 'red');
    if (first === undefined) throw new Error('nothing waits');
    claim(deskAt(roomy), first);
    const seen = { id: first.id, revision: first.revision + 1 };
    roomy.close();
    await almostFull(20, async (store) => {
      expect(await refusedWith(store, () => attach(deskAt(store), seen, files))).toBe('DISK_FULL');
      expect(verified(store).problem).toBeNull();
    });
    const again = openStore(file, { clock });
    expect((await attach(deskAt(again), seen, files)).attached).toHaveLength(1);
    again.close();
  });

  it('what cannot be signed is not signed, and what was typed of it is still there', async () => {
    const roomy = openStore(file, { clock });
    const [first] = waiting(roomy, 'yellow');
    if (first === undefined) throw new Error('nothing waits');
    claim(deskAt(roomy), first);
    const body = { ...whole, outcome: '13' as const, text: 'ж'.repeat(4000) };
    saveDraft(deskAt(roomy), first.id, 0, { kind: 'check', body });
    roomy.close();
    const outcome = await almostFull(0, async (store) => {
      let revision = first.revision + 1;
      for (let n = 0; n < 200; n += 1) {
        const correction = n === 0 ? null : 'а'.repeat(4000);
        const code = await refusedWith(store, () =>
          signCheck(deskAt(store), { id: first.id, revision }, body, correction),
        );
        if (code !== 'done') return code;
        revision += 1;
      }
      return 'never full';
    });
    expect(outcome).toBe('DISK_FULL');
    const store = openStore(file, { clock });
    expect(halvesOf(store)).toEqual([]);
    expect(verified(store).problem).toBeNull();
    store.close();
  });

  it('a batch that comes to an end in the middle says what was done and what was not', async () => {
    const said = await almostFull(15, async (store) => {
      const ids = waiting(store, 'blue').map(({ id }) => id);
      return { ids, ...(await finishAfter(deskAt(store), ids, '01', 'ж'.repeat(4000))) };
    });
    expect(said.done.length).toBeGreaterThan(0);
    expect(said.refused.length).toBeGreaterThan(0);
    expect(said.refused.every(({ why }) => why === 'stopped')).toBe(true);
    expect([...said.done, ...said.refused.map(({ id }) => id)]).toEqual(said.ids);
    const store = openStore(file, { clock });
    const left = waiting(store, 'blue').map(({ id }) => id);
    expect(left).toEqual(said.refused.map(({ id }) => id));
    expect(halvesOf(store)).toEqual([]);
    store.close();
  });
});

it('A post that may only be read is read, and every step on it refused in words', async () => {
  const store = openStore(file, { clock, readOnly: true });
  const first = waiting(store, 'yellow').at(-1);
  if (first === undefined) throw new Error('nothing waits');
  const desk = deskAt(store);
  for (const step of [
    () => claim(desk, first),
    () =>
      finishAfter(
        desk,
        waiting(store, 'blue').map(({ id }) => id),
        '00',
        '',
      ),
  ])
    expect(await refusedWith(store, step)).toBe('DATABASE_UNREADABLE');
  expect(verified(store).problem).toBeNull();
  store.close();
});

it('Two officers at two programs on one post do everything once and nothing by halves', async () => {
  const shared = folder.file('shared.db');
  await busyPost(shared, 24);
  const officer = (login: string) =>
    new Promise<string>((resolve) => {
      let trouble = '';
      const child = spawn(process.execPath, [deskWorker, shared, login], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
      child.on('close', () => resolve(trouble));
    });
  expect(await Promise.all([officer('officer'), officer('other')])).toEqual(['', '']);
  const store = openStore(shared, { clock });
  expect(store.get('SELECT count(*) AS n FROM work WHERE ended = 0')).toEqual({ n: 0 });
  // Whoever had it signed it and released it.
  expect(
    store.all(
      `SELECT 1 FROM work w JOIN documentary_check c USING (declaration_seq) JOIN release r USING (declaration_seq)
       WHERE c.by <> w.officer OR r.by <> w.officer`,
    ),
  ).toEqual([]);
  expect(halvesOf(store)).toEqual([]);
  expect(verified(store).problem).toBeNull();
  store.close();
}, 300_000);

/** A small disk of its own, where the system lets its user mount one. */
const small = folder.file('small');
const onSmallDisk = (command: string) =>
  spawnSync(
    'unshare',
    ['-Urm', 'sh', '-c', `mount -t tmpfs -o size=12m none ${small} && ${command}`],
    {
      encoding: 'utf8',
    },
  );
mkdirSync(small, { recursive: true });
const canMount = onSmallDisk('true').status === 0;

it.skipIf(!canMount)(
  'A disk that fills up under an officer at work leaves a post that is whole',
  async () => {
    const post = folder.file('filling.db');
    await busyPost(post, 24);
    const db = `${small}/post.db`;
    const headless = fileURLToPath(new URL('../../electron/headless.ts', import.meta.url));
    // What is left of the disk is room for some photos, not for all.
    const { stdout, stderr } = onSmallDisk(
      [
        `cp ${post} ${db}`,
        `head -c $(( $(df --output=avail -B1 ${small} | tail -1) - 1500000 )) /dev/zero > ${small}/ballast`,
        `${process.execPath} ${deskWorker} ${db} officer > ${folder.file('said')}; echo worker $?`,
        `rm ${small}/ballast`,
        `${process.execPath} ${headless} journal verify --db ${db} --json; echo verify $?`,
        `cp ${small}/post.db* ${folder.path}/`,
      ].join('; '),
    );
    expect(stderr).toMatch(/SQLITE_FULL|ENOSPC/);
    expect(stdout).toContain('worker 1');
    expect(stdout).toContain('verify 0');
    const store = openStore(folder.file('post.db'), { clock });
    expect(halvesOf(store)).toEqual([]);
    store.close();
  },
  300_000,
);
