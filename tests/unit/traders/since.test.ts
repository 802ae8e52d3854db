import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { addLoad, addRow, markWithdrawn } from '../../../electron/core/reference/repository.ts';
import { inForceSince } from '../../../electron/core/traders/since.ts';
import { newPost, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
const store = newPost(folder.file('since.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

type Told = readonly [from: string, until: string | null, category: string];

/** A load of categories of one person; its number. */
function load(trader: string, rows: readonly Told[]): number {
  return store.change(system, (change) => {
    const id = addLoad(change, {
      table: 'categories',
      at: '2026-01-01T00:00:00.000Z',
      by: 'system',
      kind: 'loaded',
      file: 'categories.csv',
      source: null,
      sha256: createHash('sha256')
        .update(JSON.stringify([trader, rows]))
        .digest(),
      rows: rows.length,
    });
    for (const [from, until, category] of rows)
      addRow(change, id, 'categories', {
        key: trader,
        from,
        until,
        body: JSON.stringify({ trader, category }),
        words: '',
      });
    change.record({
      action: 'reference.load',
      object: { kind: 'table', id: 'categories' },
      detail: {},
    });
    return id;
  });
}

const since = (trader: string, day: string) => {
  const found = inForceSince(store, 'categories', trader, day);
  return found === null ? null : [found.row.category, found.since];
};

beforeAll(() => {
  load('A', [
    ['2025-01-01', null, 'medium'],
    ['2025-07-01', null, 'medium'],
    ['2026-01-01', '2026-03-31', 'high'],
  ]);
  load('B', [
    ['2025-01-01', '2025-02-28', 'low'],
    ['2025-06-01', null, 'low'],
  ]);
});

test('a category told again is in force since it was told first', () => {
  expect(since('A', '2025-08-01')).toEqual(['medium', '2025-01-01']);
});

test('another category begins on its own day and ends on its last', () => {
  expect(since('A', '2026-03-31')).toEqual(['high', '2026-01-01']);
  expect(since('A', '2026-04-01')).toBeNull();
});

test('a gap begins it anew; before its first day there is none', () => {
  expect(since('B', '2025-03-01')).toBeNull();
  expect(since('B', '2026-01-01')).toEqual(['low', '2025-06-01']);
  expect(since('B', '2024-12-31')).toBeNull();
  expect(since('nobody', '2026-01-01')).toBeNull();
});

test('of one day the later load holds, and a withdrawn one counts no more', () => {
  const first = load('C', [['2026-01-01', null, 'low']]);
  const second = load('C', [['2026-01-01', null, 'high']]);
  expect(since('C', '2026-02-01')).toEqual(['high', '2026-01-01']);
  store.change(system, (change) => {
    markWithdrawn(change, second, '2026-02-02T00:00:00.000Z');
    change.record({
      action: 'reference.withdraw',
      object: { kind: 'reference_load', id: '1' },
      detail: {},
    });
  });
  expect(since('C', '2026-02-01')).toEqual(['low', '2026-01-01']);
  expect(first).toBeLessThan(second);
});
