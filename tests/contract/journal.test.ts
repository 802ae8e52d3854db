import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../electron/core/journal/note.ts';
import { sealedTables } from '../../electron/core/store/seals.ts';
import { languages } from '../../shared/languages.ts';
import { sharedWords } from '../../shared/locales/index.ts';
import { roles } from '../../shared/permissions.ts';
import { daliz } from '../support/command.ts';
import { everything } from '../support/journal.ts';
import { openLog, resultOf } from '../support/log-window.ts';
import type { Call } from '../support/window.ts';

const { folder, house, target, as, entries } = openLog();

const page = (call: Call, filter: Partial<typeof everything> = {}, rest = {}) =>
  call.journal.page({
    filter: { ...everything, ...filter },
    oldestFirst: false,
    offset: 0,
    limit: 500,
    ...rest,
  });

describe('The log, page by page', () => {
  it('stands newest first, or oldest first, and every entry on one page', async () => {
    const call = await as('supervisor');
    const all = await page(call);
    const newest = house.store.get<{ n: number }>('SELECT max(seq) AS n FROM journal')?.n ?? 0;
    expect(all.total).toBe(newest);
    expect(all.rows[0]?.seq).toBe(newest);
    const pages = await Promise.all(
      [0, 7, 14].map((offset) => page(call, {}, { offset, limit: 7, oldestFirst: true })),
    );
    expect(pages.flatMap(({ rows }) => rows.map(({ seq }) => seq))).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
  });

  it('is filtered by each thing, and what is found fits the filter and leaves nothing out', async () => {
    const call = await as('supervisor');
    const all = (await page(call)).rows;
    const decided = all.find(({ action, to }) => action === 'declaration.decided' && to !== null);
    if (decided === undefined) throw new Error('nothing was decided');
    const checks: [Partial<typeof everything>, (row: (typeof all)[number]) => boolean][] = [
      [{ actor: 'only-supervisor' }, ({ actor }) => actor === 'only-supervisor'],
      [{ role: 'supervisor' }, ({ role }) => role === 'supervisor'],
      [{ action: 'declaration.decided' }, ({ action }) => action === 'declaration.decided'],
      [{ objectKind: 'message' }, ({ object }) => object.kind === 'message'],
      [{ objectId: decided.object.id }, ({ object }) => object.id === decided.object.id],
      [{ corridor: decided.to }, ({ from, to }) => from === decided.to || to === decided.to],
      [{ from: '2026-10-02T00:00:00Z' }, ({ at }) => at >= '2026-10-02'],
      [{ to: '2026-10-02T00:00:00Z' }, ({ at }) => at < '2026-10-02'],
    ];
    for (const [filter, fits] of checks) {
      const { rows, total } = await page(call, filter);
      const expected = all.filter(fits);
      expect(expected.length, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(
        rows.map(({ seq }) => seq),
        JSON.stringify(filter),
      ).toEqual(expected.map(({ seq }) => seq));
      expect(total).toBe(expected.length);
    }
  });

  it('is searched for words in the object and the facts, whatever letters they are typed in', async () => {
    const call = await as('supervisor');
    const { rows, more } = await page(call, { text: 'ONLY-ANALYST', action: 'account.add' });
    expect(rows).toHaveLength(1);
    expect(more).toBe(false);
    const id = rows[0]?.seq ?? 0;
    expect(JSON.stringify(await call.journal.entry({ seq: id }))).toContain('only-analyst');
    expect((await page(call, { text: 'no such words at all' })).total).toBe(0);
  });

  it('tells what there is to filter by', async () => {
    const call = await as('supervisor');
    const facets = await call.journal.facets();
    expect(facets.actors).toContainEqual({ login: 'only-supervisor', name: 'The supervisor' });
    expect(facets.roles).toContain('system');
    expect(facets.actions).toContain('declaration.decided');
    expect(facets.objectKinds).toContain('declaration');
  });

  it.each(roles)('is shown to %s only where the table of permissions says so', async (role) => {
    const call = await as(role);
    const outcome = await page(call).then(
      () => 'shown',
      (error: { code: string }) => error.code,
    );
    expect(outcome).toBe(['supervisor', 'inspector'].includes(role) ? 'shown' : 'FORBIDDEN');
  });

  it('writes down that it was opened: once a session, however many pages were seen', async () => {
    const call = await as('inspector');
    const before = entries('journal.view').length;
    await page(call);
    await page(call);
    await call.journal.entry({ seq: 1 });
    expect(entries('journal.view').slice(before)).toMatchObject([{ actor: 'only-inspector' }]);
  });
});

describe('An entry', () => {
  it('is told with its facts, its place in the chain and the checkpoint that covers it', async () => {
    const call = await as('supervisor');
    const [row] = (await page(call, { action: 'declaration.decided' })).rows;
    if (row === undefined) throw new Error('nothing was decided');
    house.keeper.keep('asked');
    const entry = await call.journal.entry({ seq: row.seq });
    expect(entry).toMatchObject({ seq: row.seq, holds: true, follows: true });
    expect(entry.after).toMatchObject({ corridor: row.to });
    expect(entry.basis?.facts).toMatch(/^[0-9a-f]{64}$/);
    expect(entry.detail).not.toHaveProperty('seals');
    expect(entry.sealed.map(({ table }) => table)).toContain('decision');
    expect(entry.covered?.size).toBeGreaterThanOrEqual(row.seq);
    expect(readNote(entry.covered?.note ?? '').size).toBe(entry.covered?.size);
    expect([entry.earlier, entry.later]).toEqual([row.seq - 1, row.seq + 1]);
    await expect(call.journal.entry({ seq: 1_000_000 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('What an entry speaks of', () => {
  it('is named as people call it: the message by its file, a declaration by its number', async () => {
    const call = await as('supervisor');
    const [decided] = (await page(call, { action: 'declaration.decided' })).rows;
    const { names } = await call.journal.entry({ seq: decided?.seq ?? 0 });
    expect(names.message).toMatch(/\.xml$/);
    const [routed] = (await page(call, { action: 'message.routed' })).rows;
    const of = await call.journal.entry({ seq: routed?.seq ?? 0 });
    expect(of.names.declaration).toMatch(/^\d{5}\/\d{6}\/\d+$/);
    expect(of.detail['declaration']).not.toBe(of.names.declaration);
  });

  it('has its words where it is a row of a table that entries seal', () => {
    const tables = sealedTables(house.store);
    expect(tables).toContain('decision');
    for (const language of languages) {
      const words = sharedWords[language]['journal'] ?? {};
      expect(
        tables.filter((table) => !(`row.${table}` in words)),
        language,
      ).toEqual([]);
    }
  });
});

describe('Verification in the window', () => {
  it('tells how far it is, finds the log whole and says what it cannot know; that is in the log', async () => {
    const call = await as('administrator');
    const stages: string[] = [];
    const steps = await call.journal.verify({ checkpoints: [] });
    for (;;) {
      const step = await steps.next();
      if (step.done === true) {
        expect(step.value).toMatchObject({
          ok: true,
          problem: null,
          limits: ['noCheckpoint', 'noKey'],
        });
        break;
      }
      stages.push(step.value.stage);
    }
    expect(stages).toContain('verify.entries');
    const { verified } = await call.journal.state();
    expect(verified).toMatchObject({ ok: true, by: 'The administrator', given: 0 });
    expect(entries('journal.verify').at(-1)).toMatchObject({ actor: 'only-administrator' });
  });

  it('holds it against a checkpoint saved before, and tells a file that is none', async () => {
    const call = await as('supervisor');
    target.file = folder.file('saved.checkpoint');
    const { checkpoint, path } = await call.journal.checkpoint();
    expect(path).toBe(target.file);
    expect(readFileSync(target.file, 'utf8')).toBe(checkpoint.note);
    const good = await resultOf(await call.journal.verify({ checkpoints: [target.file] }));
    expect(good).toMatchObject({ ok: true, checkpoints: { given: 1 } });
    const other = folder.file('letter.txt');
    writeFileSync(other, 'a letter');
    const bad = await resultOf(await call.journal.verify({ checkpoints: [other] }));
    expect(bad).toMatchObject({ ok: false, problem: { kind: 'checkpoint' } });
    expect(bad.problem?.detail).toContain('letter.txt');
  });

  it('reads no file without an end, and tells that it is no checkpoint', async () => {
    const call = await as('supervisor');
    const { problems } = await resultOf(
      await call.journal.verify({ checkpoints: ['/dev/zero', folder.path] }),
    );
    expect(problems.filter(({ kind }: { kind: string }) => kind === 'checkpoint')).toHaveLength(2);
  });

  it('ends where it is when it is cancelled, leaves no entry, and can be begun again', async () => {
    const call = await as('supervisor');
    const before = entries('journal.verify').length;
    const ending = new AbortController();
    const steps = await call.journal.verify({ checkpoints: [] }, { signal: ending.signal });
    await steps.next();
    await steps.return?.();
    expect(entries('journal.verify')).toHaveLength(before);
    expect(await resultOf(await call.journal.verify({ checkpoints: [] }))).toMatchObject({
      ok: true,
    });
  });

  it('is begun anew while the one that was cancelled is still ending', async () => {
    const call = await as('supervisor');
    const ending = new AbortController();
    const steps = await call.journal.verify({ checkpoints: [] }, { signal: ending.signal });
    await steps.next();
    ending.abort();
    const first = steps.next().catch((error: { code: string }) => error.code);
    const again = await call.journal.verify({ checkpoints: [] });
    expect(await resultOf(again)).toMatchObject({ ok: true });
    expect(await first).toBe('BUSY');
  });
});

describe('The export', () => {
  it('is the whole log, tells of itself and has a checkpoint beside it that covers that', async () => {
    const call = await as('inspector');
    target.file = folder.file('log.jsonl');
    const done = await resultOf(await call.journal.export());
    expect(done).toEqual({ path: target.file, checkpoint: `${target.file}.checkpoint` });
    const lines = readFileSync(target.file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const note = readNote(readFileSync(`${target.file}.checkpoint`, 'utf8'));
    const told = lines.filter(({ action }) => action === 'journal.export');
    expect(told).toMatchObject([{ actor: 'only-inspector', objectId: note.origin }]);
    expect(told[0].seq).toBeLessThanOrEqual(note.size);
    expect(lines.at(0)).toMatchObject({ origin: note.origin, entries: lines.at(-1).entries });
    expect(lines.filter(({ seq }) => seq !== undefined)).toHaveLength(lines.at(-1).entries);
    expect(existsSync(`${target.file}.partial`)).toBe(false);
    const copy = folder.file('copy.db');
    house.store.copyTo(copy);
    const { stdout, code } = await daliz([
      'journal',
      'verify',
      '--db',
      copy,
      '--checkpoint',
      `${target.file}.checkpoint`,
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, checkpoints: { given: 1 } });
  });

  it('writes nothing where the person changes his mind', async () => {
    const call = await as('supervisor');
    target.file = null;
    expect(await resultOf(await call.journal.export())).toEqual({ path: null, checkpoint: null });
  });

  it('writes nothing where the window was locked while it was asked where to', async () => {
    const call = await as('supervisor');
    target.file = folder.file('locked.jsonl');
    target.meanwhile = () => call.session.lock();
    await expect(resultOf(await call.journal.export())).rejects.toMatchObject({ code: 'LOCKED' });
    delete target.meanwhile;
    expect(existsSync(target.file)).toBe(false);
  });
});

describe('A decision made again', () => {
  it('comes out the same, and who asked for it is in the log', async () => {
    const id = house.store.get<{ id: string }>('SELECT id FROM declaration')?.id ?? '';
    const remade = await (await as('analyst')).declarations.reproduce({ id });
    expect(remade.length).toBeGreaterThan(0);
    expect(remade.every(({ same }) => same)).toBe(true);
    expect(entries('decision.reproduce').at(-1)).toMatchObject({
      actor: 'only-analyst',
      detail: JSON.stringify({ decisions: remade.length, same: remade.length }),
    });
    const officer = await as('officer');
    await expect(officer.declarations.reproduce({ id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
