import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { warmUp } from '../../../electron/core/work/warm.ts';
import { temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';
import { postAtWork } from '../versions/post-at-work.ts';

const folder = temporaryFolder();
const { store, lodge, count } = postAtWork(folder.file('warm.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

/** Every step is a statement that the store runs: one that no longer fits its indexes fails here. */
const steps = () => [...warmUp(store)].length;

/** So many rows like the first declaration, past the log: each of another moment, or all of one. */
function fill(rows: number, moment: string): void {
  const columns = store
    .all<{ name: string }>(
      `SELECT name FROM pragma_table_info('declaration') WHERE name NOT IN ('seq', 'id', 'identity', 'received_at')`,
    )
    .map(({ name }) => name)
    .join(', ');
  const database = new Database(store.file);
  database
    .prepare(
      `WITH RECURSIVE copy(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < ?)
       INSERT INTO declaration (id, received_at, ${columns})
       SELECT 'copy-' || ${moment} || '-' || n, ${moment}, ${columns}
       FROM copy, (SELECT * FROM declaration ORDER BY seq LIMIT 1)`,
    )
    .run(rows);
  database.close();
}

it('reads ahead in short steps, more of them the more there is, and ends where thousands came in one moment', () => {
  lodge(sound());
  const ofOne = steps();
  fill(3000, `'2026-07-01T06:00:' || n`);
  const ofThousands = steps();
  // Two indexes, five hundred rows a step.
  expect(ofThousands - ofOne).toBeGreaterThanOrEqual(2 * 5);
  fill(3000, `'2026-07-02T06:00:00.000Z'`);
  expect(steps()).toBeGreaterThan(ofThousands);
  expect(count('SELECT count(*) AS n FROM declaration')).toBe(6001);
});
