import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import { makeBackup } from '../../electron/core/backup/make.ts';
import { restoreBackup, type RestoreOrder } from '../../electron/core/backup/restore.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import type { Attendance } from '../../electron/core/jobs/attendance.ts';
import { keepCheckpoint } from '../../electron/core/journal/checkpoint.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { openStore, type Store } from '../../electron/core/store/open.ts';
import { rowsOf, sealedTables } from '../../electron/core/store/seals.ts';
import { knownVersion } from '../../electron/core/store/migrations.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';
import { randomOf } from '../support/random.ts';
import { thirdVersion } from '../support/third-version.ts';
import { testSigner } from '../support/signer.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
process.env['DALIZ_KEY_FOLDER'] = folder.file('keys');
const clock = new TestClock('2026-10-01T05:00:00.000Z');
const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);
const patience = 600_000;
const fixture = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));

const attendance: Attendance = {
  clock,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  mayGoOn: () => Promise.resolve(),
  demandGoing: () => undefined,
};

const db = folder.file('post.db');
const good = folder.file('good.backup');

/** Makes the log long enough that a backup takes its time. */
function fill(store: Store, entries: number): void {
  for (let n = 0; n < entries; n += 1)
    store.change(system, (change) => {
      change.run('INSERT INTO setting (key, value) VALUES (?, ?)', `test.${n}`, 'x'.repeat(400));
      change.record({ action: 'test', object: { kind: 'test', id: String(n) }, detail: { n } });
    });
}

beforeAll(async () => {
  const store = newPost(db, clock);
  await importPaths([fixture], importContext(store, clock, system));
  fill(store, 50);
  const note = keepCheckpoint(store, clock, testSigner(), { occasion: 'test' })?.note ?? '';
  await makeBackup({ database: db, file: good, note }, attendance);
  store.close();
});

let made = 0;
const fresh = (end: string) => folder.file(`made-${(made += 1)}${end}`);

/** A copy of the good backup that something was done to. */
function spoiled(spoil: (file: string) => void): string {
  const file = fresh('.backup');
  copyFileSync(good, file);
  copyFileSync(`${good}.checkpoint`, `${file}.checkpoint`);
  spoil(file);
  return file;
}

const byHand = (sql: string) => (file: string) => {
  const raw = new Database(file);
  raw.pragma('foreign_keys = OFF');
  raw.exec(sql);
  raw.close();
};

const order = (backup: string, out: string, rest: Partial<RestoreOrder> = {}): RestoreOrder => ({
  backup,
  to: { file: out },
  checkpoints: [],
  unvouched: false,
  by: { through: 'command-line', osUser: 'tester' },
  ...rest,
});

/** Why a backup is refused; nothing of it may be left. */
async function refusalOf(backup: string, rest: Partial<RestoreOrder> = {}): Promise<string> {
  const out = fresh('.db');
  try {
    await restoreBackup(order(backup, out, rest), attendance);
    return 'taken';
  } catch (error) {
    const { name, code } = error as { name: string; code?: string };
    return name === 'BackupError' ? (code ?? '') : String(error);
  } finally {
    const base = out.slice(out.lastIndexOf('/') + 1);
    const left = readdirSync(folder.path).filter((each) => each.startsWith(base));
    if (!existsSync(out)) expect(left).toEqual([]);
  }
}

