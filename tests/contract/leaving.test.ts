import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { importContext } from '../../electron/core/intake/context.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { newestCheckpoint } from '../../electron/core/journal/checkpoint.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { readNote } from '../../electron/core/journal/note.ts';
import { noticeFileSchema } from '../../electron/core/versions/notice-file.ts';
import { contract } from '../../shared/contract/contract.ts';
import { exchangeSchema } from '../../shared/exchange.ts';
import { daliz } from '../support/command.ts';
import { infoOf } from '../support/pdf.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { outcomeOf, procedures } from '../support/walk.ts';
import { administrator, openHouse } from '../support/window.ts';

const folder = temporaryFolder();
process.env['DALIZ_KEY_FOLDER'] = folder.file('keys');
const clock = new TestClock('2026-10-01T05:00:00.000Z');
const { house, window, target } = openHouse(folder.path, clock);
const person = {
  login: 'everything',
  name: 'Who may do it all',
  roles: ['officer', 'analyst', 'supervisor'] as const,
};
const password = 'a phrase of several words';
const fixture = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
let refused: string;
let accepted: string;
let batch: number;

beforeAll(async () => {
  await window().call.post.createOwn(administrator);
  const { login, name, roles } = person;
  await addPerson(house.store, clock, system, { login, name, roles: [...roles] }, password, 10);
  const good = readFileSync(fixture, 'utf8');
  writeFileSync(
    folder.file('wrong.xml'),
    good
      .replace(/<Total_number_of_items>\d+</, '<Total_number_of_items>77<')
      .replace(/<Number>\d+</, '<Number>424242<'),
  );
  const context = importContext(house.store, clock, system);
  const wrong = await importPaths([folder.file('wrong.xml')], context);
  const right = await importPaths([fixture], context);
  refused = wrong.messages[0]?.id ?? '';
  accepted = right.messages[0]?.id ?? '';
  batch = right.batch ?? 0;
});
afterAll(() => {
  house.close();
  folder.remove();
});

async function signedIn() {
  const { call } = window();
  await call.session.signIn({ login: person.login, password });
  return call;
}

/** The checkpoint that a file carries: found in it as text, as an image of dots, or beside it. */
function carried(file: string): string | null {
  const beside = `${file}.checkpoint`;
  if (existsSync(beside)) return readFileSync(beside, 'utf8');
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.checkpoint')) return text;
  if (!file.endsWith('.json')) return null;
  const { checkpoint } = JSON.parse(text) as { checkpoint?: unknown };
  return typeof checkpoint === 'string' ? checkpoint : null;
}

/** With these the procedures find something to write. */
const inputs = () => ({
  'intake.exportBatch': { batch, as: 'csv', language: 'ru' },
  'versions.saveNotice': { id: refused, version: 1, as: 'json', language: 'kk' },
  'paper.save': { id: accepted, what: { kind: 'explanation' }, language: 'kk', as: 'pdf' },
  'paper.print': { id: accepted, what: { kind: 'explanation' }, language: 'ru' },
});

