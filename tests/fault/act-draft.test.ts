import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { draftById } from '../../electron/core/desk/drafts.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { verified } from '../../electron/core/audit/verify.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const clock = new TestClock('2026-10-01T05:00:00.000Z');
const writer = fileURLToPath(new URL('../support/write-act-until-killed.ts', import.meta.url));
const sample = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));

/** Kills the program once it has said that this many more saves are kept; answers with the last it said. */
function killAfter(file: string, id: string, saves: number): Promise<number> {
  const child = spawn(process.execPath, [writer, file, id], { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  let trouble = '';
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (told.split('\n').length > saves) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) =>
    child.on('exit', () => {
      const last = told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1) ?? '';
      if (last === '') reject(new Error(trouble));
      else resolve(Number(last));
    }),
  );
}

it('An act that is being written outlives the end of the program, with all that was kept of it', async () => {
  const file = folder.file('post.db');
  const store = newPost(file, clock);
  await importPaths([sample], importContext(store, clock, system));
  const id = store.get<{ id: string }>('SELECT id FROM declaration')?.id ?? '';
  store.change(system, (change) => {
    change.run(
      `INSERT INTO work (declaration_seq, queue, state, ended, announced, started_at, term)
       SELECT seq, 'red', 'waiting', 0, 0, received_at, 'release' FROM declaration
       WHERE seq NOT IN (SELECT declaration_seq FROM work)`,
    );
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  store.close();
  for (const saves of [1, 7, 40]) {
    const said = await killAfter(file, id, saves);
    const again = openStore(file, { clock });
    const draft = draftById(again, id, 'act');
    expect(draft?.revision).toBeGreaterThanOrEqual(said);
    expect(draft?.draft).toMatchObject({ kind: 'act', body: { text: `typed ${draft?.revision}` } });
    expect(verified(again).problem).toBeNull();
    again.close();
  }
}, 300_000);
