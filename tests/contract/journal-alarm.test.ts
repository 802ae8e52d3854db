import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/post.ts';
import { administrator, openHouse } from '../support/window.ts';
import { openLog, resultOf } from '../support/log-window.ts';

const { folder, clock, house, window, as, entries } = openLog();
const database = folder.file('own.db');

/** Opens the post anew after somebody did something to its file. */
function reopened(meddle: () => void): void {
  house.close();
  for (const suffix of ['-wal', '-shm']) rmSync(database + suffix, { force: true });
  meddle();
  house.open('own');
}

describe('At the opening of a post', () => {
  const witness = folder.file('checkpoints/own.notes');

  it('nothing is said where the log is the one that was closed', async () => {
    reopened(() => {});
    expect(await (await as('supervisor')).journal.alarm()).toBeNull();
    expect(readFileSync(witness, 'utf8')).toContain('daliz-window');
  });

  it('an older copy put back is noticed, told to each as he may know it, and stays until a supervisor takes note', async () => {
    house.close();
    copyFileSync(database, folder.file('older.db'));
    house.open('own');
    await (await as('officer')).session.signOut();
    const before = house.store.get<{ n: number }>('SELECT max(seq) AS n FROM journal')?.n ?? 0;
    reopened(() => copyFileSync(folder.file('older.db'), database));

    const supervisor = await as('supervisor');
    const alarm = await supervisor.journal.alarm();
    expect(alarm).toMatchObject({ kind: 'shorter', facts: { witnessed: expect.any(Number) } });
    expect(alarm?.facts?.found).toBeLessThan(before);
    expect(await (await as('officer')).journal.alarm()).toMatchObject({ facts: null });
    const inspector = await as('inspector');
    await expect(
      inspector.journal.acknowledge({ reason: 'the disk was replaced' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });

    reopened(() => {});
    expect(entries('journal.mismatch')).toHaveLength(1);
    const again = await as('supervisor');
    await expect(again.journal.acknowledge({ reason: 'short' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await again.journal.acknowledge({ reason: 'the disk was replaced' });
    expect(await again.journal.alarm()).toBeNull();
    expect(entries('journal.acknowledge').at(-1)).toMatchObject({
      actor: 'only-supervisor',
      reason: 'the disk was replaced',
    });
    reopened(() => {});
    expect(await (await as('supervisor')).journal.alarm()).toBeNull();
  });

  it('a checkpoint taken out of the file is noticed', async () => {
    reopened(() => {
      const meddler = new Database(database);
      meddler.exec('DROP TRIGGER checkpoint_stays; DELETE FROM checkpoint');
      meddler.close();
    });
    const supervisor = await as('supervisor');
    expect(await supervisor.journal.alarm()).toMatchObject({ kind: 'rewritten' });
    await supervisor.journal.acknowledge({ reason: 'a drill of the inspectorate' });
  });

  it('an alarm whose words somebody spoilt still sounds, and the desk still opens', async () => {
    house.close();
    copyFileSync(database, folder.file('older.db'));
    house.open('own');
    await (await as('officer')).session.signOut();
    reopened(() => copyFileSync(folder.file('older.db'), database));
    await resultOf(await (await as('supervisor')).journal.verify({ checkpoints: [] }));
    reopened(() => {
      const meddler = new Database(database);
      meddler.exec(`PRAGMA ignore_check_constraints = ON; DROP TRIGGER journal_keeps_words;
        UPDATE journal SET detail = '[' WHERE action IN ('journal.mismatch', 'journal.verify')`);
      meddler.close();
    });
    const supervisor = await as('supervisor');
    expect(await supervisor.journal.alarm()).toMatchObject({ kind: 'witness', facts: null });
    expect(await supervisor.journal.state()).toMatchObject({ verified: null });
    await supervisor.journal.acknowledge({ reason: 'a drill of the inspectorate' });
    expect(await supervisor.journal.alarm()).toBeNull();
  });

  it('another log in its place is noticed', async () => {
    const other = temporaryFolder();
    const elsewhere = openHouse(other.path, clock);
    await elsewhere.window().call.post.createOwn(administrator);
    elsewhere.house.close();
    reopened(() => copyFileSync(other.file('own.db'), database));
    other.remove();
    const call = window();
    await call.session.signIn({ login: administrator.login, password: administrator.password });
    expect(await call.journal.alarm()).toMatchObject({ kind: 'foreign' });
  });
});
