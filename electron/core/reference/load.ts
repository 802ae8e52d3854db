import { createHash } from 'node:crypto';
import type { LoadResult } from '../../../shared/contract/reference.ts';
import type { DatedRow, TableName } from '../../../shared/reference.ts';
import type { Actor } from '../journal/journal.ts';
import { renewClocks } from '../desk/renew.ts';
import { markDue } from '../profiles/due.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { searchWords } from '../store/search-words.ts';
import { readTable } from './file.ts';
import { Problems } from './problems.ts';
import {
  addLoad,
  addRow,
  loadById,
  markWithdrawn,
  rowsOf,
  sameLoad,
  type Load,
  type LoadKind,
} from './repository.ts';
import { TableSnapshot } from './snapshot.ts';
import { loadTables } from './tables.ts';

/** What is loaded: rows that are understood, and where they come from. */
export interface Loading<T extends TableName> {
  readonly table: T;
  readonly kind: LoadKind;
  readonly file: string;
  readonly source: string | null;
  readonly sha256: Uint8Array;
  readonly rows: readonly DatedRow<T>[];
}

/** Key and names of a row, folded as for searching. */
function wordsOf(key: string, row: object): string {
  const texts = 'name' in row && row.name !== null && typeof row.name === 'object' ? row.name : {};
  const names = Object.values(texts).filter((name) => typeof name === 'string');
  return searchWords([key, ...names].join(' ')).join(' ');
}

/** Puts rows into the store as one load with its journal entry, inside a change of the caller's. */
export function enterLoad<T extends TableName>(
  change: Change,
  by: { readonly at: string; readonly name: string },
  { table, kind, file, source, sha256, rows }: Loading<T>,
): { load: number; added: number; closed: number; unchanged: number } {
  const before = new TableSnapshot(table, rowsOf(change, table));
  const load = addLoad(change, {
    table,
    at: by.at,
    by: by.name,
    kind,
    file,
    source,
    sha256,
    rows: rows.length,
  });
  let closed = 0;
  let unchanged = 0;
  for (const { key, from, until, row } of rows) {
    const body = JSON.stringify(row);
    const earlier = before.at(key, from);
    if (earlier?.body === body && earlier.until === until) unchanged += 1;
    else if (earlier !== undefined) closed += 1;
    addRow(change, load, table, { key, from, until, body, words: wordsOf(key, row) });
  }
  const added = rows.length - unchanged;
  change.record({
    action: 'reference.load',
    object: { kind: 'reference_load', id: String(load) },
    detail: { table, kind, file, sha256: Buffer.from(sha256).toString('hex'), added, closed },
  });
  return { load, added, closed, unchanged };
}

/** Tables that say something of traders or goods that risk is weighed by: what is not released is weighed again. */
const weighed: readonly TableName[] = ['categories', 'debts', 'pairs'];

function dueAfter(change: Change, table: TableName): void {
  if (weighed.includes(table)) markDue(change, 'facts');
}

/** Tables by which it is reckoned when work is due. */
const clocked: readonly TableName[] = ['terms', 'schedule', 'holidays'];

function clocksAfter(change: Change, table: TableName): void {
  if (clocked.includes(table)) renewClocks(change, loadTables(change));
}

/** A file to load into a table. */
export interface TableInput {
  readonly table: TableName;
  /** Name of the file, for the record. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** First day in force of rows that name none. */
  readonly from: string | null;
}

/** Loads a file: all of it in one transaction, or nothing and every problem that was found. */
export function loadFile(store: Store, clock: Clock, actor: Actor, input: TableInput): LoadResult {
  const { table, file, bytes, from } = input;
  const problems = new Problems();
  const { rows, source } = readTable(table, bytes, from, problems);
  const outcome = {
    load: null,
    read: rows.length,
    added: 0,
    closed: 0,
    unchanged: 0,
    problems: problems.list,
    omitted: problems.omitted,
  };
  if (problems.count > 0) return outcome;
  // The same file means something else when its rows begin on another day.
  const sha256 = createHash('sha256')
    .update(bytes)
    .update(from ?? '')
    .digest();
  const same = sameLoad(store, table, sha256);
  if (same !== null) return { ...outcome, load: same, unchanged: rows.length };
  const loading = { table, kind: 'loaded', file, source, sha256, rows } as const;
  const outcomeOfLoad = store.change(actor, (change) => {
    dueAfter(change, table);
    const entered = enterLoad(change, { at: clock.now(), name: actor.name }, loading);
    clocksAfter(change, table);
    return entered;
  });
  return { ...outcome, ...outcomeOfLoad };
}

/**
 * Takes a load back: its rows count no more, and those they had ended are in force again.
 * @returns the load as it was, or `null` where there is none or it was withdrawn before
 */
export function withdrawLoad(store: Store, clock: Clock, actor: Actor, id: number): Load | null {
  const load = loadById(store, id);
  if (load === null || load.withdrawn) return null;
  store.change(actor, (change) => {
    markWithdrawn(change, id, clock.now());
    dueAfter(change, load.table);
    clocksAfter(change, load.table);
    change.record({
      action: 'reference.withdraw',
      object: { kind: 'reference_load', id: String(id) },
      detail: { table: load.table, file: load.file },
    });
  });
  return load;
}
