import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { verified } from '../../electron/core/audit/verify.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { isDiskFull } from '../../electron/core/store/errors.ts';
import { openStore, type Store } from '../../electron/core/store/open.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';
import { thirdVersion } from '../support/third-version.ts';
import { randomOf } from '../support/random.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
process.env['DALIZ_KEY_FOLDER'] = folder.file('keys');
const clock = new TestClock();
const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);
/** Many processes are started; a machine that does other things, too, takes its time. */
const patience = 600_000;

function note(store: Store, n: number): void {
  store.change(system, (change) => {
    change.run('INSERT INTO setting (key, value) VALUES (?, ?)', `test.${n}`, 'x'.repeat(500));
    change.record({ action: 'test', object: { kind: 'test', id: String(n) }, detail: { n } });
  });
}

/** Opens a post as the next program does, and looks at all of it. */
function whole(file: string, notes: readonly string[] = []) {
  const store = openStore(file, { clock });
  const given = notes.map((text, n) => ({ name: `paper ${n}`, text }));
  try {
    return {
      ...verified(store, given),
      seqs: store.all<{ seq: number }>('SELECT seq FROM journal ORDER BY seq'),
    };
  } finally {
    store.close();
  }
}

describe('The log, whatever the clock says', () => {
  it('stays whole when the clock is set back, and when two entries fall on one millisecond', () => {
    const file = folder.file('clock.db');
    const time = new TestClock('2026-03-02T04:00:00.000Z');
    const store = newPost(file, time);
    for (const [n, now] of [
      '2026-03-02T04:00:00.000Z',
      '2026-03-02T04:00:00.000Z',
      '2020-01-01T00:00:00.000Z',
      '2026-03-02T04:00:00.001Z',
    ].entries()) {
      time.time = now;
      note(store, n);
    }
    const told = store.all<{ at: string }>(
      `SELECT at FROM journal WHERE action = 'test' ORDER BY seq`,
    );
    expect(told.map(({ at }) => at.slice(0, 4))).toEqual(['2026', '2026', '2020', '2026']);
    store.close();
    expect(whole(file).problem).toBeNull();
  });
});

const done = z.union([
  z.object({ id: z.string(), corridor: z.string() }),
  z.object({ note: z.string() }),
]);
type Done = z.infer<typeof done>;

const message = readFileSync(
  fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url)),
  'utf8',
);
const program = fileURLToPath(new URL('../support/work-until-killed.ts', import.meta.url));

/** What was said to be done; a line that was cut off was not said. */
const toldIn = (said: string): string[] => said.split('\n').slice(0, -1);

/**
 * Starts a program at work at a post and tells what it said to be done before it ended.
 * @param killed so many lines are waited for, and so many milliseconds; `null`: it ends by itself
 */
async function work(
  args: readonly string[],
  killed: { lines: number; milliseconds: number } | null,
): Promise<Done[]> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let isEnding = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (killed === null || isEnding || said.split('\n').length <= killed.lines) return;
    isEnding = true;
    setTimeout(() => child.kill('SIGKILL'), killed.milliseconds);
  });
  const lines = await new Promise<string[]>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (killed === null ? code === 0 : signal === 'SIGKILL') resolve(toldIn(said));
      else reject(new Error(`the program ended with ${code ?? signal}`));
    });
  });
  return lines.map((line) => done.parse(JSON.parse(line)));
}

/** What was said to be done and is not there, or stands there otherwise. */
function missing(file: string, all: readonly Done[]): string[] {
  const store = openStore(file, { clock });
  const lost = all.flatMap((one) => {
    if ('note' in one) return [];
    const row = store.get<{ corridor: string }>(
      'SELECT corridor FROM declaration WHERE id = ?',
      one.id,
    );
    const entry = store.get(
      `SELECT seq FROM journal WHERE action = 'declaration.decided' AND object_id = ?`,
      one.id,
    );
    return row?.corridor === one.corridor && entry !== undefined ? [] : [one.id];
  });
  store.close();
  return lost;
}

const notesOf = (all: readonly Done[]) => all.flatMap((one) => ('note' in one ? [one.note] : []));

