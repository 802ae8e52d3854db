import { createHash } from 'node:crypto';
import { system } from '../journal/journal.ts';
import { renewClocks } from '../desk/renew.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { enterLoad } from './load.ts';
import { keysEverLoaded, type LoadKind } from './repository.ts';
import { shippedFiles, type ShippedTable } from './shipped.ts';
import { loadTables } from './tables.ts';

function enter(change: Change, at: string, kind: LoadKind, tables: readonly ShippedTable[]): void {
  for (const { table, file, source, rows } of tables) {
    const sha256 = createHash('sha256').update(JSON.stringify(rows)).digest();
    enterLoad(change, { at, name: system.name }, { table, kind, file, source, sha256, rows });
  }
}

/**
 * Gives a new post the tables that ship with the program; the demonstration post also its own invented
 * tariff and rates (see `demonstration/reference.ts`), marked as such.
 * @param at the moment, UTC ISO 8601
 */
export function foundReference(
  change: Change,
  at: string,
  demonstration: readonly ShippedTable[] = [],
): void {
  enter(change, at, 'shipped', shippedFiles());
  enter(change, at, 'demonstration', demonstration);
}

/** The rows of a shipped table whose key was never loaded at the post, by whomever. */
function withoutKnown(store: Store, shipped: ShippedTable): ShippedTable {
  const known = new Set(keysEverLoaded(store, shipped.table));
  return { ...shipped, rows: shipped.rows.filter(({ key }) => !known.has(key)) };
}

/**
 * Gives a post that an earlier program founded the rows that ship with this one and were never loaded
 * there: whole tables, and what was added to a table since; open work is due by them from then on. What
 * somebody loaded in the place of a row, or took back, stays as he left it.
 */
export function completeReference(store: Store, clock: Clock): void {
  const missing = shippedFiles()
    .map((shipped) => withoutKnown(store, shipped))
    .filter(({ rows }) => rows.length > 0);
  if (missing.length === 0) return;
  store.change(system, (change) => {
    enter(change, clock.now(), 'shipped', missing);
    renewClocks(change, loadTables(change));
  });
}
