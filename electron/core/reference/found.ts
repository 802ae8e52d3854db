import { createHash } from 'node:crypto';
import { system } from '../journal/journal.ts';
import type { Change } from '../store/open.ts';
import { enterLoad } from './load.ts';
import type { LoadKind } from './repository.ts';
import { shippedFiles, type ShippedTable } from './shipped.ts';

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
