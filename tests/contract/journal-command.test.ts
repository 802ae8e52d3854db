import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readNote } from '../../electron/core/journal/note.ts';
import { verificationSchema, type Verification } from '../../shared/audit.ts';
import { daliz, type Ran } from '../support/command.ts';
import { newPost, temporaryFolder } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
process.env['DALIZ_KEY_FOLDER'] = folder.file('keys');

const fixture = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
const db = folder.file('post.db');
const paper = folder.file('paper.txt');
const exportFile = folder.file('log.jsonl');
let signed: Ran;

beforeAll(async () => {
  await daliz(['import', fixture, '--db', db]);
  signed = await daliz(['journal', 'checkpoint', '--db', db, '--out', paper]);
});

async function verify(
  file: string,
  ...checkpoints: string[]
): Promise<Verification & { code: number | null }> {
  const given = checkpoints.length > 0 ? ['--checkpoint', ...checkpoints] : [];
  const { code, stdout, stderr } = await daliz([
    'journal',
    'verify',
    '--db',
    file,
    ...given,
    '--json',
  ]);
  expect(stderr).toBe('');
  return { code, ...verificationSchema.parse(JSON.parse(stdout)) };
}

let copies = 0;
/** A copy of the post that somebody was at. */
function tampered(sql: string): string {
  copies += 1;
  const file = folder.file(`copy-${copies}.db`);
  copyFileSync(db, file);
  const raw = new Database(file);
  raw.pragma('foreign_keys = OFF');
  raw.exec(sql);
  raw.close();
  return file;
}

