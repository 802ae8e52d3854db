import fc from 'fast-check';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { defineFunctions } from '../../../electron/core/store/functions.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import { tallyOf, type Tallied } from '../../../electron/core/store/tally.ts';
import { busyPost } from '../../support/busy-desk.ts';
import { openStore } from '../../../electron/core/store/open.ts';
import { TestClock, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
const file = folder.file('tally.db');
const declarations = 9;
let store: Store;
let other: Database.Database;
beforeAll(async () => {
  await busyPost(file, declarations);
  store = openStore(file, { clock: new TestClock() });
  other = new Database(file);
  defineFunctions(other);
});
afterAll(() => {
  other.close();
  store.close();
  folder.remove();
});

const queues = ['red', 'yellow', 'blue'] as const;

/** The same, counted from every row by reading it. */
function counted(): Record<string, number> {
  const rows = store.all<{ in_queue: number; corridor: string; document: string }>(
    'SELECT in_queue, corridor, document FROM declaration',
  );
  const works = store.all<{ queue: string; ended: number; announced: number }>(
    'SELECT queue, ended, announced FROM work',
  );
  const there = rows.filter(({ in_queue: inQueue }) => inQueue === 1);
  const announced = there.filter(({ document }) => document === 'preliminary');
  const of = (queue: string, ended: readonly number[]) =>
    works.filter(
      (work) => work.announced === 0 && work.queue === queue && ended.includes(work.ended),
    ).length;
  return {
    all: there.length,
    preArrival: announced.length,
    green: there.filter((row) => row.corridor === 'green' && !announced.includes(row)).length,
    ...Object.fromEntries(
      queues.flatMap((queue) => [
        [`all ${queue}`, of(queue, [0, 1])],
        [`open ${queue}`, of(queue, [0])],
      ]),
    ),
  };
}

function tallied(): Record<string, number> {
  const tally = tallyOf(store);
  return Object.fromEntries(Object.keys(counted()).map((name) => [name, tally(name as Tallied)]));
}

const seqs = fc.integer({ min: 1, max: declarations });
const flags = fc.constantFrom(0, 1);
/** What may be written: a statement with its values. */
const writes = fc.oneof(
  fc
    .tuple(fc.constantFrom('green', 'blue', 'yellow', 'red'), seqs)
    .map((values) => ['UPDATE declaration SET corridor = ? WHERE seq = ?', values] as const),
  fc
    .tuple(flags, seqs)
    .map((values) => ['UPDATE declaration SET in_queue = ? WHERE seq = ?', values] as const),
  fc
    .tuple(fc.constantFrom('goods', 'transit', 'preliminary'), seqs)
    .map((values) => ['UPDATE declaration SET document = ? WHERE seq > ?', values] as const),
  fc
    .tuple(fc.constantFrom(...queues), flags, flags, seqs)
    .map(
      (values) =>
        [
          'UPDATE work SET queue = ?, ended = ?, announced = ? WHERE declaration_seq = ?',
          values,
        ] as const,
    ),
  fc.tuple(seqs).map((values) => ['DELETE FROM work WHERE declaration_seq = ?', values] as const),
  fc.tuple(fc.constantFrom(...queues), flags, flags, seqs).map(
    (values) =>
      [
        `INSERT INTO work (declaration_seq, queue, state, ended, announced, started_at, term)
           SELECT d.seq, ?, 'waiting', ?, ?, '', '' FROM declaration d
           WHERE d.seq = ? AND NOT EXISTS (SELECT 1 FROM work w WHERE w.declaration_seq = d.seq)`,
        values,
      ] as const,
  ),
);

/** Written by this connection, written and taken back, written by another program. */
const acts = fc.array(
  fc.tuple(
    fc.constantFrom('kept', 'taken back', 'by another'),
    fc.array(writes, { minLength: 1, maxLength: 4 }),
    // Whether somebody looks afterwards: the tally must not need it.
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 12 },
);

it('the tally of the queues is what counting all rows would say, whoever wrote and whatever was taken back', () => {
  fc.assert(
    fc.property(acts, (made) => {
      for (const [how, statements, looked] of made) {
        if (how === 'by another') {
          other.transaction(() => {
            for (const [sql, values] of statements) other.prepare(sql).run(...values);
          })();
        } else {
          try {
            store.change(system, (change) => {
              for (const [sql, values] of statements) change.run(sql, ...values);
              if (how === 'taken back') throw new Error('taken back');
              change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
            });
          } catch (error) {
            if (how !== 'taken back') throw error;
          }
        }
        if (looked) expect(tallied()).toEqual(counted());
      }
      expect(tallied()).toEqual(counted());
    }),
    { numRuns: 150 },
  );
});
