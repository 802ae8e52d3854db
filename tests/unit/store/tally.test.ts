import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/core/store/open.ts';
import { tallyOf } from '../../../electron/core/store/tally.ts';
import { queueCounts, queuePage } from '../../../electron/core/work/queue.ts';
import { verified } from '../../../electron/core/audit/verify.ts';
import { busyPost } from '../../support/busy-desk.ts';
import { TestClock, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
const whole = folder.file('whole.db');
const clock = new TestClock();
beforeAll(() => busyPost(whole, 6));
afterAll(() => folder.remove());

let number = 0;
/** A copy of the post after somebody had his hands in the file. */
function spoiled(sql: string): string {
  number += 1;
  const file = folder.file(`spoiled-${number}.db`);
  copyFileSync(whole, file);
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
  return file;
}

describe('The tally of a file that somebody changed', () => {
  it.each([
    ['work', 'DROP TABLE work'],
    ['declaration', 'DROP TABLE declaration'],
    ['work', 'DROP TABLE work; CREATE VIEW work AS SELECT 1 AS declaration_seq'],
  ])('does not keep a file without %s from being opened and found out', (table, sql) => {
    const store = openStore(spoiled(sql), { clock });
    const { problems } = verified(store);
    expect(problems.map(({ detail }) => detail)).toContainEqual(
      expect.stringMatching(new RegExp(`the (table|view) ${table} `)),
    );
    store.close();
  });

  it('is its own: a table of its name in the file is not read, and told by the verification', () => {
    const file = spoiled(
      `CREATE TABLE queue_tally (queue TEXT PRIMARY KEY, n INTEGER);
       INSERT INTO queue_tally VALUES ('all', 1), ('all red', 0), ('counted as', 1), ('unwatched', 0)`,
    );
    const store = openStore(file, { clock });
    const of = tallyOf(store);
    expect([of('all'), of('all red'), of('all yellow'), of('open blue')]).toEqual([6, 2, 2, 2]);
    store.close();
  });

  it('serves who may only read', () => {
    const store = openStore(whole, { clock, readOnly: true });
    expect(queueCounts(store, '').open).toEqual({ red: 2, yellow: 2, blue: 2 });
    const asked = { search: '', sort: [], filters: {}, offset: 0, limit: 1 };
    expect(queuePage(store, { ...asked, corridor: 'red' })).toMatchObject({ total: 2 });
    store.close();
  });
});
