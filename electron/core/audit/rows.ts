import type { Problem } from '../../../shared/audit.ts';
import type { ChainedEntry } from '../journal/entry.ts';
import { groupedTables } from '../store/derived.ts';
import { GroupDigest, keyColumns, keyOf, rowDigest, rowsOf, sealedTables } from '../store/seals.ts';
import type { Reader, Row } from '../store/store.ts';

interface Sealed {
  readonly digest: string | null;
  readonly seq: number;
}

/** Words a table is known by where its rows are told of. */
const told = (table: string, key: string) => `the row ${key} of ${table}`;

/** What the log says that the tables hold: the newest seal of every row, gathered as the log is walked. */
export class SealedRows {
  readonly #tables = new Map<string, Map<string, Sealed>>();
  readonly #sound: ReadonlySet<string>;

  /** @param sound the tables that are as the program made them; the others are not looked into */
  constructor(sound: ReadonlySet<string>) {
    this.#sound = sound;
  }

  /** Takes the seals of an entry. Entries of databases before version 4 have none. */
  learn({ seq, detail }: ChainedEntry): Problem[] {
    if (!detail.includes('"seals"')) return [];
    const seals = sealsIn(detail);
    if (seals === null)
      return [{ seq, kind: 'changed', detail: 'its seals are not written as the program writes' }];
    for (const [table, rows] of Object.entries(seals)) {
      let known = this.#tables.get(table);
      if (known === undefined) this.#tables.set(table, (known = new Map()));
      for (const [key, digest] of Object.entries(rows)) known.set(key, { digest, seq });
    }
    return [];
  }

  /** Holds the tables against it, a page of rows at a time. */
  *compare(reader: Reader): Generator<{ table: string; rows: number; faults: Problem[] }, void> {
    for (const table of sealedTables(reader)) {
      if (!this.#sound.has(table)) continue;
      const known = this.#tables.get(table) ?? new Map<string, Sealed>();
      this.#tables.delete(table);
      yield* Object.hasOwn(groupedTables, table)
        ? compareGroups(reader, table, known)
        : compareRows(reader, table, known);
      const rest = [...known].filter(([, { digest }]) => digest !== null);
      const faults = rest.map(([key, { seq }]) => fault(seq, `${told(table, key)} is not there`));
      if (faults.length > 0) yield { table, rows: 0, faults };
    }
    const lost = [...this.#tables.keys()].map((table) => fault(null, `there is no table ${table}`));
    if (lost.length > 0) yield { table: '', rows: 0, faults: lost };
  }
}

type Seals = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSeals = (value: unknown): value is Seals =>
  isObject(value) &&
  Object.values(value).every(
    (rows) =>
      isObject(rows) &&
      Object.values(rows).every((digest) => digest === null || typeof digest === 'string'),
  );

/**
 * The seals in a detail; `null` where they are not written as the program writes them. A key that
 * stands twice, of which readers take now the first and now the last, makes the text longer than
 * what was read of it. Written by hand: a million entries pass here.
 */
function sealsIn(detail: string): Seals | null {
  try {
    const read: unknown = JSON.parse(detail);
    if (!isObject(read) || JSON.stringify(read).length !== detail.length) return null;
    const seals = Object.hasOwn(read, 'seals') ? read['seals'] : {};
    return isSeals(seals) ? seals : null;
  } catch {
    return null;
  }
}

const fault = (seq: number | null, detail: string): Problem => ({ seq, kind: 'state', detail });

function compareOne(
  table: string,
  key: string,
  digest: string,
  known: Map<string, Sealed>,
): Problem[] {
  const sealed = known.get(key);
  known.delete(key);
  if (sealed === undefined) return [fault(null, `no entry tells of ${told(table, key)}`)];
  if (sealed.digest === null)
    return [fault(sealed.seq, `${told(table, key)} is there, though the log tells that it went`)];
  return sealed.digest === digest
    ? []
    : [fault(sealed.seq, `${told(table, key)} does not hold what the log says`)];
}

function* compareRows(reader: Reader, table: string, known: Map<string, Sealed>) {
  const keys = keyColumns(reader, table);
  for (const page of rowsOf(reader, table)) {
    const faults = page.flatMap((row) => {
      const key = keyOf(keys.map((column) => row[column] ?? null));
      return compareOne(table, key, rowDigest(row), known);
    });
    yield { table, rows: page.length, faults };
  }
}

function* compareGroups(reader: Reader, table: string, known: Map<string, Sealed>) {
  const column = groupedTables[table] ?? '';
  const groups = new Map<string, GroupDigest>();
  for (const page of rowsOf(reader, table)) {
    for (const row of page) addTo(groups, column, row);
    yield { table, rows: page.length, faults: [] };
  }
  const faults = [...groups].flatMap(([key, group]) => compareOne(table, key, group.text, known));
  yield { table, rows: 0, faults };
}

function addTo(groups: Map<string, GroupDigest>, column: string, row: Row): void {
  const key = keyOf([row[column] ?? null]);
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = new GroupDigest()));
  group.add(row);
}
