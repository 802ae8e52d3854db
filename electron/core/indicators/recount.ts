import { declarationSchema } from '../../../shared/declaration.ts';
import { system } from '../journal/journal.ts';
import type { Change, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { recountConfirmed } from '../traders/repository.ts';
import { controlledAt, learnResults } from './findings.ts';
import { dayOf } from '../work/weigh.ts';
import { learnCounts, learnError } from './learn.ts';

/** Which counts are kept; where a database has others, everything stored is counted anew. */
const kept = '4';

/** Whether everything stored is in the counts that this program keeps. */
export function isCounted(reader: Reader): boolean {
  const setting = reader.get<{ value: string }>(
    `SELECT value FROM setting WHERE key = 'indicators'`,
  );
  return setting?.value === kept;
}

/** Counts what was stored before this program kept these counts: once, after a database was brought up. */
export function ensureCounted(store: Store): void {
  if (isCounted(store)) return;
  store.change(system, (change) => {
    change.run('DELETE FROM indicator_count');
    change.run('DELETE FROM trader_finding');
    const declarations = recountDeclarations(change);
    recountResults(change);
    recountErrors(change);
    change.run(
      `INSERT INTO setting (key, value) VALUES ('indicators', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      kept,
    );
    change.record({
      action: 'indicators.recount',
      object: { kind: 'post', id: 'indicators' },
      detail: { declarations },
    });
  });
}

type Stored = { seq: number; body: string; received_at: string };

/** Bodies one after the other, never all in memory. */
function* bodiesOf(change: Change, from: string): Generator<Stored> {
  const next = `SELECT seq, body, received_at FROM ${from} AND seq > ? ORDER BY seq LIMIT 1`;
  for (
    let row = change.get<Stored>(next, 0);
    row !== undefined;
    row = change.get<Stored>(next, row.seq)
  )
    yield row;
}

function recountDeclarations(change: Change): number {
  let count = 0;
  const declared = bodiesOf(change, `declaration WHERE document IN ('goods', 'transit')`);
  for (const { body, received_at: receivedAt } of declared) {
    const declaration = declarationSchema.parse(JSON.parse(body));
    learnCounts(change, declaration, { day: dayOf(declaration, receivedAt), receivedAt });
    count += 1;
  }
  return count;
}

type Controlled = { seq: number; trader_code: string | null };

function recountResults(change: Change): void {
  const next = `SELECT d.seq, d.trader_code
    FROM standing_result r JOIN declaration d ON d.seq = r.declaration_seq
    WHERE r.declaration_seq > ? ORDER BY r.declaration_seq LIMIT 1`;
  for (
    let row = change.get<Controlled>(next, 0);
    row !== undefined;
    row = change.get<Controlled>(next, row.seq)
  )
    learnResults(change, row.seq, controlledAt(change, row.seq, row.trader_code));
  for (const { code } of change.all<{ code: string }>('SELECT code FROM trader'))
    recountConfirmed(change, code);
}

/** A version that was refused, or that a correction replaced, is one error of its broker. */
function recountErrors(change: Change): void {
  for (const { body } of bodiesOf(change, `declaration_version WHERE state IS NOT NULL`))
    learnError(change, declarationSchema.parse(JSON.parse(body)));
}
