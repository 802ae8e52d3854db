import { createHash } from 'node:crypto';
import {
  documentFileTypes,
  type KeptFile,
  type Scan,
} from '../../../shared/contract/document-files.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Reader, Writer } from '../store/store.ts';

/** A file as it was received: a document was read from it, or it is a scan of one. */
export interface ReceivedFile {
  readonly name: string;
  readonly type: KeptFile['type'];
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes. */
  readonly sha256: Uint8Array;
}

/** Keeps what was received; what is kept already is not kept twice. */
export function keepFile(writer: Writer, { type, bytes, sha256 }: ReceivedFile, at: string): void {
  writer.run(
    `INSERT INTO document_file (sha256, type, size, bytes, at)
     SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM document_file WHERE sha256 = ?)`,
    sha256,
    type,
    bytes.length,
    bytes,
    at,
    sha256,
  );
}

type ScanRow = {
  id: number;
  name: string;
  type: string;
  size: number;
  sha256: Uint8Array;
  by: string;
  at: string;
};

const typeNamed = (name: string): KeptFile['type'] =>
  documentFileTypes.find((type) => type === name) ?? 'application/pdf';

/** The scans of a document that were not taken off it, the oldest first. */
export function scansOf(reader: Reader, document: number): Scan[] {
  return reader
    .all<ScanRow>(
      `SELECT s.id, s.name, f.type, f.size, s.sha256, s.by, s.at
       FROM document_scan s JOIN document_file f ON f.sha256 = s.sha256
       WHERE s.document_id = ? AND s.removed_at IS NULL ORDER BY s.id`,
      document,
    )
    .map(({ type, sha256, by, ...rest }) => ({
      ...rest,
      type: typeNamed(type),
      sha256: Buffer.from(sha256).toString('hex'),
      by: nameOfLogin(reader, by),
    }));
}

/** Bytes of all scans of a declaration, and the digests of those of one document. */
export function roomTaken(reader: Reader, declarationSeq: number): number {
  const row = reader.get<{ size: number }>(
    `SELECT coalesce(sum(f.size), 0) AS size
     FROM document_scan s
     JOIN supporting_document d ON d.id = s.document_id
     JOIN document_file f ON f.sha256 = s.sha256
     WHERE d.declaration_seq = ?`,
    declarationSeq,
  );
  return row?.size ?? 0;
}

/** What is kept under a digest, and whether it still is what was received; `null`: nothing. */
export function keptBytes(
  reader: Reader,
  sha256: Uint8Array,
): { type: KeptFile['type']; size: number; bytes: Uint8Array; intact: boolean } | null {
  const row = reader.get<{ type: string; size: number; bytes: Uint8Array }>(
    'SELECT type, size, bytes FROM document_file WHERE sha256 = ?',
    sha256,
  );
  if (row === undefined) return null;
  const { type, size, bytes } = row;
  const intact = createHash('sha256').update(bytes).digest().equals(sha256);
  return { type: typeNamed(type), size, bytes, intact };
}
