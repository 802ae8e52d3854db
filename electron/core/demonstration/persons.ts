import { createHash } from 'node:crypto';
import type { TraderCategory } from '../../../shared/tactics.ts';
import type { DatedRow, TableRow } from '../../../shared/reference.ts';
import type { ShippedTable } from '../reference/shipped.ts';
import { plots } from './schemes/plan.ts';
import type { TrafficOptions } from './traffic.ts';
import { World } from './world/world.ts';

/** Categories and debts are as old as the story needs. */
const from = '2022-01-01';

/** Out of ten thousand persons: of high risk, of low risk, in debt. */
const high = 400;
const low = 1_500;
const indebted = 300;

/** A number below 10,000 that goes with a person, whatever he is guilty of. */
function lotOf(what: string, bin: string): number {
  return createHash('sha256').update(`${what}/${bin}`).digest().readUInt32BE(0) % 10_000;
}

function categoryOf(bin: string): TraderCategory {
  const lot = lotOf('category', bin);
  if (lot < high) return 'high';
  return lot < high + low ? 'low' : 'medium';
}

const rowsOf = <T extends 'categories' | 'debts'>(
  rows: readonly (TableRow<T> & { trader: string })[],
): DatedRow<T>[] => rows.map((row) => ({ key: row.trader, from, until: null, row }));

/**
 * What the administration says of the invented traders: a category and, of a few, a debt. Both are
 * drawn without regard to what the story makes them guilty of.
 */
export function personTables({
  seed,
  until,
  declarations,
  ratesOf,
}: TrafficOptions): readonly ShippedTable[] {
  const world = new World(seed, until, declarations, ratesOf);
  // Those with plans of their own join the world only now.
  plots(world);
  const bins = [...new Set(world.traders.map(({ bin }) => bin))].sort();
  const source = (what: string) =>
    `DEMONSTRATION: invented ${what} of the invented traders of the demonstration post.`;
  const categories: ShippedTable<'categories'> = {
    table: 'categories',
    file: 'demonstration categories',
    source: source('categories'),
    rows: rowsOf<'categories'>(bins.map((trader) => ({ trader, category: categoryOf(trader) }))),
  };
  const debts: ShippedTable<'debts'> = {
    table: 'debts',
    file: 'demonstration debts',
    source: source('debts'),
    rows: rowsOf<'debts'>(
      bins
        .filter((bin) => lotOf('debt', bin) < indebted)
        .map((trader) => ({ trader, amount: 50_000 + (lotOf('amount', trader) % 9_000) * 1_000 })),
    ),
  };
  return [categories, debts];
}
