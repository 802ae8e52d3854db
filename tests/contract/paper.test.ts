import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { readNote } from '../../electron/core/journal/note.ts';
import type { PaperLine } from '../../shared/contract/paper.ts';
import { daliz } from '../support/command.ts';
import { infoOf, pagesOf } from '../support/pdf.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { administrator, openHouse, type Call } from '../support/window.ts';

const folder = temporaryFolder();
process.env['DALIZ_KEY_FOLDER'] = folder.file('keys');
const { house, window, target, shown } = openHouse(
  folder.path,
  new TestClock('2026-10-01T05:00:00.000Z'),
);
const fixture = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
const password = 'a phrase of several words';
let call: Call;
let id: string;
let release: PaperLine;

beforeAll(async () => {
  await window().call.post.createOwn(administrator);
  const officer = { login: 'aliya', name: 'Әлия Қасым', roles: ['officer' as const] };
  await addPerson(house.store, house.clock, system, officer, password, 10);
  const taken = await importPaths([fixture], importContext(house.store, house.clock, system));
  id = taken.messages[0]?.id ?? '';
  call = window().call;
  await call.session.signIn({ login: 'aliya', password });
  const found = (await call.paper.list({ id })).find(({ what }) => what.kind === 'release');
  if (found === undefined) throw new Error('the program has released nothing');
  release = found;
});
afterAll(() => {
  house.close();
  folder.remove();
});

const told = () =>
  house.store
    .all<{ seq: number; actor: string; action: string; object_id: string; detail: string }>(
      `SELECT seq, actor, action, object_id, detail FROM journal WHERE action IN ('paper.save', 'paper.print') ORDER BY seq`,
    )
    .map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) as unknown }));

describe('A paper of a declaration', () => {
  let before: number;
  beforeEach(() => {
    before = told().length;
    shown.length = 0;
  });

  it('is listed as soon as there is a record it can be printed from', async () => {
    const kinds = (await call.paper.list({ id })).map(({ what }) => what.kind);
    expect(kinds).toEqual(['release', 'explanation']);
    expect(release).toMatchObject({ by: null });
    await expect(call.paper.list({ id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes where the person says, under a name that says what it is, and the log under its checkpoint knows', async () => {
    target.file = folder.file('release.pdf');
    const sent = await call.paper.save({ id, what: release.what, language: 'kk', as: 'pdf' });
    expect(sent).toEqual({ path: target.file, checkpoint: null });
    expect(target.suggested).toMatch(/^release-[\d-]+-kk\.pdf$/);
    const bytes = new Uint8Array(readFileSync(target.file));
    expect((await pagesOf(bytes)).join(' ')).toContain('Тауарларды шығару туралы шешім');
    const entry = told().at(-1);
    expect(told().length).toBe(before + 1);
    const { Subject: hash, Keywords: note } = await infoOf(bytes);
    expect(entry).toMatchObject({
      actor: 'aliya',
      action: 'paper.save',
      object_id: id,
      detail: { kind: 'release', number: release.number, language: 'kk', sha256: hash },
    });
    expect(readNote(String(note)).size).toBeGreaterThanOrEqual(entry?.seq ?? Infinity);
  });

  it('is shown by the reader of the system to be printed, and that is told too', async () => {
    target.file = folder.file('printed.pdf');
    const sent = await call.paper.print({ id, what: { kind: 'explanation' }, language: 'ru' });
    expect(sent).toEqual({ path: target.file, checkpoint: null, opened: true });
    expect(shown).toEqual([target.file]);
    expect(told().at(-1)).toMatchObject({
      action: 'paper.print',
      detail: { kind: 'explanation', language: 'ru' },
    });
  });

  it('stays here where the person changes his mind, and nothing is told', async () => {
    target.file = null;
    const sent = await call.paper.print({ id, what: release.what, language: 'en' });
    expect(sent).toEqual({ path: null, checkpoint: null, opened: false });
    expect([shown, told().length]).toEqual([[], before]);
  });

  it('that does not exist is not found, and nobody is asked where to put it', async () => {
    target.suggested = null;
    for (const what of [
      { kind: 'act', version: 1 },
      { kind: 'refusal', number: release.number },
      { kind: 'request', number: '1' },
    ] as const)
      await expect(call.paper.save({ id, what, language: 'en', as: 'pdf' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect([target.suggested, told().length]).toEqual([null, before]);
  });

  it('is made without a window by a command, by whom the log knows', async () => {
    const out = folder.file('command.pdf');
    const base = ['paper', id, '--db', house.store.file, '--out', out];
    const { code, stdout, stderr } = await daliz([...base, '--what', 'release', '--lang', 'ru']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${release.number}: ${out}\n`);
    const text = (await pagesOf(new Uint8Array(readFileSync(out)))).join(' ');
    expect(text).toContain('Решение о выпуске товаров');
    expect(told().at(-1)).toMatchObject({ actor: 'command-line', action: 'paper.save' });
    const by = ['--as', 'aliya', '--password-fd', '3'];
    const named = await daliz([...base, '--what', 'explanation', ...by], { password });
    expect(named.code).toBe(0);
    expect(told().at(-1)).toMatchObject({ actor: 'aliya', action: 'paper.save' });
  });

  it('that a command cannot find is told with those that are there, and nothing is written', async () => {
    const out = folder.file('none.pdf');
    const base = ['paper', id, '--db', house.store.file, '--out', out];
    const { code, stderr } = await daliz([...base, '--what', 'act']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${id} has no act; these are there: release ${release.number}, explanation`,
    );
    const other = await daliz([...base, '--what', 'release', '--number', '7']);
    expect(other.stderr).toContain('has no release 7');
    expect(existsSync(out)).toBe(false);
    expect(told().length).toBe(before);
  });
});
