import {
  schemaOf,
  type DatedRow,
  type TableName,
  type TableRow,
} from '../../../shared/reference.ts';
import type { Tables } from '../control/tables.ts';

/** A row as it is kept: the body is understood when somebody asks for it. */
export interface KeptRow {
  /** Identity in the store; 0 for rows that come from no store. */
  readonly id: number;
  readonly key: string;
  readonly from: string;
  readonly until: string | null;
  /** JSON text of the row. */
  readonly body: string;
}

/** Stretches of days whose full tables are remembered: traffic goes day by day. */
const rememberedStretches = 32;

/**
 * One table in memory. Of one key the row that begins later ends the one before, so that a day has
 * at most one row of a key; of two that begin on one day the later comer holds.
 */
export class TableSnapshot<T extends TableName> {
  readonly #table: T;
  readonly #rows = new Map<string, KeptRow[]>();
  readonly #understood = new Map<KeptRow, TableRow<T>>();
  readonly #byStretch = new Map<string, readonly TableRow<T>[]>();
  #bounds: readonly string[] | null = null;

  /** @param rows in the order of key, first day and load */
  constructor(table: T, rows: Iterable<KeptRow>) {
    this.#table = table;
    for (const row of rows) {
      const same = this.#rows.get(row.key);
      if (same === undefined) this.#rows.set(row.key, [row]);
      else if (same.at(-1)?.from === row.from) same[same.length - 1] = row;
      else same.push(row);
    }
  }

  get empty(): boolean {
    return this.#rows.size === 0;
  }

  keys(): Iterable<string> {
    return this.#rows.keys();
  }

  /** The row under this key that is in force on that day. */
  at(key: string, day: string): KeptRow | undefined {
    const rows = this.#rows.get(key);
    if (rows === undefined) return undefined;
    const row = rows[countUpTo(rows, day, ({ from }) => from) - 1];
    return row === undefined || (row.until !== null && row.until < day) ? undefined : row;
  }

  /** Every row in force on that day, by key. */
  on(day: string): readonly KeptRow[] {
    const rows: KeptRow[] = [];
    for (const key of this.#rows.keys()) {
      const row = this.at(key, day);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  /** The same, understood; one and the same list for all days between which nothing changes. */
  understoodOn(day: string): readonly TableRow<T>[] {
    const stretch = this.#stretchOf(day);
    const known = this.#byStretch.get(stretch);
    if (known !== undefined) return known;
    const rows = this.on(day).map((row) => this.understand(row));
    if (this.#byStretch.size >= rememberedStretches) this.#byStretch.clear();
    this.#byStretch.set(stretch, rows);
    return rows;
  }

  /** The last day up to this one on which a row began or had ended. */
  #stretchOf(day: string): string {
    this.#bounds ??= [...boundsOf(this.#rows.values())].sort();
    return this.#bounds[countUpTo(this.#bounds, day, (bound) => bound) - 1] ?? '';
  }

  /** The rows under a key one after the other, each until the day before the next. */
  following(key: string): readonly KeptRow[] {
    const rows = this.#rows.get(key) ?? [];
    return rows.map((row, index) => {
      const next = rows[index + 1];
      if (next === undefined || (row.until !== null && row.until < next.from)) return row;
      return { ...row, until: dayBefore(next.from) };
    });
  }

  understand(row: KeptRow): TableRow<T> {
    const before = this.#understood.get(row);
    if (before !== undefined) return before;
    const parsed = schemaOf(this.#table).parse(JSON.parse(row.body));
    this.#understood.set(row, parsed);
    return parsed;
  }
}

/** How many of the things, which stand in order, are not after this day. */
function countUpTo<R>(things: readonly R[], day: string, dayOf: (thing: R) => string): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && dayOf(thing) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function boundsOf(all: Iterable<readonly KeptRow[]>): Set<string> {
  const bounds = new Set<string>();
  for (const rows of all)
    for (const { from, until } of rows) {
      bounds.add(from);
      if (until !== null) bounds.add(dayAfter(until));
    }
  return bounds;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

type Snapshots = { [T in TableName]?: TableSnapshot<T> };

/** Tables in memory; each is read when it is first asked for. */
export class ReferenceSnapshot implements Tables {
  readonly #read: (table: TableName) => Iterable<KeptRow>;
  readonly #tables: Snapshots = {};

  /** @param read the rows of a table in the order of key, first day and load */
  constructor(read: (table: TableName) => Iterable<KeptRow>) {
    this.#read = read;
  }

  table<T extends TableName>(table: T): TableSnapshot<T> {
    const known: Snapshots[T] = this.#tables[table];
    if (known !== undefined) return known;
    const made = new TableSnapshot(table, this.#read(table));
    const tables: { [K in T]?: TableSnapshot<K> } = this.#tables;
    tables[table] = made;
    return made;
  }

  /** Headings of chapters alone are no nomenclature: no code could be looked up in them. */
  has(table: TableName): boolean {
    const snapshot = this.table(table);
    if (table !== 'nomenclature') return !snapshot.empty;
    for (const key of snapshot.keys()) if (key.length > 4) return true;
    return false;
  }

  row<T extends TableName>(table: T, key: string, day: string): TableRow<T> | undefined {
    const snapshot = this.table(table);
    const row = snapshot.at(key, day);
    return row === undefined ? undefined : snapshot.understand(row);
  }

  rows<T extends TableName>(table: T, day: string): readonly TableRow<T>[] {
    return this.table(table).understoodOn(day);
  }
}

/** Rows in the order a snapshot wants: by key and first day, later comers last. */
export function inOrder<T extends TableName>(rows: readonly DatedRow<T>[]): KeptRow[] {
  return rows
    .map(({ key, from, until, row }) => ({ id: 0, key, from, until, body: JSON.stringify(row) }))
    .sort((a, b) => (a.key === b.key ? (a.from < b.from ? -1 : 1) : a.key < b.key ? -1 : 1));
}
