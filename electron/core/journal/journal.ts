import { createHash } from 'node:crypto';
import type { Reader, Writer } from '../store/store.ts';

/** Who acts: a person with the role he acts in, or the system. */
export interface Actor {
  readonly name: string;
  readonly role: string;
}

export const system: Actor = { name: 'system', role: 'system' };

/** What was done, on what, and what is needed to understand it later. */
export interface Act {
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string };
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The hash before the first entry. */
const beginning = new Uint8Array(32);
const domain = 'daliz/journal/1';

/**
 * SHA-256 over a domain tag and length-prefixed fields: no two different entries
 * can make the same bytes by moving a character from one field to its neighbour.
 */
export function entryHash(previous: Uint8Array, fields: readonly string[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of [
    Buffer.from(domain),
    previous,
    ...fields.map((field) => Buffer.from(field)),
  ]) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    hash.update(length).update(part);
  }
  return hash.digest();
}

type EntryRow = {
  seq: number;
  at: string;
  actor: string;
  role: string;
  action: string;
  object_kind: string;
  object_id: string;
  detail: string;
  previous: Uint8Array;
  hash: Uint8Array;
};

function fieldsOf(entry: Omit<EntryRow, 'previous' | 'hash'>): string[] {
  const { seq, at, actor, role, action, object_kind, object_id, detail } = entry;
  return [String(seq), at, actor, role, action, object_kind, object_id, detail];
}

/** Appends entries; lives inside the store so that no change can be written without one. */
export class Journal {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  append(at: string, actor: Actor, act: Act): void {
    const last = this.#writer.get<{ seq: number; hash: Uint8Array }>(
      'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1',
    );
    const entry = {
      seq: (last?.seq ?? 0) + 1,
      at,
      actor: actor.name,
      role: actor.role,
      action: act.action,
      object_kind: act.object.kind,
      object_id: act.object.id,
      detail: JSON.stringify(act.detail),
    };
    const previous = last?.hash ?? beginning;
    this.#writer.run(
      `INSERT INTO journal (seq, at, actor, role, action, object_kind, object_id, detail, previous, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      entry.seq,
      entry.at,
      entry.actor,
      entry.role,
      entry.action,
      entry.object_kind,
      entry.object_id,
      entry.detail,
      previous,
      entryHash(previous, fieldsOf(entry)),
    );
  }
}

/** The number of the first entry that does not follow from the one before it; `null` when the chain is whole. */
export function firstBrokenEntry(reader: Reader): number | null {
  let previous: Uint8Array = beginning;
  let expected = 1;
  for (;;) {
    const page = reader.all<EntryRow>(
      'SELECT * FROM journal WHERE seq >= ? ORDER BY seq LIMIT 1000',
      expected,
    );
    if (page.length === 0) return null;
    for (const entry of page) {
      const sound =
        entry.seq === expected &&
        Buffer.compare(entry.previous, previous) === 0 &&
        Buffer.compare(entry.hash, entryHash(previous, fieldsOf(entry))) === 0;
      if (!sound) return entry.seq;
      previous = entry.hash;
      expected += 1;
    }
  }
}
