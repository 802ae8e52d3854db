import { originOf } from '../journal/checkpoint.ts';
import type { ChainedEntry } from '../journal/entry.ts';
import { entryOf, type EntryRow } from '../journal/entry.ts';
import { Frontier } from '../journal/merkle.ts';
import type { Reader } from '../store/store.ts';

/** Entries to a page. */
const pageSize = 2000;

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function* pages(reader: Reader): Generator<ChainedEntry[], void> {
  let cursor = 0;
  for (;;) {
    const rows = reader.all<EntryRow>(
      'SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?',
      cursor,
      pageSize,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    cursor = last.seq;
    yield rows.map(entryOf);
  }
}

/** An entry as a line of an export: the texts that were hashed, as texts. */
export function exportedEntry(entry: ChainedEntry): Record<string, string | number | null> {
  const { seq, version, at, actor, role, action, objectKind, objectId } = entry;
  const { was, became, basis, reason, detail } = entry;
  return {
    seq,
    version,
    at,
    actor,
    role,
    action,
    objectKind,
    objectId,
    was,
    became,
    basis,
    reason,
    detail,
    previous: hex(entry.previous),
    hash: hex(entry.hash),
  };
}

/**
 * The log as lines of JSON for a verifier that knows nothing of this program: a head, the entries,
 * the checkpoints kept, an end. A page of lines at a time. The reader must see one state throughout.
 */
export function* exported(reader: Reader): Generator<string, void> {
  const frontier = new Frontier();
  for (const page of pages(reader)) for (const { hash } of page) frontier.append(hash);
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  yield line({
    format: 'daliz-journal-export/1',
    origin: originOf(reader),
    entries: frontier.size,
    root: hex(frontier.root),
  });
  for (const page of pages(reader)) yield page.map((entry) => line(exportedEntry(entry))).join('');
  for (const { note } of reader.all<{ note: string }>('SELECT note FROM checkpoint ORDER BY size'))
    yield line({ checkpoint: note });
  yield line({ end: true, entries: frontier.size });
}
