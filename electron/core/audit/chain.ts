import type { Problem } from '../../../shared/audit.ts';
import {
  beginning,
  entryHash,
  entryOf,
  type ChainedEntry,
  type EntryRow,
} from '../journal/entry.ts';
import type { Reader } from '../store/store.ts';

/** Entries to a page: enough that asking costs little, few enough that a cancel is heard at once. */
const pageSize = 2000;

const texts = ['at', 'actor', 'role', 'action', 'objectKind', 'objectId', 'detail'] as const;
const mayLack = ['was', 'became', 'basis', 'reason'] as const;

const isHash = (value: unknown): value is Uint8Array =>
  value instanceof Uint8Array && value.length === 32;

/** A damaged file may hold anything. What version 1 does not hash, an entry of it does not have. */
function isWritten(entry: ChainedEntry): boolean {
  return (
    Number.isSafeInteger(entry.seq) &&
    texts.every((field) => typeof entry[field] === 'string') &&
    mayLack.every(
      (field) => entry[field] === null || (entry.version !== 1 && typeof entry[field] === 'string'),
    ) &&
    isHash(entry.previous) &&
    isHash(entry.hash)
  );
}

const same = (a: Uint8Array, b: Uint8Array | null) =>
  isHash(a) && isHash(b) && Buffer.compare(a, b) === 0;

/** What an entry is held against: what came before it. */
interface Before {
  /** The hash of the entry before. */
  readonly previous: Uint8Array;
  /** Its number, 0 before the first. */
  readonly seq: number;
  /** The newest version of entries so far. */
  readonly version: number;
}

/** Where an entry that does not belong here does belong, if its own words and hash are whole. */
function placeOf(reader: Reader, entry: ChainedEntry): number | null {
  const before = reader.get<{ seq: number }>(
    'SELECT seq FROM journal WHERE hash = ?',
    entry.previous,
  );
  const first = same(entry.previous, beginning) ? 0 : null;
  // Two entries that changed places no longer stand after the one they name.
  for (const seq of [before?.seq ?? first, entry.seq - 2, entry.seq]) {
    if (seq === null) continue;
    const place = seq + 1;
    if (
      place !== entry.seq &&
      same(entry.hash, entryHash(entry.previous, { ...entry, seq: place }))
    )
      return place;
  }
  return null;
}

function faultOf(reader: Reader, entry: ChainedEntry, before: Before): Problem | null {
  const { seq } = entry;
  const expected = before.seq + 1;
  const fault = (kind: Problem['kind'], detail: string) => ({ seq, kind, detail });
  if (!isWritten(entry)) return fault('changed', 'a field is not of the kind it was written as');
  if (seq < expected) return fault('order', 'no entry has such a number');
  if (seq > expected) {
    const gap =
      seq - expected === 1 ? `entry ${expected} is` : `entries ${expected} to ${seq - 1} are`;
    return { ...fault('missing', `${gap} not there`), seq: expected };
  }
  const hash = entryHash(entry.previous, entry);
  if (!same(entry.hash, hash)) {
    const place = placeOf(reader, entry);
    if (place !== null) return fault('order', `what stands here was written as entry ${place}`);
    return fault(
      'changed',
      hash === null
        ? `version ${entry.version} of entries is not known`
        : 'its words do not give its hash',
    );
  }
  if (!same(entry.previous, before.previous))
    return fault('chain', 'it does not follow from the entry before it');
  return entry.version < before.version
    ? fault(
        'order',
        `it is of version ${entry.version}, after entries of version ${before.version}`,
      )
    : null;
}

/** A page behind an entry; the first page begins with whatever is first. */
function pageAfter(reader: Reader, last: number | null): ChainedEntry[] {
  const rows =
    last === null
      ? reader.all<EntryRow>('SELECT * FROM journal ORDER BY seq LIMIT ?', pageSize)
      : reader.all<EntryRow>(
          'SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?',
          last,
          pageSize,
        );
  return rows.map(entryOf);
}

/**
 * Walks the log from its beginning, a page at a time; each page is given with the first fault in it.
 * Behind a fault the walk goes on from what stands there, so that the rest is counted too.
 */
export function* walk(
  reader: Reader,
): Generator<{ entries: readonly ChainedEntry[]; faults: readonly Problem[] }, void> {
  let before: Before = { previous: beginning, seq: 0, version: 1 };
  let cursor: number | null = null;
  for (;;) {
    const entries = pageAfter(reader, cursor);
    if (entries.length === 0) return;
    const faults: Problem[] = [];
    for (const entry of entries) {
      const { seq } = entry;
      if (cursor !== null && seq <= cursor) {
        const detail = `entry ${seq} stands behind entry ${cursor} in the file`;
        yield { entries: [], faults: [...faults, { seq, kind: 'unreadable', detail }] };
        return;
      }
      const fault = faultOf(reader, entry, before);
      if (fault !== null) faults.push(fault);
      const version = Math.max(before.version, entry.version);
      // Nothing has a number below 1: behind such a row the log begins as it should.
      before = { previous: entry.hash, seq: Math.max(seq, 0), version };
      cursor = seq;
    }
    yield { entries, faults };
  }
}