describe('journal verify', () => {
  it('finds nothing where nothing was done, and says what it cannot know without a checkpoint', async () => {
    const alone = await verify(db);
    expect(alone).toMatchObject({
      code: 0,
      ok: true,
      problem: null,
      problems: [],
      checkpoints: { kept: 1, given: 0 },
      limits: ['noCheckpoint', 'noKey'],
    });
    expect(alone.root).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(alone.compared)).toContain('declaration');
    const { code, stdout } = await daliz(['journal', 'verify', '--db', db]);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing is wrong.');
    expect(stdout).toContain('No checkpoint from elsewhere was given');
    expect(stdout).toContain('cut at its end or put back from an older copy cannot be told');
  });

  it('says that what came after the checkpoint is held by the chain alone', async () => {
    expect(await verify(db, paper)).toMatchObject({
      code: 0,
      checkpoints: { kept: 1, given: 1 },
      limits: ['afterCheckpoint'],
    });
  });

  it('takes the text of a QR code instead of a file', async () => {
    const text = readFileSync(paper, 'utf8');
    expect(await verify(db, text)).toMatchObject({ code: 0, checkpoints: { given: 1 } });
    expect(await verify(db, text.trimEnd())).toMatchObject({ code: 0 });
    expect(await verify(db, text.replace('daliz/', 'dalis/'))).toMatchObject({
      code: 1,
      problem: { kind: 'checkpoint' },
    });
  });

  it('tells a changed row, a cut end and a changed entry from each other, for people too', async () => {
    const off = 'DROP TRIGGER journal_keeps_entries; DROP TRIGGER journal_keeps_words;';
    const row = tampered(`UPDATE declaration SET corridor = 'green', decided_by = 'none'`);
    expect(await verify(row)).toMatchObject({ code: 1, ok: false, problem: { kind: 'state' } });
    const cut = tampered(`${off} DELETE FROM journal WHERE seq > 5`);
    expect(await verify(cut, paper)).toMatchObject({
      code: 1,
      problem: { kind: 'truncated', seq: 6 },
    });
    const entry = tampered(`${off} UPDATE journal SET actor = 'nobody' WHERE seq = 5`);
    expect(await verify(entry, paper)).toMatchObject({
      code: 1,
      problem: { kind: 'changed', seq: 5 },
    });
    const { code, stdout } = await daliz(['journal', 'verify', '--db', entry]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^WRONG: \d+ found$/m);
    expect(stdout).toContain('  changed at entry 5: its words do not give its hash');
  });

  it('tells a checkpoint of another post and one that is none', async () => {
    const other = folder.file('other.db');
    newPost(other).close();
    const theirs = folder.file('theirs.txt');
    await daliz(['journal', 'checkpoint', '--db', other, '--out', theirs]);
    expect(await verify(db, theirs)).toMatchObject({ code: 1, problem: { kind: 'foreign' } });
    const garbage = folder.file('garbage.txt');
    for (const content of ['', 'x', 'daliz/0123\n12\n', '\u0000'.repeat(9999)]) {
      writeFileSync(garbage, content);
      expect(await verify(db, garbage)).toMatchObject({ code: 1, problem: { kind: 'checkpoint' } });
    }
  });

  it('tells a file that is no database, and refuses where there is none', async () => {
    const garbage = folder.file('garbage.db');
    writeFileSync(garbage, 'no database at all, but long enough to be looked at'.repeat(50));
    expect(await verify(garbage)).toMatchObject({ code: 1, problem: { kind: 'unreadable' } });
    const older = tampered('PRAGMA user_version = 3');
    expect(await verify(older)).toMatchObject({ code: 1, problem: { kind: 'unreadable' } });
    const newer = await daliz([
      'journal',
      'verify',
      '--db',
      tampered('PRAGMA user_version = 99'),
      '--json',
    ]);
    expect(newer).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('version 99'),
    });
    const none = await daliz(['journal', 'verify', '--db', folder.file('none.db'), '--json']);
    expect(none).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('there is no such file'),
    });
    expect(existsSync(folder.file('none.db'))).toBe(false);
    const noPaper = await daliz([
      'journal',
      'verify',
      '--db',
      db,
      '--checkpoint',
      folder.file('none.txt'),
    ]);
    expect(noPaper).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('none.txt cannot be read'),
    });
    expect((await daliz(['journal', 'verify'])).code).toBe(2);
  });

  it('reads what lies beside the database as the program would', async () => {
    const file = tampered('SELECT 1');
    const raw = new Database(file);
    raw.pragma('journal_mode = WAL');
    raw.pragma('wal_autocheckpoint = 0');
    raw.exec(`UPDATE setting SET value = 'other' WHERE key = 'post'`);
    const beside = folder.file('beside.db');
    copyFileSync(file, beside);
    copyFileSync(`${file}-wal`, `${beside}-wal`);
    raw.close();
    expect(await verify(beside, paper)).toMatchObject({
      code: 1,
      problem: { kind: 'state', detail: 'the row post of setting does not hold what the log says' },
    });
    // What does not belong to the file counts for nothing.
    const strange = tampered('SELECT 1');
    writeFileSync(`${strange}-wal`, readFileSync(`${beside}-wal`).fill(7, 16, 24));
    expect(await verify(strange, paper)).toMatchObject({ code: 0 });
  });
});

describe('journal checkpoint', () => {
  it('writes one signed note into a new file, and leaves a file that is there', async () => {
    expect(signed).toMatchObject({ code: 0, stderr: '' });
    const before = readFileSync(paper, 'utf8');
    expect(readNote(before).signer.name).toBe('daliz-command-line');
    const entries = (await verify(db)).entries;
    const again = await daliz(['journal', 'checkpoint', '--db', db, '--out', paper]);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
    expect(readFileSync(paper, 'utf8')).toBe(before);
    expect((await verify(db)).entries).toBe(entries);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('refuses where there is no database, and makes none', async () => {
    const none = folder.file('absent.db');
    const ran = await daliz(['journal', 'checkpoint', '--db', none, '--out', folder.file('x.txt')]);
    expect(ran).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no such file'),
    });
    expect(existsSync(none) || existsSync(folder.file('x.txt'))).toBe(false);
  });
});

