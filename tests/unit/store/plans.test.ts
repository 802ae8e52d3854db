import { afterAll, expect, it } from 'vitest';
import type { QueueQuery } from '../../../shared/contract/declarations.ts';
import { noTables } from '../../../electron/core/control/tables.ts';
import type { Value, Writer } from '../../../electron/core/store/store.ts';
import { refreshState } from '../../../electron/core/consignments/refresh.ts';
import { historyFor } from '../../../electron/core/traders/history.ts';
import { confirmedBetween } from '../../../electron/core/traders/repository.ts';
import { queuePage } from '../../../electron/core/work/queue.ts';
import { newPost, temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';

const folder = temporaryFolder();
const store = newPost(folder.file('plans.db'));
afterAll(() => {
  store.close();
  folder.remove();
});

/** How SQLite would answer everything that is asked of the store. */
function plansOf(ask: (writer: Writer) => unknown): string[] {
  const plans: string[] = [];
  const note = (sql: string, values: Value[]) => {
    const steps = store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values);
    plans.push(...steps.map(({ detail }) => detail));
  };
  ask({
    get(sql: string, ...values: Value[]): undefined {
      note(sql, values);
      return undefined;
    },
    all(sql: string, ...values: Value[]): never[] {
      note(sql, values);
      return [];
    },
    run(sql: string, ...values: Value[]): number {
      note(sql, values);
      return 0;
    },
  });
  return plans;
}

const query: QueueQuery = {
  corridor: null,
  search: '',
  sort: [],
  filters: {},
  offset: 0,
  limit: 100,
};

it.each(['green', 'blue', 'yellow', 'red', null] as const)(
  'The first of the queue (%s) come by an index, however many there are',
  (corridor) => {
    const plans = plansOf((reader) => queuePage(reader, { ...query, corridor }));
    expect(plans).toContainEqual(expect.stringMatching(/USING INDEX (declaration|work)_/));
    expect(plans.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  },
);

it('An order that no index has is made of the one index that has all it asks, not of the rows', () => {
  const sort: QueueQuery['sort'] = [{ column: 'traderName', descending: false }];
  const filters: QueueQuery['filters'] = { vehicle: { kind: 'contains', text: 'a' } };
  const plans = plansOf((reader) => queuePage(reader, { ...query, sort, filters }));
  expect(plans).toContainEqual(
    expect.stringMatching(/SEARCH d USING COVERING INDEX declaration_desk/),
  );
});

it.each(['blue', 'yellow', 'red'] as const)(
  'Far down in a queue of work (%s) nothing but that work is gone through',
  (corridor) => {
    const plans = plansOf((reader) => queuePage(reader, { ...query, corridor, offset: 5000 }));
    expect(plans).toContainEqual(expect.stringMatching(/w USING (COVERING )?INDEX work_queue/));
    expect(plans.filter((step) => /^(SEARCH|SCAN) d /.test(step))).toEqual([
      'SEARCH d USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH d USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  },
);

it.each(['green', null] as const)(
  'Far down in a queue of declarations (%s) its own order is followed, and nothing sorted',
  (corridor) => {
    const plans = plansOf((reader) => queuePage(reader, { ...query, corridor, offset: 5000 }));
    expect(plans).toContainEqual(
      expect.stringMatching(/d USING COVERING INDEX declaration_(corridor|registered)/),
    );
    expect(plans.filter((step) => /FOR ORDER BY/.test(step))).toEqual([
      'USE TEMP B-TREE FOR ORDER BY',
    ]);
  },
);

it('What a search has found is looked up one by one', () => {
  const plans = plansOf((reader) => queuePage(reader, { ...query, search: '0012345' }));
  expect(plans).toContain('SEARCH d USING INTEGER PRIMARY KEY (rowid=?)');
  expect(plans.filter((step) => /declaration_(desk|registered)/.test(step))).toEqual([]);
});

it('Descriptions of goods are gone through in their index, not in the rows', () => {
  const filters: QueueQuery['filters'] = { goods: { kind: 'contains', text: 'телефон' } };
  const plans = plansOf((reader) => queuePage(reader, { ...query, filters }));
  expect(plans).toContainEqual(
    expect.stringMatching(/g USING COVERING INDEX declaration_goods_text/),
  );
});

it('Earlier findings against a trader are looked up, never searched for among all', () => {
  const plans = plansOf((reader) => confirmedBetween(reader, 'x', '2026-01-01', '2026-02-01'));
  expect(plans).not.toEqual([]);
  expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

it('Everything that a declaration is weighed by is looked up, never searched for among all', () => {
  const plans = plansOf((reader) =>
    historyFor(
      reader,
      sound(),
      { day: '2026-07-01', receivedAt: '2026-07-01T05:00:00.000Z' },
      { tables: noTables, version: 1 },
    ),
  );
  expect(plans.length).toBeGreaterThan(20);
  const tables = store
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .map(({ name }) => name);
  const scanned = plans.filter((step) => {
    const [, what = ''] = /^SCAN (\w+)/.exec(step) ?? [];
    return tables.includes(what) || ['d', 'r', 'u', 'k'].includes(what);
  });
  expect(scanned).toEqual([]);
});

it('How far a consignment has come is looked up, however many papers it has', () => {
  const plans = plansOf((writer) => refreshState(writer, 1, '2026-07-01T00:00:00.000Z'));
  expect(plans).toContainEqual(
    expect.stringMatching(/consignment_id=\? AND document=\? AND released=\?/),
  );
  expect(plans.filter((step) => /^SCAN (?!s$|\d+ CONSTANT)|TEMP B-TREE/.test(step))).toEqual([]);
});