describe('A file that is no backup of this program', () => {
  it.each<[string, string, () => string]>([
    ['absent', 'is not there', () => folder.file('nowhere.backup')],
    ['noDatabase', 'is a folder', () => folder.path],
    ['noDatabase', 'is empty', () => spoiled((file) => writeFileSync(file, ''))],
    ['noDatabase', 'is a letter', () => spoiled((file) => writeFileSync(file, 'a'.repeat(9000)))],
    ['foreign', 'is of another program', () => spoiled(byHand('PRAGMA application_id = 7'))],
    [
      'newer',
      'is of a newer version',
      () => spoiled(byHand(`PRAGMA user_version = ${knownVersion + 1}`)),
    ],
    [
      'foreign',
      'is a database of somebody else',
      () =>
        spoiled((file) => {
          writeFileSync(file, '');
          byHand('CREATE TABLE mail (text)')(file);
        }),
    ],
    [
      'inUse',
      'has changes beside it',
      () => spoiled((file) => writeFileSync(`${file}-wal`, 'changes')),
    ],
  ])('is refused as %s where it %s', async (fault, _what, backup) => {
    expect(await refusalOf(backup())).toBe(fault);
  });

  it('is refused in one sentence on the command line', async () => {
    const cut = spoiled((file) => truncateSync(file, 10_000));
    const out = fresh('.db');
    const { code, stdout, stderr } = await daliz(['restore', '--backup', cut, '--out', out]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^daliz: .*its end is missing.*bytes are there\)\n$/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('A backup that somebody was at', () => {
  const off = `DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_keeps_words;`;
  it.each([
    `UPDATE declaration SET corridor = 'red', decided_by = 'none'`,
    `DELETE FROM setting WHERE key = 'test.1'`,
    `CREATE TRIGGER hostile AFTER INSERT ON journal BEGIN DELETE FROM setting; END`,
    `CREATE VIEW secrets AS SELECT * FROM account`,
    `${off} UPDATE journal SET actor = 'nobody' WHERE seq = 5`,
    `DROP TABLE journal`,
  ])('is refused after: %s', async (sql) => {
    expect(await refusalOf(spoiled(byHand(sql)))).toBe('damaged');
  });

  it('is refused where its end was cut off the log, and where its checkpoint was changed', async () => {
    const cut = spoiled(
      byHand(
        `${off} DELETE FROM journal WHERE seq > 20; DROP TRIGGER checkpoint_stays; DELETE FROM checkpoint`,
      ),
    );
    expect(await refusalOf(cut)).not.toBe('taken');
    const changed = spoiled((file) => {
      const note = readFileSync(`${file}.checkpoint`, 'utf8');
      writeFileSync(`${file}.checkpoint`, note.replace(/\n\d+\n/, '\n1\n'));
    });
    expect(await refusalOf(changed)).toBe('checkpoint');
    const huge = spoiled((file) => writeFileSync(`${file}.checkpoint`, 'x'.repeat(100_000)));
    expect(await refusalOf(huge)).toBe('checkpoint');
  });

  it(
    'is refused wherever it was cut off',
    async () => {
      const whole = readFileSync(good).length;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole - 1 }), async (length) => {
          const fault = await refusalOf(spoiled((file) => truncateSync(file, length)));
          expect(['cutOff', 'noDatabase']).toContain(fault);
        }),
        { numRuns: 30, seed, examples: [[0], [15], [16], [99], [100], [whole - 1]] },
      );
    },
    patience,
  );

  it(
    'is refused whatever byte was changed, or holds everything the log vouches for all the same',
    async () => {
      const content = (file: string) => {
        const store = openStore(file, { clock, readOnly: true });
        try {
          return JSON.stringify(
            sealedTables(store).map((table) => [table, [...rowsOf(store, table)].flat()]),
          );
        } finally {
          store.close();
        }
      };
      const before = content(db);
      const bytes = readFileSync(good);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: bytes.length - 1 }),
          fc.integer({ min: 1, max: 255 }),
          async (at, flip) => {
            const backup = spoiled((file) => {
              const changed = Buffer.from(bytes);
              changed[at] = (changed[at] ?? 0) ^ flip;
              writeFileSync(file, changed);
            });
            const out = fresh('.db');
            try {
              await restoreBackup(order(backup, out), attendance);
            } catch (error) {
              expect(error, `byte ${at}`).toMatchObject({ name: 'BackupError' });
              refused += 1;
              return;
            }
            expect(content(out), `byte ${at}`).toBe(before);
          },
        ),
        { numRuns: 60, seed },
      );
      expect(refused).toBeGreaterThan(0);
    },
    patience,
  );
});

describe('Restoring', () => {
  it('overwrites no post, nor what is left of one', async () => {
    for (const end of ['', '-wal', '-journal']) {
      const out = fresh('.db');
      writeFileSync(out + end, 'theirs');
      await expect(restoreBackup(order(good, out), attendance)).rejects.toMatchObject({
        code: 'occupied',
      });
      expect(readFileSync(out + end, 'utf8')).toBe('theirs');
    }
  });

  it('takes a backup without a checkpoint only where that is said', async () => {
    const bare = fresh('.backup');
    copyFileSync(good, bare);
    expect(await refusalOf(bare)).toBe('noCheckpoint');
    expect(await refusalOf(bare, { unvouched: true })).toBe('taken');
    expect(await refusalOf(bare, { checkpoints: [`${good}.checkpoint`] })).toBe('taken');
  });

  it('brings a copy of an earlier program up to date, and leaves the copy as it was', async () => {
    const old = fresh('.bak');
    thirdVersion(old);
    const before = readFileSync(old);
    const out = fresh('.db');
    const { post } = await restoreBackup(order(old, out, { unvouched: true }), attendance);
    expect(post.name).toBe('Old post');
    expect(readFileSync(old).equals(before)).toBe(true);
    const store = openStore(out, { clock, mustExist: true, readOnly: true });
    expect(verified(store)).toMatchObject({ ok: true });
    store.close();
    expect(readdirSync(folder.path).filter((name) => name.includes('before-version'))).toEqual([]);
  });

  it('gives a post that is whole and goes on', async () => {
    const out = fresh('.db');
    const { entries, given } = await restoreBackup(order(good, out), attendance);
    expect(given).toBe(1);
    const store = openStore(out, { clock, mustExist: true });
    fillOne(store);
    const note = readFileSync(`${good}.checkpoint`, 'utf8');
    expect(verified(store, [{ name: 'paper', text: note }])).toMatchObject({
      ok: true,
      entries: entries + 2,
    });
    store.close();
  });
});

