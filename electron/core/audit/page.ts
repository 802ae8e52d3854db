import { setImmediate } from 'node:timers/promises';
import type { JournalFilter, JournalRow } from '../../../shared/contract/journal.ts';
import { corridorSchema, type Corridor } from '../../../shared/corridor.ts';
import type { Store } from '../store/open.ts';
import type { Reader, Value } from '../store/store.ts';
import { filterWhere, wordsWhere, type Where } from './filter.ts';
import { objectName } from './object-name.ts';

export interface PageRequest {
  readonly filter: JournalFilter;
  readonly oldestFirst: boolean;
  readonly offset: number;
  readonly limit: number;
}

interface Page {
  readonly total: number;
  readonly more: boolean;
  readonly rows: JournalRow[];
}

/** Entries looked through for words between two breaths of the program. */
const stride = 10_000;
/** Nobody reads further: whoever looks for one thing narrows it. */
const mostFound = 2000;

export type JournalRecord = {
  seq: number;
  at: string;
  actor: string;
  name: string | null;
  role: string;
  action: string;
  object_kind: string;
  object_id: string;
  from_corridor: Value;
  to_corridor: Value;
  reason: string | null;
};

export const rowColumns = `j.seq, j.at, j.actor, j.role, j.action, j.object_kind, j.object_id, j.reason,
  (SELECT name FROM account WHERE login = j.actor) AS name,
  iif(json_valid(j.was), json_extract(j.was, '$.corridor'), NULL) AS from_corridor,
  iif(json_valid(j.became), json_extract(j.became, '$.corridor'), NULL) AS to_corridor`;

/** What stands there may be anything, where somebody has changed the entry. */
function corridorOf(value: Value): Corridor | null {
  return corridorSchema.safeParse(value).data ?? null;
}

export function rowOf(reader: Reader, record: JournalRecord): JournalRow {
  const { object_kind: kind, object_id: id, from_corridor: from, to_corridor: to } = record;
  const { seq, at, actor, name, role, action, reason } = record;
  return {
    seq,
    at,
    actor,
    name,
    role,
    action,
    object: { kind, id, name: objectName(reader, kind, id) },
    from: corridorOf(from),
    to: corridorOf(to),
    reason,
  };
}

/** One page of the log, with the number of entries the whole of the filter holds. */
export async function journalPage(store: Store, request: PageRequest): Promise<Page> {
  const words = wordsWhere(request.filter.text);
  return words === null ? indexed(store, request) : withWords(store, request, words);
}

function indexed(reader: Reader, { filter, oldestFirst, offset, limit }: PageRequest): Page {
  const { sql, values } = filterWhere(filter);
  const total =
    reader.get<{ n: number }>(`SELECT count(*) AS n FROM journal j WHERE ${sql}`, ...values)?.n ??
    0;
  const records = reader.all<JournalRecord>(
    `SELECT ${rowColumns} FROM journal j WHERE ${sql}
     ORDER BY j.seq ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return { total, more: false, rows: records.map((record) => rowOf(reader, record)) };
}

interface Found {
  readonly asked: string;
  readonly seqs: readonly number[];
  readonly more: boolean;
}

/** What was found last in a store: the pages of one search are asked for one after the other. */
const foundLast = new WeakMap<Store, Found>();

async function withWords(store: Store, request: PageRequest, words: Where): Promise<Page> {
  const { filter, oldestFirst, offset, limit } = request;
  const newest = store.get<{ n: number | null }>('SELECT max(seq) AS n FROM journal')?.n ?? 0;
  const asked = JSON.stringify([filter, oldestFirst, newest]);
  let found = foundLast.get(store);
  if (found?.asked !== asked) {
    found = { asked, ...(await seek(store, request, words, newest)) };
    foundLast.set(store, found);
  }
  const rows = found.seqs.slice(offset, offset + limit).flatMap((seq) => rowAt(store, seq));
  return { total: found.seqs.length, more: found.more, rows };
}

function rowAt(reader: Reader, seq: number): JournalRow[] {
  const record = reader.get<JournalRecord>(
    `SELECT ${rowColumns} FROM journal j WHERE j.seq = ?`,
    seq,
  );
  return record === undefined ? [] : [rowOf(reader, record)];
}

/** Looks through the log a stride at a time, so that the window never waits for it. */
async function seek(
  reader: Reader,
  { filter, oldestFirst }: PageRequest,
  words: Where,
  newest: number,
): Promise<Omit<Found, 'asked'>> {
  const where = filterWhere(filter);
  const seqs: number[] = [];
  for (let done = 0; done < newest; done += stride) {
    const low = oldestFirst ? done : Math.max(0, newest - done - stride);
    const high = oldestFirst ? Math.min(newest, done + stride) : newest - done;
    const found = reader.all<{ seq: number }>(
      `SELECT seq FROM journal WHERE seq > ? AND seq <= ? AND ${where.sql} AND ${words.sql}
       ORDER BY seq ${oldestFirst ? 'ASC' : 'DESC'} LIMIT ?`,
      low,
      high,
      ...where.values,
      ...words.values,
      mostFound - seqs.length + 1,
    );
    seqs.push(...found.map(({ seq }) => seq));
    if (seqs.length > mostFound) return { seqs: seqs.slice(0, mostFound), more: true };
    await setImmediate();
  }
  return { seqs, more: false };
}

/** The different values of an indexed column, in their order: one step through the index for each. */
function differing(reader: Reader, column: 'actor' | 'role' | 'action' | 'object_kind'): string[] {
  return reader
    .all<{ value: string | null }>(
      `WITH RECURSIVE each(value) AS (
         SELECT min(${column}) FROM journal
         UNION ALL
         SELECT (SELECT min(${column}) FROM journal WHERE ${column} > value) FROM each
         WHERE value IS NOT NULL)
       SELECT value FROM each WHERE value IS NOT NULL`,
    )
    .flatMap(({ value }) => (value === null ? [] : [value]));
}

export function journalFacets(reader: Reader) {
  return {
    actors: differing(reader, 'actor').map((login) => ({
      login,
      name:
        reader.get<{ name: string }>('SELECT name FROM account WHERE login = ?', login)?.name ??
        null,
    })),
    roles: differing(reader, 'role'),
    actions: differing(reader, 'action'),
    objectKinds: differing(reader, 'object_kind'),
  };
}

export function entriesAfter(reader: Reader, seq: number): number {
  return reader.get<{ n: number }>('SELECT count(*) AS n FROM journal WHERE seq > ?', seq)?.n ?? 0;
}
