import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { anotherImports } from '../../electron/core/intake/importers.ts';
import { verified } from '../../electron/core/audit/verify.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { daliz } from '../support/command.ts';
import { newPost, temporaryFolder, TestClock } from '../support/post.ts';
import { ownRow, ownTable } from '../unit/intake/post-at-hand.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const clock = new TestClock('2026-10-01T05:00:00.000Z');

it('Two programs that import the same folder at once take each declaration in once, and none is a duplicate of itself', async () => {
  const file = folder.file('post.db');
  newPost(file, clock).close();
  const incoming = folder.file('incoming');
  mkdirSync(incoming);
  for (let n = 0; n < 30; n += 1) {
    writeFileSync(`${incoming}/${n}.csv`, ownTable(ownRow(`${n}`), ownRow(`${n}-b`)));
  }
  const both = await Promise.all([
    daliz(['import', incoming, '--db', file, '--json']),
    daliz(['import', incoming, '--db', file, '--json']),
  ]);
  for (const { stdout } of both) expect(JSON.parse(stdout)).toMatchObject({ received: 60 });
  const store = openStore(file, { clock });
  expect(store.all(`SELECT id FROM message WHERE status = 'received'`)).toEqual([]);
  expect(
    store.get(
      `SELECT count(*) AS n FROM message m JOIN declaration d ON d.message_id = m.id WHERE m.status <> 'routed'`,
    ),
  ).toEqual({ n: 0 });
  expect(
    store.all(
      `SELECT part_of, part FROM message WHERE part IS NOT NULL GROUP BY part_of, part HAVING count(*) > 1`,
    ),
  ).toEqual([]);
  expect(verified(store).problem).toBeNull();
  store.close();
});

it('The mark of a program that died is cleared away, that of a living one counts', () => {
  const database = folder.file('marked.db');
  writeFileSync(`${database}.importing-${2 ** 22 + 1}`, '');
  expect(anotherImports(database)).toBe(false);
  writeFileSync(`${database}.importing-${process.ppid}`, '');
  expect(anotherImports(database)).toBe(true);
});
