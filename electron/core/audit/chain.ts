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

/** A table made anew by somebody may hold anything. */
function isWritten(entry: ChainedEntry): boolean {
  return (
    Number.isSafeInteger(entry.seq) &&
    texts.every((field) => typeof entry[field] === 'string') &&
    mayLack.every((field) => entry[field] === null || typeof entry[field] === 'string') &&
    [entry.previous, entry.hash].every(
      (bytes) => bytes instanceof Uint8Array && bytes.length === 32,
    )
  );
}

const same = (a: Uint8Array, b: Uint8Array | null) => b !== null && Buffer.compare(a, b) === 0;

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

function faultOf(
  reader: Reader,
  entry: ChainedEntry,
  expected: number,
  previous: Uint8Array,
): Problem | null {
  const { seq } = entry;
  const fault = (kind: Problem['kind'], detail: string) => ({ seq, kind, detail });
  if (!isWritten(entry)) return fault('changed', 'a field is not of the kind it was written as');
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
  return same(entry.previous, previous)
    ? null
    : fault('chain', 'it does not follow from the entry before it');
}

/**
 * Walks the log from its beginning, a page at a time; each page is given with the first fault in it.
 * Behind a fault the walk goes on from what stands there, so that the rest is counted too.
 */
export function* walk(
  reader: Reader,
): Generator<{ entries: readonly ChainedEntry[]; faults: readonly Problem[] }, void> {
  let previous = beginning;
  let expected = 1;
  let cursor = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = reader.all<EntryRow>(
      'SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?',
      cursor,
      pageSize,
    );
    if (rows.length === 0) return;
    const entries = rows.map(entryOf);
    const faults: Problem[] = [];
    for (const entry of entries) {
      if (entry.seq <= cursor) {
        const detail = `entry ${entry.seq} stands behind entry ${cursor} in the file`;
        yield { entries: [], faults: [...faults, { seq: entry.seq, kind: 'unreadable', detail }] };
        return;
      }
      const fault = faultOf(reader, entry, expected, previous);
      if (fault !== null) faults.push(fault);
      previous = entry.hash;
      expected = entry.seq + 1;
      cursor = entry.seq;
    }
    yield { entries, faults };
  }
}