describe('A program that is killed in the middle', () => {
  it(
    'leaves a log that is whole and loses nothing it said was done, twenty times over',
    async () => {
      const file = folder.file('killed.db');
      newPost(file, clock).close();
      mkdirSync(folder.file('work'));
      const random = randomOf(seed);
      const all: Done[] = [];
      for (let n = 0; n < 20; n += 1) {
        const when = { lines: random(9), milliseconds: random(40) };
        all.push(
          ...(await work([file, folder.file('work'), 'officer', `${(n + 1) * 1000}`], when)),
        );
        const { problem } = whole(file, notesOf(all).slice(-5));
        expect(problem, `seed ${seed}, kill ${n}`).toBeNull();
        expect(missing(file, all), `seed ${seed}, kill ${n}`).toEqual([]);
      }
      process.stdout.write(`seed ${seed}: ${all.length} outcomes were told before the kills\n`);
      expect(all.length).toBeGreaterThan(20);
      expect(whole(file, notesOf(all)).problem).toBeNull();
    },
    patience,
  );

  it(
    'leaves the same where the command line imports or signs',
    async () => {
      const file = folder.file('command.db');
      newPost(file, clock).close();
      const incoming = folder.file('incoming');
      mkdirSync(incoming);
      for (let n = 1; n <= 150; n += 1)
        writeFileSync(`${incoming}/${n}.xml`, message.replace('>86612<', `>${n}<`));
      const random = randomOf(seed);
      for (let n = 0; n < 6; n += 1) {
        const out = folder.file(`paper-${n}.txt`);
        const args =
          n % 2 === 0
            ? ['import', incoming, '--db', file]
            : ['journal', 'checkpoint', '--db', file, '--out', out];
        await daliz(args, { killAfter: 300 + random(1500) });
        // The paper is there as a whole or not at all.
        const papers = existsSync(out) ? [readFileSync(out, 'utf8')] : [];
        expect(whole(file, papers).problem, `seed ${seed}, kill ${n}`).toBeNull();
      }
      const { code, stdout } = await daliz(['import', incoming, '--db', file, '--json']);
      expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ received: 150 })]);
      expect(whole(file)).toMatchObject({ problem: null, compared: { declaration: 150 } });
    },
    patience,
  );

  it(
    'shares the log with another that writes at the same time',
    async () => {
      const file = folder.file('shared.db');
      newPost(file, clock).close();
      mkdirSync(folder.file('both'));
      const both = await Promise.all(
        ['1000', '2000'].map((from) =>
          work([file, folder.file('both'), `by-${from}`, from, '15'], null),
        ),
      );
      const all = both.flat();
      expect(all).toHaveLength(2 * (15 + 5));
      expect(missing(file, all)).toEqual([]);
      const { problem, seqs } = whole(file, notesOf(all));
      expect(problem).toBeNull();
      expect(seqs.map(({ seq }) => seq)).toEqual(seqs.map((_, n) => n + 1));
    },
    patience,
  );
});

it('A disk that is full undoes the change with its entry, and leaves the log whole', () => {
  const file = folder.file('full.db');
  newPost(file, clock).close();
  const raw = new Database(file);
  const pages = Number(raw.pragma('page_count', { simple: true }));
  raw.close();
  const store = openStore(file, { clock, maximumPages: pages + 12 });
  let written = 0;
  const fill = () => {
    for (; written < 500; written += 1) note(store, written);
  };
  let reason: unknown = null;
  try {
    fill();
  } catch (error) {
    reason = error;
  }
  expect(isDiskFull(reason)).toBe(true);
  expect(written).toBeGreaterThan(5);
  expect(store.get(`SELECT count(*) AS n FROM setting WHERE key LIKE 'test.%'`)).toEqual({
    n: written,
  });
  expect(store.get(`SELECT count(*) AS n FROM journal WHERE action = 'test'`)).toEqual({
    n: written,
  });
  expect(verified(store).problem).toBeNull();
  store.close();
  // With room again it goes on where it stopped.
  const roomy = openStore(file, { clock });
  note(roomy, written);
  expect(verified(roomy).problem).toBeNull();
  roomy.close();
});

describe('A post of the version before', () => {
  it('is sealed when it is brought up to date: what is changed from then on is found', () => {
    const file = folder.file('third.db');
    thirdVersion(file);
    const { problem, entries, compared } = whole(file);
    expect(problem).toBeNull();
    expect(entries).toBeGreaterThan(5);
    expect(compared).toMatchObject({
      setting: expect.any(Number),
      message: 1,
      rule_set: 1,
      tactics: 1,
    });
    const store = openStore(file, { clock });
    note(store, 1);
    expect(verified(store).problem).toBeNull();
    store.close();
  });

  const off = 'DROP TRIGGER journal_keeps_words;';
  it.each([
    ['state', `UPDATE message SET file = 'other.xml'`],
    ['state', `UPDATE rule_set SET body = '[1]'`],
    ['changed', `${off} UPDATE journal SET actor = 'nobody' WHERE seq = 3`],
    // What entries of that version do not hash, nobody may add to them.
    ['changed', `${off} UPDATE journal SET reason = 'as ordered' WHERE seq = 3`],
    ['changed', `${off} UPDATE journal SET version = 2 WHERE seq = 3`],
  ])('shows as %s what is changed by %s', (kind, attack) => {
    const file = folder.file(`third-${Buffer.from(attack).toString('base64url').slice(-20)}.db`);
    thirdVersion(file);
    openStore(file, { clock }).close();
    const raw = new Database(file);
    raw.exec(attack);
    raw.close();
    expect(whole(file).problem?.kind).toBe(kind);
  });
});
