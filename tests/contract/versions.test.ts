import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNote } from '../../electron/core/journal/note.ts';
import { noticeFileSchema } from '../../electron/core/versions/notice-file.ts';
import type { ImportSummary } from '../../shared/contract/intake.ts';
import { languages } from '../../shared/languages.ts';
import { daliz } from '../support/command.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { openHouse, workAtOwnPost } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path, new TestClock('2026-10-01T05:00:00.000Z'));
const { call, connection } = window();
const good = readFileSync(
  fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url)),
  'utf8',
);
const wrong = good.replace(/<Total_number_of_items>\d+</, '<Total_number_of_items>77<');

async function lodge(name: string, text: string): Promise<ImportSummary> {
  const file = folder.file(name);
  writeFileSync(file, text);
  const steps = await call.intake.import({ paths: [file] });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

let id: string;
beforeAll(async () => {
  await workAtOwnPost(call);
  expect(wrong).not.toBe(good);
  const summary = await lodge('wrong.xml', wrong);
  expect(summary.refused).toBe(1);
  id = summary.messages[0]?.id ?? '';
});
afterAll(() => {
  house.close();
  folder.remove();
});

const refusals = (query: { search?: string; open?: boolean }) =>
  call.versions.refusals({ search: '', open: false, offset: 0, limit: 50, ...query });

describe('Refused declarations on the screen', () => {
  it('are listed with the number of those that nobody has corrected', async () => {
    const { total, open, rows } = await refusals({});
    expect({ total, open }).toEqual({ total: 1, open: 1 });
    expect(rows).toMatchObject([
      { id, version: 1, corrected: false, file: folder.file('wrong.xml') },
    ]);
    expect(rows[0]?.errors).toBeGreaterThan(0);
  });

  it('are found by number, person and file, whatever the letters', async () => {
    const row = (await refusals({})).rows[0];
    for (const search of [row?.registrationNumber, row?.traderName?.toUpperCase(), 'wrong.xml']) {
      expect((await refusals({ search: search ?? 'nothing' })).total, search ?? '').toBe(1);
    }
    expect((await refusals({ search: 'somebody else' })).total).toBe(0);
  });

  it('have a notice, saved where the person chooses, or not at all', async () => {
    const notice = await call.versions.notice({ id, version: 1, language: 'kk' });
    connection.host.chooseTarget = (name) => Promise.resolve(folder.file(name));
    const save = (as: 'pdf' | 'json') =>
      call.versions.saveNotice({ id, version: 1, as, language: 'kk' });
    const [pdf, json] = ['pdf', 'json'].map((as) => folder.file(`55302-2026-000001.${as}`));
    expect(await save('pdf')).toEqual({ path: pdf, checkpoint: null });
    expect(await save('json')).toEqual({ path: json, checkpoint: null });
    expect(
      readFileSync(pdf ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const file = noticeFileSchema.parse(JSON.parse(readFileSync(json ?? '', 'utf8')));
    expect(file).toMatchObject({ number: notice.number, sha256: notice.sha256, language: 'kk' });
    expect(readNote(file.checkpoint ?? '').size).toBeGreaterThan(0);
    connection.host.chooseTarget = () => Promise.resolve(null);
    expect(await save('pdf')).toEqual({ path: null, checkpoint: null });
  });

  it('are answered for by name where there is no such declaration or version', async () => {
    const nothing = { code: 'NOT_FOUND' };
    await expect(call.versions.list({ id: 'nothing' })).rejects.toMatchObject(nothing);
    await expect(call.versions.get({ id, version: 9 })).rejects.toMatchObject(nothing);
    await expect(call.versions.notice({ id, version: 9, language: 'kk' })).rejects.toMatchObject(
      nothing,
    );
    await expect(call.versions.compare({ id, from: 1, to: 9 })).rejects.toMatchObject(nothing);
  });
});

describe('The corrected message', () => {
  beforeAll(async () => {
    expect((await lodge('right.xml', good)).stored).toBe(1);
  });

  it('is the next version of the same declaration, and both can be read', async () => {
    const versions = await call.versions.list({ id });
    expect(versions).toMatchObject([
      { version: 1, state: 'refused', corridor: null },
      { version: 2, state: 'accepted', errors: 0 },
    ]);
    expect((await call.versions.get({ id, version: 1 })).declaration.totals.items).toBe(77);
    expect((await refusals({})).rows).toMatchObject([{ id, corrected: true }]);
    expect((await refusals({ open: true })).total).toBe(0);
    expect((await refusals({})).open).toBe(0);
  });

  it('differs from the refused one in what was wrong and nothing else', async () => {
    const { differences } = await call.versions.compare({ id, from: 1, to: 2 });
    expect(differences).toEqual([{ item: null, field: 'totals.items', before: 77, after: 3 }]);
    expect((await call.versions.compare({ id, from: 2, to: 2 })).differences).toEqual([]);
  });
});

describe('The command line', () => {
  const run = (...args: string[]) => daliz([...args, '--db', house.store.file]);

  it('lists versions by identity and by registration number', async () => {
    const [byId, { registrationNumber }] = [
      await run('versions', id, '--json'),
      (await call.versions.get({ id, version: 2 })).declaration,
    ];
    expect(byId.code).toBe(0);
    expect(JSON.parse(byId.stdout)).toEqual(await call.versions.list({ id }));
    expect((await run('versions', registrationNumber ?? '', '--json')).stdout).toBe(byId.stdout);
    expect((await run('versions', id)).stdout).toContain('refused');
  });

  it('lists refused ones, all or those that wait', async () => {
    expect(JSON.parse((await run('refused', '--json')).stdout)).toMatchObject([{ id }]);
    expect(JSON.parse((await run('refused', '--open', '--json')).stdout)).toEqual([]);
  });

  it('writes the notice as JSON, as PDF and for reading, in any language', async () => {
    const json = await run('notice', id, '--json', '--lang', 'ru');
    const file = noticeFileSchema.parse(JSON.parse(json.stdout));
    expect(file).toMatchObject({ version: 1, language: 'ru' });
    expect((await run('notice', id)).stdout).toContain('ITEM_COUNT_DIFFERS');
    const pdf = folder.file('notice.pdf');
    expect((await run('notice', id, '--version', '1', '--pdf', pdf)).code).toBe(0);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what is wrong with a version that was not refused, or is not there', async () => {
    const accepted = await run('notice', id, '--version', '2');
    expect(accepted.code).toBe(1);
    expect(accepted.stderr).toContain('these were: 1');
    expect((await run('notice', 'nothing')).stderr).toContain('there is no declaration nothing');
    expect((await run('notice', id, '--version', '0')).code).toBe(2);
    expect((await run('notice', id, '--json', '--pdf', 'x.pdf')).code).toBe(2);
  });

  it('tells who asks for a refused declaration that it was refused, and how to see it', async () => {
    const other = await lodge('other.xml', wrong.replace(/<Number>\d+</, '<Number>424242<'));
    const refused = other.messages[0]?.id ?? '';
    const shown = await run('declaration', refused);
    expect(shown.code).toBe(1);
    expect(shown.stderr).toContain('refused registration');
    expect(shown.stderr).toContain(`daliz notice ${refused}`);
  });
});

describe('A number that another declaration bears', () => {
  it('is told the declarant without the file of the other, or where the post keeps it', async () => {
    const other = good.replace('<Commercial_Description>', '<Commercial_Description>OTHER ');
    const summary = await lodge('other.xml', other);
    const [finding] = summary.messages[0]?.findings ?? [];
    expect(finding).toMatchObject({
      code: 'REGISTRATION_NUMBER_TAKEN',
      params: { file: folder.file('right.xml') },
    });
    const version = (await call.versions.list({ id })).at(-1)?.version ?? 0;
    connection.host.chooseTarget = () => Promise.resolve(folder.file('told.json'));
    for (const language of languages) {
      const notice = await call.versions.notice({ id, version, language });
      const [told] = notice.findings;
      expect(told?.params).toEqual({ number: finding?.params['number'] });
      expect(told?.source).not.toBeNull();
      await call.versions.saveNotice({ id, version, as: 'json', language });
      for (const left of [JSON.stringify(notice), readFileSync(folder.file('told.json'), 'utf8')]) {
        expect(left).toContain(String(finding?.params['number']));
        expect(left).not.toMatch(/right\.xml|\{\{/);
        expect(left).not.toContain(folder.path);
      }
    }
  });
});
