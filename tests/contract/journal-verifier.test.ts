import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verified } from '../../electron/core/audit/verify.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';

/** What the program exports, in the hands of the verifier that shares no code with it. */

const folder = temporaryFolder();
afterAll(folder.remove);

const verifier = fileURLToPath(
  new URL('../../resources/verifier/daliz-verify.mjs', import.meta.url),
);
const db = folder.file('post.db');
const exported = folder.file('log.jsonl');
const [first, second] = [folder.file('first.note'), folder.file('second.note')];

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const code = async (...args: string[]) => (await daliz(args)).code;

beforeAll(async () => {
  newPost(db).close();
  process.env['DALIZ_KEY_FOLDER'] = folder.path;
  expect(await code('journal', 'checkpoint', '--db', db, '--out', first)).toBe(0);
  const samples = fileURLToPath(new URL('../fixtures/own', import.meta.url));
  await daliz(['import', samples, '--db', db]);
  expect(await code('journal', 'checkpoint', '--db', db, '--out', second)).toBe(0);
  expect(await code('journal', 'export', '--db', db, '--out', exported)).toBe(0);
});

describe('The stand-alone verifier', () => {
  it('finds an export whole, and tells the root that the program tells', () => {
    const told = verify(exported, '--checkpoint', first, '--checkpoint', second, '--json');
    expect(told, told.stdout + told.stderr).toMatchObject({ status: 0 });
    const store = openStore(db, { clock: new TestClock(), mustExist: true, readOnly: true });
    const { root, entries } = verified(store);
    store.close();
    expect(JSON.parse(told.stdout)).toMatchObject({ ok: true, root, entries });
    expect(entries).toBeGreaterThan(10);
  });

  it('finds a word of it changed', () => {
    const file = folder.file('changed.jsonl');
    writeFileSync(file, readFileSync(exported, 'utf8').replace('"post.found"', '"post.lost_"'));
    expect(verify(file, '--json')).toMatchObject({ status: 1 });
  });

  it('takes the proofs of the program', async () => {
    const [entry, grown] = [folder.file('entry.json'), folder.file('grown.json')];
    const size = (note: string) => readFileSync(note, 'utf8').split('\n')[1] ?? '';
    const prove = (...args: string[]) => code('journal', 'prove', '--db', db, ...args);
    expect(await prove('--entry', '2', '--out', entry)).toBe(0);
    expect(await prove('--grown-from', size(first), '--out', grown)).toBe(0);
    expect(verify('--inclusion-proof', entry, '--checkpoint', second)).toMatchObject({ status: 0 });
    expect(
      verify('--consistency-proof', grown, '--checkpoint', first, '--checkpoint', second),
    ).toMatchObject({ status: 0 });
    // A proof for one checkpoint proves nothing of another.
    expect(verify('--inclusion-proof', entry, '--checkpoint', first)).toMatchObject({ status: 1 });
    expect(await prove('--entry', '999999', '--out', folder.file('none.json'))).toBe(1);
  });
});
