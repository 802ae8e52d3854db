import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchPage } from '../../../electron/core/intake/batches.ts';
import { messagePage } from '../../../electron/core/intake/messages.ts';
import { batchFile } from '../../../electron/core/intake/report.ts';
import { unread } from '../../../electron/core/intake/repository.ts';
import { resumeUnread } from '../../../electron/core/intake/resume.ts';
import { importPaths } from '../../../electron/core/intake/service.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { verified } from '../../../electron/core/audit/verify.ts';
import { PostAtHand, ownRow, ownTable } from './post-at-hand.ts';

const all = { status: null, batch: null, open: false, offset: 0, limit: 100 };

let post: PostAtHand;
beforeAll(() => {
  post = new PostAtHand();
});
afterAll(() => post.close());

describe('A message with several declarations', () => {
  const table = ownTable(ownRow('A'), ownRow('B'), ownRow('C', 1, { 'item.price': 'x' }));

  it('is shown by them, each with the bytes of the whole', async () => {
    const summary = await post.import('three.csv', table);
    expect(summary).toMatchObject({ received: 3, quarantined: 0, duplicates: 0 });
    const page = messagePage(post.store, all);
    expect(page.total).toBe(3);
    expect(page.rows.map(({ file, part }) => [file.split('/').at(-1), part])).toEqual([
      ['three.csv#3', 3],
      ['three.csv#2', 2],
      ['three.csv#1', 1],
    ]);
    for (const { id } of page.rows) expect(post.rawOf(id).toString()).toBe(table);
    const stored = post.store.get('SELECT count(DISTINCT message_id) AS n FROM message_part');
    expect(stored).toEqual({ n: 1 });
  });

  it('sent again is recognised part by part, and its bytes are not stored again', async () => {
    const summary = await post.import('three-again.csv', table);
    expect(summary).toMatchObject({ received: 3, duplicates: 3 });
    const stored = post.store.get('SELECT count(DISTINCT message_id) AS n FROM message_part');
    expect(stored).toEqual({ n: 1 });
  });

  it('that was interrupted half way goes on where it stopped', async () => {
    const more = ownTable(...Array.from({ length: 120 }, (_, n) => ownRow(`I-${n}`)));
    const ending = new AbortController();
    let settled = 0;
    const mayGoOn = (): Promise<void> => {
      settled += 1;
      return settled > 2 ? Promise.reject(new Error('power cut')) : Promise.resolve();
    };
    const file = post.write('long.csv', more);
    await expect(
      importPaths([file], { ...post.context, mayGoOn, signal: ending.signal }),
    ).rejects.toThrow('power cut');
    expect(unread(post.store)).toHaveLength(1);
    const before = messagePage(post.store, all).total;
    await resumeUnread(post.context);
    expect(unread(post.store)).toEqual([]);
    const parts = post.store.get(
      'SELECT count(*) AS n, count(DISTINCT part) AS different FROM message WHERE file LIKE ?',
      `${file}#%`,
    );
    expect(parts).toEqual({ n: 120, different: 120 });
    expect(messagePage(post.store, all).total).toBeGreaterThan(before);
  });

  it('given up half way keeps what was settled; the rest is put aside and can be had again', async () => {
    const more = ownTable(...Array.from({ length: 120 }, (_, n) => ownRow(`G-${n}`)));
    const file = post.write('given-up.csv', more);
    const ending = new AbortController();
    const summary = await importPaths([file], {
      ...post.context,
      signal: ending.signal,
      onProgress: ({ done }) => {
        if (done > 0) ending.abort();
      },
    });
    expect(summary.stopped?.code).toBe('CANCELLED');
    expect(summary.messages.at(-1)).toMatchObject({
      status: 'quarantined',
      quarantine: { code: 'FILE_INTERRUPTED' },
    });
    const reached = summary.received - 1;
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(120);
    const again = await importPaths([file], post.context);
    expect(again).toMatchObject({ received: 120, duplicates: reached, quarantined: 0 });
  });
});

describe('An import', () => {
  it('is a batch whose counts, messages and journal can be asked for later', async () => {
    const file = post.write('batch.csv', ownTable(ownRow('X'), ownRow('Y')));
    const broken = post.write('broken.xml', '<ASYCUDA>');
    const summary = await importPaths([file, broken], post.context);
    const [batch] = batchPage(post.store, { offset: 0, limit: 1 }).rows;
    expect(batch).toMatchObject({
      id: summary.batch,
      kind: 'import',
      source: `${file} (+1)`,
      by: 'officer',
      received: 3,
      quarantined: 1,
      endedAt: post.clock.time,
    });
    const page = messagePage(post.store, { ...all, batch: batch?.id ?? 0 });
    expect(page.total).toBe(3);
    expect(page.counts.quarantined).toBe(1);
    expect(verified(post.store).problem).toBeNull();
  });

  it('of nothing is no batch', async () => {
    const before = batchPage(post.store, { offset: 0, limit: 1 }).total;
    expect((await importPaths([], post.context)).batch).toBeNull();
    expect(batchPage(post.store, { offset: 0, limit: 1 }).total).toBe(before);
  });

  it('names to a window first what needs attention, and counts what it leaves out', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => ownRow(`N-${n}`));
    const file = post.write('named.csv', ownTable(...rows));
    const broken = post.write('named.xml', '<ASYCUDA>');
    const { messages, omitted, received } = await importPaths([file, broken], {
      ...post.context,
      named: 5,
    });
    expect(received).toBe(21);
    expect(messages).toHaveLength(5);
    expect(omitted).toBe(16);
    const attention = messages.findIndex(({ status }) => status === 'quarantined');
    expect(messages.slice(0, attention + 1).every(({ status }) => status !== 'routed')).toBe(true);
  });

  it('is exported as a table in which nothing becomes a formula, and as JSON', async () => {
    const file = post.write('=cmd.csv', ownTable(ownRow('E')));
    const { batch } = await importPaths([file], post.context);
    post.store.change(system, (change) => {
      change.run(`UPDATE message SET file = '=cmd|x;y' WHERE batch_id = ?`, batch);
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    const written = async (as: 'csv' | 'json', language: 'ru' | 'kk') =>
      [...((await batchFile(post.store, batch ?? 0, as, language)?.content(null)) ?? [])].join('');
    const table = await written('csv', 'ru');
    expect(table.startsWith('\ufefffile;format;status')).toBe(true);
    expect(table).toContain(`"'=cmd|x;y"`);
    post.store.change(system, (change) => {
      change.run(`UPDATE message SET file = '＝cmd|x' WHERE batch_id = ?`, batch);
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    expect(await written('csv', 'ru')).toContain(`'＝cmd|x`);
    expect(JSON.parse(await written('json', 'kk'))).toMatchObject({
      batch,
      checkpoint: null,
      messages: [{ file: '＝cmd|x', format: 'CSV' }],
    });
    expect(batchFile(post.store, 999_999, 'csv', 'en')).toBeNull();
  });

  it('of bytes that could not be read before puts them aside again without storing them again', async () => {
    const parts = () => post.store.get('SELECT count(*) AS n FROM message_part');
    await post.import('cut.xml', '<ASYCUDA><Item>');
    const before = parts();
    expect(await post.import('cut-again.xml', '<ASYCUDA><Item>')).toMatchObject({
      quarantined: 1,
      duplicates: 0,
    });
    expect(parts()).toEqual(before);
    const [newest] = messagePage(post.store, all).rows;
    expect(post.rawOf(newest?.id ?? 0).toString()).toBe('<ASYCUDA><Item>');
  });
});
