import { hash } from 'node:crypto';

/**
 * An entry as it is stored. `was`, `became`, `basis` and `detail` are JSON texts, kept as they were
 * hashed; version 1 (databases 1 to 3) knows neither of the first three nor a reason.
 */
export interface Entry {
  readonly seq: number;
  readonly version: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly was: string | null;
  readonly became: string | null;
  readonly basis: string | null;
  readonly reason: string | null;
  readonly detail: string;
}

/** An entry in its place in the chain. */
export interface ChainedEntry extends Entry {
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

export type EntryRow = {
  seq: number;
  version: number;
  at: string;
  actor: string;
  role: string;
  action: string;
  object_kind: string;
  object_id: string;
  was: string | null;
  became: string | null;
  basis: string | null;
  reason: string | null;
  detail: string;
  previous: Uint8Array;
  hash: Uint8Array;
};

export function entryOf(row: EntryRow): ChainedEntry {
  const { seq, version, at, actor, role, action, was, became, basis, reason, detail } = row;
  const { object_kind: objectKind, object_id: objectId, previous, hash: own } = row;
  const what = { seq, version, at, actor, role, action, objectKind, objectId };
  return { ...what, was, became, basis, reason, detail, previous, hash: own };
}

/** The hash before the first entry. */
export const beginning: Uint8Array = new Uint8Array(32);

/** The version in which entries are written now. */
export const currentVersion = 2;

/** The length that stands for "nothing here", so that nothing and an empty text differ. */
const nothing = 0xff_ff_ff_ff;

/** The fields that are hashed, in their order. `null` where the version is none this program knows. */
function fieldsOf(entry: Entry): readonly (string | null)[] | null {
  const { seq, at, actor, role, action, objectKind, objectId, detail } = entry;
  const common = [String(seq), at, actor, role, action, objectKind, objectId];
  if (entry.version === 1) return ['daliz/journal/1', ...common, detail];
  if (entry.version !== currentVersion) return null;
  const { was, became, basis, reason } = entry;
  return ['daliz/journal/2', ...common, was, became, basis, reason, detail];
}

/** Grows to the largest entry met; hashing copies, so that one is enough. */
let scratch = Buffer.alloc(4096);

function room(length: number): Buffer {
  if (scratch.length < length) scratch = Buffer.alloc(length * 2);
  return scratch;
}

/**
 * The bytes an entry is hashed as: a domain tag, the hash before it and its fields, each with its
 * length before it, so that no two entries can make the same bytes by moving a character from one
 * field to its neighbour. The result is overwritten by the next call.
 */
function encoded(previous: Uint8Array, fields: readonly (string | null)[]): Uint8Array {
  let length = 4 + previous.length;
  for (const field of fields) length += 4 + (field === null ? 0 : field.length * 3);
  const bytes = room(length);
  let at = 0;
  const put = (field: string | null) => {
    if (field === null) {
      at = bytes.writeUInt32BE(nothing, at);
      return;
    }
    const written = bytes.write(field, at + 4);
    bytes.writeUInt32BE(written, at);
    at += 4 + written;
  };
  const [domain, ...rest] = fields;
  put(domain ?? null);
  at = bytes.writeUInt32BE(previous.length, at);
  bytes.set(previous, at);
  at += previous.length;
  for (const field of rest) put(field);
  return bytes.subarray(0, at);
}

/** SHA-256 of an entry in its place; `null` for an entry of a version that is not known. */
export function entryHash(previous: Uint8Array, entry: Entry): Uint8Array | null {
  const fields = fieldsOf(entry);
  if (fields === null) return null;
  return hash('sha256', encoded(previous, fields), 'buffer');
}
