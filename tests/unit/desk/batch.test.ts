import { afterAll, beforeEach, expect, it } from 'vitest';
import { inBatch } from '../../../electron/core/desk/batch.ts';
import type { Desk } from '../../../electron/core/desk/turn.ts';
import { openStore, type Store } from '../../../electron/core/store/open.ts';
import { busyPost } from '../../support/busy-desk.ts';
import { TestClock, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
const clock = new TestClock('2026-10-01T05:00:00.000Z');
let number = 0;
let store: Store;
let ids: string[];
beforeEach(async () => {
  number += 1;
  const file = folder.file(`batch-${number}.db`);
  await busyPost(file, 6);
  store = openStore(file, { clock });
  ids = store.all<{ id: string }>('SELECT id FROM declaration ORDER BY seq').map(({ id }) => id);
});
afterAll(() => folder.remove());

const desk = (): Desk => ({
  store,
  clock,
  actor: { name: 'officer', role: 'officer' },
  head: null,
});

/** A step that keeps the machine busy as a slow disk does. */
function takesLong(): void {
  const until = performance.now() + 30;
  while (performance.now() < until);
}

it('A long batch lets others be served before it has ended', async () => {
  const order: string[] = [];
  const other = new Promise<void>((resolve) => {
    setImmediate(() => {
      order.push('another window');
      resolve();
    });
  });
  const batch = inBatch(desk(), ids, ({ id }) => {
    takesLong();
    order.push(id);
  });
  await Promise.all([other, batch]);
  expect(order).toHaveLength(ids.length + 1);
  expect(order.indexOf('another window')).toBeLessThan(ids.length);
  expect((await batch).done).toEqual(ids);
  store.close();
});

it('A post that is closed in the middle of a batch leaves what was done, and says what was not', async () => {
  setImmediate(() => store.close());
  const { done, refused } = await inBatch(desk(), ids, takesLong);
  expect(done.length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ why }) => why === 'stopped')).toBe(true);
  expect([...done, ...refused.map(({ id }) => id)]).toEqual(ids);
});

it('An officer who may go on no longer leaves what was done, and is told what was not', async () => {
  let may = true;
  setImmediate(() => {
    may = false;
  });
  const asking: Desk = {
    ...desk(),
    demandAgain: () => {
      if (!may) throw new Error('the session is locked');
    },
  };
  const { done, refused } = await inBatch(asking, ids, takesLong);
  expect(done.length).toBeGreaterThan(0);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every(({ why }) => why === 'stopped')).toBe(true);
  expect([...done, ...refused.map(({ id }) => id)]).toEqual(ids);
  store.close();
});
