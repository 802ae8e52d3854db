import type { Declaration } from '../../../shared/declaration.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import type { Reader } from '../store/store.ts';
import { identityOf } from '../work/identity.ts';
import { isRegistrationKey, keysSought } from './keys.ts';

/** A declaration that was accepted, as it is in force. */
export type InForce = {
  seq: number;
  id: string;
  version: number;
  identity: string | null;
  registration_number: string | null;
  content_hash: Uint8Array;
  message_id: number;
  file: string;
  received_at: string;
  body: string;
  findings: string;
  corridor: Corridor;
};

/** What a declaration that was read is to those that are here. */
export type Standing =
  | { readonly kind: 'new' }
  /** The same content as a version that was accepted; `current`: as the one in force. */
  | { readonly kind: 'same'; readonly version: KnownVersion; readonly current: boolean }
  /** Other content under an identity that is taken, and no word of a correction. */
  | { readonly kind: 'taken'; readonly by: InForce }
  | { readonly kind: 'correction'; readonly of: InForce }
  /** The next version of one that was refused and never accepted. */
  | { readonly kind: 'next'; readonly id: string };

export type KnownVersion = { id: string; version: number; file: string };

const columns = `SELECT d.seq, d.id, d.version, d.identity, d.registration_number, d.content_hash, d.message_id, m.file,
    d.received_at, d.body, d.findings, d.corridor
  FROM declaration d JOIN message m ON m.id = d.message_id`;

/** Finds out what a declaration is to those that are here, by its identity, its content, its references. */
export function standingOf(reader: Reader, declaration: Declaration, hash: Uint8Array): Standing {
  const identity = identityOf(declaration);
  const known =
    identity === null
      ? reader.get<InForce>(`${columns} WHERE d.content_hash = ?`, hash)
      : reader.get<InForce>(`${columns} WHERE d.identity = ?`, identity);
  if (known !== undefined && Buffer.compare(known.content_hash, hash) === 0) {
    return { kind: 'same', version: known, current: true };
  }
  const replaced = versionWith(reader, hash, 'superseded');
  if (replaced !== undefined) return { kind: 'same', version: replaced, current: false };
  const before = known ?? corrected(reader, declaration, identity);
  if (before !== undefined) return accepted(before, declaration);
  return afterRefusal(reader, declaration);
}

const accepted = (before: InForce, declaration: Declaration): Standing =>
  declaration.correction === null
    ? { kind: 'taken', by: before }
    : { kind: 'correction', of: before };

/** The accepted declaration that a correction names. One that is registered itself corrects only its own number. */
function corrected(
  reader: Reader,
  { correction, office }: Declaration,
  identity: string | null,
): InForce | undefined {
  const of = correction?.of ?? null;
  if (of === null || (identity !== null && isRegistrationKey(identity))) return undefined;
  return (
    reader.get<InForce>(
      `${columns} WHERE d.registration_number = ? AND (? IS NULL OR d.office IS NULL OR d.office = ?)
       ORDER BY d.seq DESC LIMIT 1`,
      of,
      office?.code ?? null,
      office?.code ?? null,
    ) ??
    reader.get<InForce>(`${columns} WHERE d.id = ?`, of) ??
    (office?.code == null
      ? undefined
      : reader.get<InForce>(
          `${columns} WHERE d.identity = ?`,
          ['source', office.code, of].join('|'),
        ))
  );
}

/**
 * What follows a refused declaration. The declarant's reference leads to it only while nothing of it was
 * accepted: afterwards the same reference is another consignment, or a slip of its own.
 */
function afterRefusal(reader: Reader, declaration: Declaration): Standing {
  const { sure, likely } = keysSought(declaration);
  const registration = sure.find(isRegistrationKey) ?? null;
  for (const key of [...sure, ...likely]) {
    const refused = reader.get<{ id: string }>(
      `SELECT v.id FROM declaration_version_key k JOIN declaration_version v ON v.seq = k.version_seq
       WHERE k.key = ? AND (? IS NULL OR NOT EXISTS (
         SELECT 1 FROM declaration_version_key other
         WHERE other.version_seq = v.seq AND other.key LIKE 'registration|%' AND other.key <> ?))
       ORDER BY v.seq DESC LIMIT 1`,
      key,
      registration,
      registration,
    );
    if (refused === undefined) continue;
    const inForce = reader.get<InForce>(`${columns} WHERE d.id = ?`, refused.id);
    if (inForce === undefined) return { kind: 'next', id: refused.id };
    if (sure.includes(key) && registration === null) return accepted(inForce, declaration);
  }
  return { kind: 'new' };
}

/** The newest version that was refused or replaced and had this very content. */
export function versionWith(
  reader: Reader,
  hash: Uint8Array,
  state: 'refused' | 'superseded',
): KnownVersion | undefined {
  return reader.get<KnownVersion>(
    `SELECT v.id, v.version, m.file FROM declaration_version v JOIN message m ON m.id = v.message_id
     WHERE v.content_hash = ? AND v.state = ? ORDER BY v.seq DESC LIMIT 1`,
    hash,
    state,
  );
}

/** The number of the next version of a declaration: refused versions are counted like the others. */
export function nextVersion(reader: Reader, id: string): number {
  const newest = reader.get<{ version: number | null }>(
    `SELECT max(version) AS version FROM (
       SELECT version FROM declaration WHERE id = ? UNION ALL SELECT version FROM declaration_version WHERE id = ?)`,
    id,
    id,
  );
  return (newest?.version ?? 0) + 1;
}
