import type { attachmentKinds } from '../../../shared/work/attachment.ts';
import type { Reader } from '../store/store.ts';

export type AttachedFile = {
  kind: (typeof attachmentKinds)[number];
  name: string;
  item: number | null;
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
};

/** The files that were attached when an act was signed: what was taken out again before is none of it. */
export function attachedTo(reader: Reader, seq: number, signedAt: string): AttachedFile[] {
  return reader.all<AttachedFile>(
    `SELECT kind, name, item, sha256 FROM attachment
     WHERE declaration_seq = ? AND at <= ? AND bytes IS NOT NULL ORDER BY id`,
    seq,
    signedAt,
  );
}
