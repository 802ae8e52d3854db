import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { importContext } from '../../electron/core/intake/context.ts';
import { resumeUnread } from '../../electron/core/intake/resume.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { verified } from '../../electron/core/audit/verify.ts';
import { knownVersion } from '../../electron/core/store/migrations.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { queuePage } from '../../electron/core/work/queue.ts';
import { daliz } from '../support/command.ts';
import { newPost } from '../support/post.ts';
import { good, sample, text, importsAtHand } from './imports-at-hand.ts';

const { folder, clock, freshPost, importInto, rawOf } = importsAtHand();

describe('A fault of the machine', () => {
  it('that fills the disk stops the batch in words, and the next import loses nothing', async () => {
    const path = folder.file('full');
    mkdirSync(path);
    const noise = () => Buffer.from(randomFillSync(Buffer.alloc(60_000)).toString('base64'));
    for (let n = 0; n < 30; n += 1)
      writeFileSync(
        `${path}/${String(n).padStart(2, '0')}.bin`,
        Buffer.concat([Buffer.from('<x>'), noise()]),
      );
    const file = folder.file('full.db');
    newPost(file, clock).close();
    const small = openStore(file, { clock, maximumPages: 300 });
    const stopped = await importPaths([path], { ...importContext(small, clock, system), batch: 4 });
    expect(stopped.stopped?.code).toBe('DISK_FULL');
    expect(stopped.received + (stopped.stopped?.remaining ?? 0)).toBe(30);
    small.close();
    const roomy = openStore(file, { clock });
    const context = importContext(roomy, clock, system);
    await resumeUnread(context);
    const again = await importPaths([path], context);
    expect(again).toMatchObject({ received: 30, quarantined: 30, stopped: null });
    expect(roomy.all(`SELECT id FROM message WHERE status = 'received'`)).toEqual([]);
    expect(verified(roomy).problem).toBeNull();
    roomy.close();
  });

  it('that kills the process at any moment loses no message: all are there after the next import, once each', async () => {
    const path = folder.file('killed');
    mkdirSync(path);
    for (let n = 0; n < 40; n += 1) {
      writeFileSync(
        `${path}/${String(n).padStart(3, '0')}.xml`,
        text.replace(/(<Registration>[\s\S]*?<Number>)[^<]*/, `$1${7000 + n}`),
      );
    }
    const db = folder.file('killed.db');
    newPost(db, clock).close();
    for (const killAfter of [350, 450, 550, 650])
      await daliz(['import', path, '--db', db, '--json'], { killAfter });
    const last = await daliz(['import', path, '--db', db, '--json']);
    expect(JSON.parse(last.stdout)).toMatchObject({ received: 40, refused: 0, quarantined: 0 });
    const store = openStore(db, { clock });
    expect(store.get<{ n: number }>('SELECT count(*) AS n FROM declaration')?.n).toBe(40);
    expect(store.all(`SELECT id FROM message WHERE status = 'received'`)).toEqual([]);
    expect(verified(store).problem).toBeNull();
    store.close();
  });

  it('that stops the evaluation of one message puts that one aside by name; the rest goes on, and so does the next import', async () => {
    const path = folder.file('undigested');
    mkdirSync(path);
    copyFileSync(sample('al-im4.xml'), `${path}/1.xml`);
    writeFileSync(`${path}/2.xml`, good);
    const store = freshPost();
    const sound = importContext(store, clock, system);
    // Two declarations cannot bear one identity: the second fails inside its transaction.
    const failing = { ...sound, newId: () => 'the-same-for-all' };
    const summary = await importPaths([path], failing);
    expect(summary).toMatchObject({ received: 2, stored: 1, quarantined: 1, stopped: null });
    expect(summary.messages[1]).toMatchObject({
      status: 'quarantined',
      quarantine: { code: 'EVALUATION_FAILED', params: { cause: expect.stringContaining('id') } },
    });
    expect(rawOf(store, `${path}/2.xml`).equals(good)).toBe(true);
    store.change(system, (change) => {
      change.run(
        `UPDATE message SET status = 'received', quarantine = NULL WHERE status = 'quarantined'`,
      );
      change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
    });
    const again: string[] = [];
    await resumeUnread(failing, (imported) => again.push(...imported.map(({ status }) => status)));
    expect(again).toEqual(['quarantined']);
    expect(await importPaths([path], sound)).toMatchObject({ stored: 1, duplicates: 1 });
    store.close();
  });

  it('is none where sums are beyond counting: the declaration is kept, its total left open', async () => {
    const path = folder.file('beyond');
    mkdirSync(path);
    writeFileSync(
      `${path}/1.xml`,
      text
        .replace(/<Total_CIF>[^<]*</, '<Total_CIF><')
        .replace(/<Total_CIF_itm>[^<]*</g, '<Total_CIF_itm>90000000000000<')
        // Nothing that control could hold against such a value.
        .replace(/<Taxation>[^]*?<\/Taxation>/g, '')
        .replace(/<Totals_taxes>[^<]*</, '<Totals_taxes><')
        .replace(/<Item_Invoice>[^]*?<\/Item_Invoice>/g, ''),
    );
    const store = freshPost();
    const summary = await importInto(store, path);
    expect(summary.stored).toBe(1);
    const query = { corridor: null, search: '', sort: [], filters: {}, offset: 0, limit: 10 };
    expect(queuePage(store, query).rows).toMatchObject([{ customsValue: null }]);
    store.close();
  });

  it('that leaves a database made by a newer program is told in one line, the file untouched', async () => {
    const db = folder.file('newer.db');
    newPost(db, clock).close();
    const raw = new Database(db);
    raw.pragma(`user_version = ${knownVersion + 1}`);
    raw.close();
    const ran = await daliz(['import', sample('kz-im40.xml'), '--db', db]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(
      /newer\.db: the database has version \d+, this program knows versions up to \d+/,
    );
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('A folder of a thousand files', () => {
  it('is imported whole, every message answered for', async () => {
    const path = folder.file('thousand');
    mkdirSync(path);
    for (let n = 0; n < 1000; n += 1) {
      writeFileSync(
        `${path}/${String(n).padStart(4, '0')}.xml`,
        text.replace(/(<Registration>[\s\S]*?<Number>)[^<]*/, `$1${5000 + n}`),
      );
    }
    const store = freshPost();
    const summary = await importInto(store, path);
    expect(summary).toMatchObject({ received: 1000, stored: 1000, stopped: null });
    expect(new Set(summary.messages.map(({ id }) => id)).size).toBe(1000);
    store.close();
  });
});
