import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportSummary } from '../../shared/contract/intake.ts';
import type { Progress } from '../../shared/contract/post.ts';
import type { QueueQuery } from '../../shared/contract/declarations.ts';
import { recordResult } from '../../electron/core/work/results.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { openHouse, workAtOwnPost, worker } from '../support/window.ts';

const folder = temporaryFolder();
const clock = new TestClock('2026-10-01T05:00:00.000Z');
const { house, window } = openHouse(folder.path, clock);
const { call } = window();
const fixtures = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const progress: Progress[] = [];
let summary: ImportSummary;

async function importThrough(paths: string[]): Promise<ImportSummary> {
  const steps = await call.intake.import({ paths });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    progress.push(step.value);
  }
}

beforeAll(async () => {
  await workAtOwnPost(call);
  summary = await importThrough([fixtures]);
});
afterAll(() => {
  house.close();
  folder.remove();
});

const everything: QueueQuery = {
  corridor: null,
  search: '',
  sort: [],
  filters: {},
  offset: 0,
  limit: 1000,
};
const page = (query: Partial<QueueQuery>) => call.declarations.page({ ...everything, ...query });
const numbers = async (query: Partial<QueueQuery>) =>
  (await page(query)).rows.map((row) => row.registrationNumber);

describe('An import from the window', () => {
  it('runs in a thread of its own, tells its progress and ends with the summary', () => {
    expect(summary.received).toBeGreaterThan(15);
    expect(summary.stored + summary.refused + summary.quarantined + summary.duplicates).toBe(
      summary.received,
    );
    expect(progress.at(-1)).toEqual({
      stage: 'import',
      done: summary.received,
      total: summary.received,
    });
  });

  it('is written in the name of the person who asked for it', () => {
    const entry = house.store.get<{ actor: string }>(
      `SELECT actor FROM journal WHERE action = 'message.routed' LIMIT 1`,
    );
    expect(entry).toEqual({ actor: worker.login });
  });

  it('shows each message with its fault, and the text around the place of the fault', async () => {
    const quarantined = await call.intake.messages({
      status: 'quarantined',
      batch: null,
      open: false,
      offset: 0,
      limit: 100,
    });
    expect(quarantined.total).toBe(quarantined.counts.quarantined);
    const truncated = quarantined.rows.find((row) => row.file.endsWith('truncated.xml'));
    if (truncated?.quarantine?.line == null) throw new Error('the truncated message has no place');
    const excerpt = await call.intake.excerpt({ id: truncated.id });
    const text = readFileSync(truncated.file, 'utf8').split('\n');
    const shown = excerpt.text.split('\n');
    expect(shown[truncated.quarantine.line - excerpt.firstLine]).toBe(
      text[truncated.quarantine.line - 1],
    );
    await expect(call.intake.excerpt({ id: 1_000_000 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('A message in another encoding than UTF-8', () => {
  const source = `${fixtures}/kz-windows-1251.xml`;
  const text = new TextDecoder('windows-1251').decode(readFileSync(source));

  it('is shown in its own letters on the page of its declaration', async () => {
    const row = summary.messages.find(({ file }) => file === source);
    const raw = await call.declarations.raw({ id: row?.id ?? '' });
    expect(raw.text).toBe(text);
  });

  it('is shown in its own letters where it is broken', async () => {
    const file = folder.file('broken-1251.xml');
    writeFileSync(file, readFileSync(source).subarray(0, 3000));
    await importThrough([file]);
    const { rows } = await call.intake.messages({
      status: 'quarantined',
      batch: null,
      open: false,
      offset: 0,
      limit: 1,
    });
    const excerpt = await call.intake.excerpt({ id: rows[0]?.id ?? 0 });
    expect(excerpt.text).toMatch(/[А-Яа-я]{4}/);
    expect(text).toContain(excerpt.text);
  });
});

it('A person may keep the columns of his grids, and nothing without end', async () => {
  const columns = { queue: [{ colId: 'goods', width: 300 }] };
  expect(await call.session.savePreferences({ columns })).toMatchObject({ columns });
  await expect(
    call.session.savePreferences({ columns: { queue: [{ colId: 'x'.repeat(1_000_000) }] } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect((await call.session.current())?.preferences).toMatchObject({ columns });
});

describe('The queue', () => {
  it('shows the same numbers as the import told', async () => {
    const counts = await call.declarations.counts();
    const { green, blue, yellow, red } = counts;
    expect({ green, blue, yellow, red }).toEqual(summary.corridors);
    expect(counts.open).toEqual({ yellow, red, blue });
    expect((await page({})).total).toBe(summary.stored);
  });

  it('finds Kazakh and Russian words in any case, with or without Kazakh letters, and by their beginning', async () => {
    const exact = '55302/120526/0086612';
    expect(await numbers({ search: 'Үлгі' })).toContain(exact);
    expect(await numbers({ search: 'улги сауда' })).toContain(exact);
    expect(await numbers({ search: 'ҮЛГІ САУ' })).toContain(exact);
    expect(await numbers({ search: '0086612' })).toEqual(['55302/120526/0086612']);
    expect(await numbers({ search: 'nothing of the kind' })).toEqual([]);
    expect(await numbers({ search: '"; DROP TABLE declaration; -- * ^ NEAR(' })).toEqual([]);
  });

  it('sorts by any column both ways, Kazakh letters in their alphabetical place', async () => {
    const up = await page({ sort: [{ column: 'grossGrams', descending: false }] });
    const masses = up.rows.flatMap((row) => row.grossGrams ?? []);
    expect(masses).toEqual([...masses].sort((a, b) => a - b));
    const down = await page({ sort: [{ column: 'grossGrams', descending: true }] });
    expect(down.rows.flatMap((row) => row.grossGrams ?? [])).toEqual(masses.toReversed());
    const letters = house.store.all<{ word: string }>(
      `SELECT value AS word FROM json_each('["Яна","Қанат","Ірі","Азат","Әлия","Кенже"]') ORDER BY sort_key(value)`,
    );
    expect(letters.map(({ word }) => word)).toEqual([
      'Азат',
      'Әлия',
      'Кенже',
      'Қанат',
      'Ірі',
      'Яна',
    ]);
  });

  it('puts what is missing last, whichever way it sorts', async () => {
    house.store.change(system, (change) => {
      change.run(`UPDATE declaration SET vehicle = NULL WHERE seq = 2`);
      change.run(`UPDATE declaration SET vehicle = 'A 1' WHERE seq <> 2`);
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    for (const descending of [false, true]) {
      const { rows } = await page({ sort: [{ column: 'vehicle', descending }] });
      const missing = rows.map((row) => row.vehicle === null);
      expect(missing).toContain(true);
      expect(missing.indexOf(true)).toBe(missing.lastIndexOf(false) + 1);
    }
  });

  it('filters text folded, money in whole units, weight in kilograms, days inclusively', async () => {
    const all = (await page({})).rows;
    const heavy = all.filter((row) => (row.grossGrams ?? 0) >= 1_000_000).length;
    expect(
      (await page({ filters: { grossGrams: { kind: 'range', from: 1000, to: null } } })).total,
    ).toBe(heavy);
    const dollars = all.find((row) => row.registrationNumber === '55302/120526/0086612')?.invoice;
    const exactly = (dollars?.minor ?? 0) / 100;
    expect(
      await numbers({ filters: { invoice: { kind: 'range', from: exactly, to: exactly } } }),
    ).toContain('55302/120526/0086612');
    expect(
      await numbers({ filters: { traderName: { kind: 'contains', text: 'үлгі' } } }),
    ).toContain('55302/120526/0086612');
    const goods = { kind: 'contains', text: 'ВЫЧИСЛИТЕЛЬН' } as const;
    expect(await numbers({ filters: { goods } })).toContain('55302/120526/0086613');
    const day = { kind: 'dates', from: '2026-05-12', to: '2026-05-12' } as const;
    for (const number of await numbers({ filters: { registeredOn: day } }))
      expect(number).toContain('/120526/');
  });

  it('filters moments by the day that the reader sees, in Almaty', async () => {
    const received = (from: string, to: string) =>
      page({ filters: { receivedAt: { kind: 'dates', from, to } } });
    const everyone = (await page({})).total;
    // Half past midnight of 2 October in Almaty is still 1 October in UTC.
    house.store.change(system, (change) => {
      change.run(`UPDATE declaration SET received_at = '2026-10-01T19:30:00.000Z'`);
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    expect((await received('2026-10-02', '2026-10-02')).total).toBe(everyone);
    expect((await received('2026-10-01', '2026-10-01')).total).toBe(0);
  });

  it('pages without overlap', async () => {
    const first = await numbers({ limit: 4 });
    const second = await numbers({ limit: 4, offset: 4 });
    expect([...first, ...second]).toEqual((await numbers({})).slice(0, 8));
  });

  it('puts what nobody has worked before what has been', async () => {
    // The same papers once more: profiles choose this one, too, whatever the lot draws besides.
    const again = folder.file('again.xml');
    const text = new TextDecoder('windows-1251').decode(
      readFileSync(`${fixtures}/kz-windows-1251.xml`),
    );
    const renamed = text
      .replace('<?xml version="1.0" encoding="windows-1251"?>', '')
      .replace('KZ-2026-000004', 'KZ-2026-000009')
      .replace('<Number>86613<', '<Number>86619<');
    writeFileSync(again, renamed);
    expect((await importThrough([again])).corridors).toMatchObject({ yellow: 1 });
    const { rows } = await page({ corridor: 'yellow' });
    expect(rows.length).toBeGreaterThan(1);
    const first = rows.find(({ registrationNumber }) => registrationNumber?.endsWith('/0086613'));
    if (first === undefined) throw new Error('what profiles chose is not in the yellow queue');
    recordResult(house.store, system, {
      declarationId: first.id,
      at: clock.now(),
      officer: 'x',
      outcome: '13',
      severity: 2,
      note: null,
      assessedMinor: 1_234_500,
      finedMinor: 0,
      simulated: false,
    });
    const credited = house.store.all<{ code: string }>(
      `SELECT h.profile_code AS code FROM hit h JOIN decision e ON e.seq = h.decision_seq
       WHERE h.counts = 1 AND e.seq = (SELECT max(n.seq) FROM decision n
         JOIN declaration d ON d.seq = n.declaration_seq WHERE d.id = ?)`,
      first.id,
    );
    expect(credited.length).toBeGreaterThan(0);
    for (const { code, results, assessed } of (await call.profiles.active()).profiles) {
      const isCredited = credited.some((each) => each.code === code);
      expect({ code, results, assessed }).toEqual({
        code,
        results: isCredited ? 1 : 0,
        assessed: isCredited ? { minor: 1_234_500, results: 1 } : null,
      });
    }
    const after = await page({ corridor: 'yellow' });
    expect(after.rows.at(-1)).toMatchObject({ id: first.id, outcome: '13' });
    expect((await call.declarations.counts()).open.yellow).toBe(rows.length - 1);
    expect((await call.declarations.get({ id: first.id })).results).toEqual([
      {
        at: clock.now(),
        officer: 'x',
        outcome: '13',
        severity: 2,
        note: null,
        assessed: { minor: 1_234_500, currency: 'KZT' },
        fined: { minor: 0, currency: 'KZT' },
        simulated: false,
      },
    ]);
  });
});

describe('The page of a declaration', () => {
  it('shows what was imported, why it is here and the message as it came', async () => {
    const [row] = (await page({ search: '0086612' })).rows;
    if (row === undefined) throw new Error('not found');
    const shown = await call.declarations.get({ id: row.id });
    expect(shown.declaration.registrationNumber).toBe(row.registrationNumber);
    expect(shown.declaration.items).toHaveLength(row.items);
    const raw = await call.declarations.raw({ id: row.id });
    expect(raw.text).toBe(readFileSync(raw.file, 'utf8'));
    await expect(call.declarations.get({ id: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('carries no profile code, weight, threshold or condition to the window', async () => {
    const { profiles } = await call.profiles.active();
    for (const { id } of (await page({})).rows) {
      const told = JSON.stringify(await call.declarations.get({ id }));
      for (const profile of profiles) expect(told).not.toContain(`"${profile.code}"`);
      expect(told).not.toMatch(/"(weight|score|condition|threshold|thresholds)":/);
    }
  });
});

describe('The rule set', () => {
  it('is shown to those who may see it, and that it was seen is in the journal', async () => {
    const { ruleSetHash, profiles } = await call.profiles.active();
    expect(ruleSetHash).toMatch(/^[0-9a-f]{64}$/);
    expect(profiles.length).toBeGreaterThan(9);
    expect(
      house.store.get(
        `SELECT actor FROM journal WHERE action = 'profiles.view' ORDER BY seq DESC LIMIT 1`,
      ),
    ).toEqual({ actor: worker.login });
  });
});

describe('A file of the administration loaded from the window', () => {
  it('stands in the list of loads under the name of the person, not the sign-in name', async () => {
    const file = folder.file('documents.csv');
    writeFileSync(file, 'code,name_ru\n01999,иные документы\n');
    await call.reference.load({ table: 'documents', path: file, from: '2026-01-01' });
    const loads = await call.reference.loads({ table: 'documents' });
    expect(loads.find((load) => load.file === 'documents.csv')?.by).toBe(worker.name);
    const state = (await call.reference.tables()).find(({ table }) => table === 'documents');
    expect(state?.load).toMatchObject({ file: 'documents.csv', by: worker.name });
  });
});