describe('journal export', () => {
  it('writes head, entries, checkpoints and end, and leaves a file that is there', async () => {
    const ran = await daliz(['journal', 'export', '--db', db, '--out', exportFile]);
    expect(ran).toMatchObject({
      code: 0,
      stderr: `its checkpoint lies beside it: ${exportFile}.checkpoint\n`,
    });
    const lines = readFileSync(exportFile, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    const { entries, root } = await verify(db);
    const { origin } = readNote(readFileSync(paper, 'utf8'));
    expect(lines[0]).toEqual({ format: 'daliz-journal-export/1', origin, entries, root });
    expect(lines[1]).toMatchObject({ seq: 1, version: 2, previous: '0'.repeat(64) });
    expect(lines.at(-2)).toEqual({ checkpoint: readFileSync(paper, 'utf8') });
    expect(lines.at(-1)).toEqual({ end: true, entries });
    expect(lines).toHaveLength(entries + 3);
    const before = readFileSync(exportFile);
    const again = await daliz(['journal', 'export', '--db', db, '--out', exportFile]);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
    expect(readFileSync(exportFile)).toEqual(before);
  });
});

const reproduced = z.strictObject({
  ok: z.boolean(),
  decisions: z.int(),
  otherwise: z.array(
    z.looseObject({
      declaration: z.string(),
      decision: z.int(),
      same: z.literal(false),
      impossible: z.string().nullable(),
      differences: z.array(z.looseObject({ of: z.string() })),
    }),
  ),
});

describe('decision reproduce', () => {
  const reproduce = async (file: string, which: string) => {
    const { code, stdout } = await daliz(['decision', 'reproduce', which, '--db', file, '--json']);
    return { code, ...reproduced.parse(JSON.parse(stdout)) };
  };

  it('makes one decision or all of them again, the same', async () => {
    const same = { code: 0, ok: true, decisions: 1, otherwise: [] };
    expect(await reproduce(db, '--all')).toEqual(same);
    const raw = new Database(db, { readonly: true });
    const row = raw.prepare('SELECT id, registration_number AS number FROM declaration').get() as {
      id: string;
      number: string;
    };
    raw.close();
    expect(await reproduce(db, row.id)).toEqual(same);
    expect(await reproduce(db, row.number)).toEqual(same);
    const said = await daliz(['decision', 'reproduce', '--all', '--db', db]);
    expect(said).toMatchObject({
      code: 0,
      stdout: '1 decisions made again, 1 came out the same\n',
    });
  });

  it('tells what comes out otherwise once facts, a hit, rules or the decision were changed', async () => {
    const attacks = [
      [
        'facts',
        `UPDATE decision SET facts = replace(facts, '"confirmedFindings":0', '"confirmedFindings":1')`,
      ],
      [
        'hits',
        `INSERT INTO hit (decision_seq, profile_code, profile_version, items) SELECT seq, 'X-1', 1, '[]' FROM decision`,
      ],
      ['ruleSet', `UPDATE rule_set SET body = json_set(body, '$[0].weight', 46)`],
      ['corridor', `UPDATE decision SET corridor = iif(corridor = 'red', 'green', 'red')`],
    ] as const;
    for (const [of, sql] of attacks) {
      const result = await reproduce(tampered(sql), '--all');
      expect(result, of).toMatchObject({ code: 1, ok: false, decisions: 1 });
      expect(
        result.otherwise[0]?.differences.map((difference) => difference.of),
        of,
      ).toContain(of);
    }
    const said = await daliz(['decision', 'reproduce', '--all', '--db', tampered(attacks[3][1])]);
    expect(said.code).toBe(1);
    expect(said.stdout).toMatch(/corridor: \w+ → \w+/);
  });

  it('refuses a declaration that is not there, and to be asked for one and all at once', async () => {
    const none = await daliz(['decision', 'reproduce', 'none', '--db', db, '--json']);
    expect(none).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('there is no declaration none'),
    });
    expect((await daliz(['decision', 'reproduce', 'x', '--all', '--db', db])).code).toBe(2);
    expect((await daliz(['decision', 'reproduce', '--db', db])).code).toBe(2);
  });
});