describe('A window', () => {
  it('lets no file go without the newest checkpoint of the log, whatever the procedure that writes it', async () => {
    const exporting: string[] = [];
    const call = await signedIn();
    for (const { path } of procedures(contract)) {
      const name = path.join('.');
      // These end the session, or the post, that the others need.
      if (name.startsWith('post.') || name.startsWith('session.')) continue;
      target.file = folder.file(`${name}.out`);
      target.suggested = null;
      await outcomeOf(call, path, inputs());
      if (target.suggested === null) continue;
      exporting.push(name);
      const written = `${name}.out`;
      const note =
        carried(folder.file(written)) ??
        carriedWithin(readFileSync(folder.file(written), 'utf8')) ??
        (await carriedInPdf(readFileSync(folder.file(written))));
      expect(note, name).not.toBeNull();
      const kept = newestCheckpoint(house.store);
      expect(readNote(note ?? '').size, name).toBeLessThanOrEqual(kept?.size ?? 0);
      expect(
        house.store.get('SELECT size FROM checkpoint WHERE note = ?', note),
        name,
      ).toBeDefined();
    }
    expect(exporting.toSorted()).toEqual([
      'backup.make',
      'intake.exportBatch',
      'journal.checkpoint',
      'journal.export',
      'paper.print',
      'paper.save',
      'versions.saveNotice',
    ]);
  });

  it('signs what was done since the last checkpoint before anything goes', async () => {
    const call = await signedIn();
    target.file = folder.file('fresh.json');
    const before = newestCheckpoint(house.store)?.size ?? 0;
    await call.intake.exportBatch({ batch, as: 'json', language: 'en' });
    const { size } = readNote(carried(folder.file('fresh.json')) ?? '');
    expect(size).toBeGreaterThan(before);
    const mine = house.store.get<{ seq: number }>(
      `SELECT max(seq) AS seq FROM journal WHERE action = 'session.signIn' AND actor = ?`,
      person.login,
    );
    expect(size).toBeGreaterThanOrEqual(mine?.seq ?? Infinity);
  });

  it('tells the log what goes, and nothing where the person changes his mind', async () => {
    const call = await signedIn();
    const told = () =>
      house.store.all(
        `SELECT actor, action, object_kind, object_id FROM journal
         WHERE action IN ('notice.save', 'batch.export') ORDER BY seq`,
      );
    const before = told();
    const notice = { id: refused, version: 1, as: 'json', language: 'kk' } as const;
    target.file = null;
    await call.intake.exportBatch({ batch, as: 'json', language: 'en' });
    await call.versions.saveNotice(notice);
    expect(told()).toEqual(before);
    target.file = folder.file('told-of.json');
    await call.intake.exportBatch({ batch, as: 'json', language: 'en' });
    await call.versions.saveNotice(notice);
    const by = { actor: person.login };
    expect(told().slice(before.length)).toEqual([
      { ...by, action: 'batch.export', object_kind: 'batch', object_id: String(batch) },
      { ...by, action: 'notice.save', object_kind: 'declaration', object_id: refused },
    ]);
  });

  it('lays the checkpoint of a table beside it, says where, and never over another', async () => {
    const call = await signedIn();
    target.file = folder.file('table.csv');
    const first = await call.intake.exportBatch({ batch, as: 'csv', language: 'ru' });
    expect(first).toEqual({ path: target.file, checkpoint: `${target.file}.checkpoint` });
    const kept = readFileSync(`${target.file}.checkpoint`, 'utf8');
    const second = await call.intake.exportBatch({ batch, as: 'csv', language: 'ru' });
    expect(second.checkpoint).toBe(`${target.file}.2.checkpoint`);
    expect(readFileSync(`${target.file}.checkpoint`, 'utf8')).toBe(kept);
    expect(existsSync(`${target.file}.partial`)).toBe(false);
  });

  it('holds the checkpoint on the printed pages of a notice as in the file of it', async () => {
    const call = await signedIn();
    const notice = { id: refused, version: 1, language: 'kk' } as const;
    target.file = folder.file('notice.json');
    expect(await call.versions.saveNotice({ ...notice, as: 'json' })).toMatchObject({
      checkpoint: null,
    });
    const file = noticeFileSchema.parse(JSON.parse(readFileSync(target.file, 'utf8')));
    expect(readNote(file.checkpoint ?? '').size).toBeGreaterThan(0);
    target.file = folder.file('notice.pdf');
    await call.versions.saveNotice({ ...notice, as: 'pdf' });
    const within = await carriedInPdf(readFileSync(target.file));
    expect(readNote(within ?? '').size).toBeGreaterThan(0);
    expect(existsSync(`${target.file}.checkpoint`)).toBe(false);
  });
});

describe('A command', () => {
  const run = (...args: string[]) => daliz([...args, '--db', house.store.file]);

  it('exports declarations with the newest checkpoint in them, and another post takes them in', async () => {
    const out = folder.file('export.json');
    const { code, stderr } = await run('export', accepted, '--out', out);
    expect([code, stderr]).toEqual([0, '']);
    const { checkpoint } = exchangeSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(checkpoint).toBe(newestCheckpoint(house.store)?.note);
    const printed = await run('export', accepted);
    expect(exchangeSchema.parse(JSON.parse(printed.stdout)).checkpoint).toBe(checkpoint);
    const other = folder.file('other.db');
    const taken = await daliz(['import', out, '--db', other, '--json']);
    expect(JSON.parse(taken.stdout)).toMatchObject({ stored: 1, quarantined: 0 });
    // The same declaration under a later checkpoint is still the same declaration.
    await signedIn();
    house.keeper.keep('asked');
    const later = folder.file('later.json');
    await run('export', accepted, '--out', later);
    expect(readFileSync(later, 'utf8')).not.toBe(readFileSync(out, 'utf8'));
    const again = await daliz(['import', later, '--db', other, '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ stored: 0, duplicates: 1 });
  });

  it('says where the checkpoint of a log lies, and that a log that was never signed has none', async () => {
    const out = folder.file('log.jsonl');
    const { stdout, stderr } = await run('journal', 'export', '--out', out);
    expect(stdout.trim()).toBe(out);
    expect(stderr).toBe(`its checkpoint lies beside it: ${out}.checkpoint\n`);
    expect(readNote(readFileSync(`${out}.checkpoint`, 'utf8')).size).toBeGreaterThan(0);
    const unsigned = folder.file('unsigned.db');
    await daliz(['import', fixture, '--db', unsigned]);
    const alone = await daliz(['journal', 'export', '--db', unsigned, '--out', folder.file('u')]);
    expect(alone.code).toBe(0);
    expect(alone.stderr).toContain('it goes without a checkpoint, for the log has none yet');
  });
});

/** The note that a PDF holds beside its pages. */
async function carriedInPdf(bytes: Uint8Array): Promise<string | null> {
  const { Keywords: note } = await infoOf(new Uint8Array(bytes));
  return typeof note === 'string' ? note : null;
}

/** The note within a file of whatever kind, where it stands there as JSON text. */
function carriedWithin(text: string): string | null {
  const found = /"checkpoint":\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  if (found !== undefined) return JSON.parse(found) as string;
  try {
    return readNote(text) && text;
  } catch {
    return null;
  }
}
