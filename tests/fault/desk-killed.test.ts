import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import { openStore, type Store } from '../../electron/core/store/open.ts';
import { busyPost, deskWorker, halvesOf } from '../support/busy-desk.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { randomOf } from '../support/random.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const clock = new TestClock('2026-10-01T05:00:00.000Z');
const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);
const kills = 10;

interface Said {
  readonly did:
    'claim' | 'draft' | 'check' | 'order' | 'attach' | 'act' | 'carryOut' | 'release' | 'after';
  readonly id: string;
  readonly revision?: number;
  readonly sha256?: string;
}

/** Lets the officer work until so many things are done and a moment more, then pulls the plug. */
function workUntilKilled(file: string, steps: number, moment: number) {
  const child = spawn(process.execPath, [deskWorker, file, 'officer'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [told, trouble] = ['', ''];
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split('\n').length > steps) setTimeout(() => child.kill('SIGKILL'), moment);
  });
  return new Promise<{ said: Said[]; killed: boolean; trouble: string }>((resolve) =>
    child.on('close', (_, signal) => {
      const whole = told.slice(0, told.lastIndexOf('\n') + 1).split('\n');
      const said = whole.filter((line) => line !== '').map((line) => JSON.parse(line) as Said);
      resolve({ said, killed: signal === 'SIGKILL', trouble });
    }),
  );
}

/** What of all that was said is not there. */
function missingOf(store: Store, said: readonly Said[]): Said[] {
  const is = (sql: string, ...values: (string | number)[]) =>
    store.get(sql, ...values) !== undefined;
  const of = `declaration_seq = (SELECT seq FROM declaration WHERE id = ?)`;
  const entry = (action: string, id: string) =>
    is('SELECT 1 FROM journal WHERE action = ? AND object_id = ?', action, id);
  const isThere = ({ did, id, revision = 0, sha256 = '' }: Said): boolean => {
    switch (did) {
      case 'claim':
        return (
          entry('work.claim', id) &&
          is(`SELECT 1 FROM work WHERE ${of} AND officer = 'officer'`, id)
        );
      case 'draft':
        // What was signed since is a draft no more.
        return (
          is(`SELECT 1 FROM work_draft WHERE ${of} AND revision >= ?`, id, revision) ||
          is(
            `SELECT 1 FROM documentary_check WHERE ${of} UNION ALL SELECT 1 FROM inspection_act WHERE ${of}`,
            id,
            id,
          )
        );
      case 'check':
        return entry('check.sign', id) && is(`SELECT 1 FROM documentary_check WHERE ${of}`, id);
      case 'order':
        return (
          entry('inspection.order', id) && is(`SELECT 1 FROM inspection_order WHERE ${of}`, id)
        );
      case 'attach': {
        const kept = store.get<{ bytes: Uint8Array }>(
          `SELECT bytes FROM attachment WHERE ${of} AND sha256 = ?`,
          id,
          sha256,
        );
        const digest = createHash('sha256').update(kept?.bytes ?? '');
        return entry('inspection.attach', id) && digest.digest('hex') === sha256;
      }
      case 'act':
        return entry('inspection.sign', id) && is(`SELECT 1 FROM inspection_act WHERE ${of}`, id);
      case 'carryOut':
        return (
          entry('work.measure.carryOut', id) &&
          is(
            `SELECT 1 FROM work_measure WHERE ${of} AND code = 'T31' AND state = 'applied' AND note = ?`,
            id,
            `seal of ${id}`,
          )
        );
      case 'release':
        return (
          entry('declaration.release', id) &&
          is(`SELECT 1 FROM release WHERE ${of} AND by = 'officer'`, id) &&
          is(`SELECT 1 FROM work WHERE ${of} AND ended = 1`, id)
        );
      case 'after':
        return (
          entry('work.after.finish', id) &&
          is(`SELECT 1 FROM control_result WHERE ${of}`, id) &&
          is(`SELECT 1 FROM work WHERE ${of} AND ended = 1`, id)
        );
    }
  };
  return said.filter((each) => !isThere(each));
}

it(`Whenever the plug is pulled, what an officer was told is done is done, and nothing is done by halves (DALIZ_SEED=${seed})`, async () => {
  const file = folder.file('post.db');
  await busyPost(file, 60);
  const random = randomOf(seed);
  const said: Said[] = [];
  let killed = 0;
  for (let n = 0; n < kills; n += 1) {
    const run = await workUntilKilled(file, 1 + random(25), random(15));
    expect(run.trouble, `seed ${seed}, kill ${n}`).toBe('');
    said.push(...run.said);
    if (run.killed) killed += 1;
    const store = openStore(file, { clock });
    expect(verified(store).problem, `seed ${seed}, kill ${n}`).toBeNull();
    expect(missingOf(store, said), `seed ${seed}, kill ${n}`).toEqual([]);
    expect(halvesOf(store), `seed ${seed}, kill ${n}`).toEqual([]);
    store.close();
  }
  expect(killed).toBeGreaterThan(kills / 2);
  // Every kind of act was among what was done before the plug was pulled.
  expect([...new Set(said.map(({ did }) => did))].sort()).toEqual(
    ['act', 'after', 'attach', 'carryOut', 'check', 'claim', 'draft', 'order', 'release'].sort(),
  );
}, 300_000);