const fillOne = (store: Store) =>
  store.change(system, (change) =>
    change.record({ action: 'test', object: { kind: 'test', id: 'after' }, detail: {} }),
  );

it('A copy holds the state at its beginning, however much is written meanwhile', async () => {
  const file = folder.file('busy.db');
  const store = newPost(file, clock);
  fill(store, 1500);
  const note = keepCheckpoint(store, clock, testSigner(), { occasion: 'test' })?.note ?? '';
  const before = store.get<{ n: number }>('SELECT max(seq) AS n FROM journal')?.n;
  const out = fresh('.backup');
  let written = 0;
  const onProgress: Attendance['onProgress'] = ({ stage }) => {
    if (stage !== 'backup.copy') return;
    fillOne(store);
    written += 1;
  };
  const backup = await makeBackup(
    { database: file, file: out, note },
    { ...attendance, onProgress },
  );
  expect(written).toBeGreaterThan(0);
  expect(backup.entries).toBe(before);
  store.close();
});

describe('A backup that is broken off', () => {
  it(
    'by a kill never looks like one, and the post is whole and backed up the next time',
    async () => {
      const file = folder.file('killed.db');
      const store = newPost(file, clock);
      fill(store, 3000);
      store.close();
      const random = randomOf(seed);
      let killed = 0;
      for (let n = 0; n < 10; n += 1) {
        const out = folder.file(`killed-${n}.backup`);
        const killAfter = 250 + random(1500);
        const { signal } = await daliz(['backup', '--db', file, '--out', out], { killAfter });
        if (signal === 'SIGKILL') killed += 1;
        if (!existsSync(out)) continue;
        const note = readFileSync(`${out}.checkpoint`, 'utf8');
        const copy = openStore(out, { clock, readOnly: true });
        const { ok } = verified(copy, [{ name: 'paper', text: note }]);
        copy.close();
        expect(ok, `seed ${seed}, kill ${n}`).toBe(true);
      }
      expect(killed, `seed ${seed}`).toBeGreaterThan(0);
      const out = folder.file('after.backup');
      expect((await daliz(['backup', '--db', file, '--out', out])).code).toBe(0);
      const after = openStore(file, { clock });
      expect(verified(after).problem).toBeNull();
      after.close();
    },
    patience,
  );

  /** A small disk of its own, where the system lets its user mount one. */
  const onSmallDisk = (kilobytes: number, command: string) =>
    spawnSync(
      'unshare',
      [
        '-Urm',
        'sh',
        '-c',
        `mount -t tmpfs -o size=${kilobytes}k none ${folder.file('small')} && ${command}`,
      ],
      { encoding: 'utf8' },
    );
  mkdirSync(folder.file('small'), { recursive: true });
  const canMount = onSmallDisk(100, 'true').status === 0;
  const backupTo = (file: string) =>
    `${process.execPath} ${fileURLToPath(new URL('../../electron/headless.ts', import.meta.url))} backup --db ${file} --out ${folder.file('small/x.backup')}; echo left: $(ls ${folder.file('small')})`;

  it.skipIf(!canMount)('by a disk that says it is full is not even begun', () => {
    const { stderr, stdout } = onSmallDisk(300, backupTo(db));
    expect(stderr).toMatch(/the disk has not the room for it.*MiB are needed/);
    expect(stdout.trim()).toBe('left:');
  });

  it.skipIf(!canMount)('by a disk that is full in the middle leaves nothing, in words', () => {
    // Changes that no checkpoint of SQLite has brought into the file yet make the copy larger than the file.
    const file = folder.file('grown.db');
    newPost(file, clock).close();
    const holder = new Database(file, { readonly: true });
    holder.exec('BEGIN; SELECT count(*) FROM setting');
    holder.prepare('SELECT count(*) FROM setting').get();
    const store = openStore(file, { clock });
    fill(store, 1500);
    const { stderr, stdout } = onSmallDisk(900, backupTo(file));
    expect(stderr).toContain('the disk has not the room for it');
    expect(stderr).not.toContain('are needed');
    expect(stdout.trim()).toBe('left:');
    const why = store.get<{ detail: string }>(
      `SELECT detail FROM journal WHERE action = 'post.backupFail'`,
    );
    expect(JSON.parse(why?.detail ?? '{}')).toMatchObject({ reason: 'room' });
    holder.close();
    store.close();
  });
});
