import { entryOf, type EntryRow } from '../journal/entry.ts';
import { consistencyProof, inclusionProof, leafOf } from '../journal/merkle.ts';
import type { Reader } from '../store/store.ts';
import { exportedEntry } from './export.ts';

/** Proofs for one who may not see the log: the verifier that comes with the program reads them. */

/** Thrown where a log does not reach as far as a proof is asked for. */
export class NoSuchEntryError extends Error {
  constructor(wanted: number, entries: number) {
    super(`there is no entry ${wanted}: the log has ${entries}`);
    this.name = 'NoSuchEntryError';
  }
}

/** The leaves of the tree of the first entries. @throws NoSuchEntryError where there are not so many */
function leavesOf(reader: Reader, size: number): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  while (leaves.length < size) {
    const page = reader.all<{ hash: Uint8Array }>(
      'SELECT hash FROM journal WHERE seq > ? ORDER BY seq LIMIT min(10000, ?)',
      leaves.length,
      size - leaves.length,
    );
    if (page.length === 0) throw new NoSuchEntryError(size, leaves.length);
    for (const { hash } of page) leaves.push(leafOf(hash));
  }
  return leaves;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Proof that an entry is in the log of a checkpoint of `size` entries; of the others it shows nothing but hashes. */
export function proofOfEntry(reader: Reader, seq: number, size: number) {
  const row = reader.get<EntryRow>('SELECT * FROM journal WHERE seq = ? AND seq <= ?', seq, size);
  if (row === undefined) throw new NoSuchEntryError(seq, size);
  const proof = inclusionProof(leavesOf(reader, size), seq - 1).map(hex);
  const entry = exportedEntry(entryOf(row));
  return { format: 'daliz-inclusion-proof/1', entry, seq, size, proof };
}

/** Proof that the log of a checkpoint of `to` entries begins with that of a checkpoint of `from`; it shows no entry. */
export function proofOfGrowth(reader: Reader, from: number, to: number) {
  const proof = consistencyProof(leavesOf(reader, to), from).map(hex);
  return { format: 'daliz-consistency-proof/1', from, to, proof };
}
