import type { FileName, KeptFile } from '../../../shared/contract/document-files.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Reader } from '../store/store.ts';
import { keptBytes } from './files.ts';
import type { DocumentWork } from './service.ts';

type NamedRow = { name: string; sha256: Uint8Array; document: number; declaration: string };

function named(reader: Reader, file: FileName): NamedRow | undefined {
  return file.is === 'scan'
    ? reader.get<NamedRow>(
        `SELECT s.name, s.sha256, s.document_id AS document, r.id AS declaration
         FROM document_scan s
         JOIN supporting_document d ON d.id = s.document_id
         JOIN declaration r ON r.seq = d.declaration_seq
         WHERE s.id = ? AND s.removed_at IS NULL`,
        file.scan,
      )
    : reader.get<NamedRow>(
        `SELECT d.file AS name, d.sha256, d.id AS document, r.id AS declaration
         FROM supporting_document d JOIN declaration r ON r.seq = d.declaration_seq
         WHERE d.id = ? AND d.file IS NOT NULL AND d.removed_at IS NULL`,
        file.document,
      );
}

/** A file of a document as it was received, and whether it still is that; `null`: there is none. */
export function fileBytes(
  reader: Reader,
  name: FileName,
): { file: KeptFile; bytes: Uint8Array; intact: boolean } | null {
  const row = named(reader, name);
  const kept = row === undefined ? null : keptBytes(reader, row.sha256);
  if (row === undefined || kept === null) return null;
  const { type, size, bytes, intact } = kept;
  const sha256 = Buffer.from(row.sha256).toString('hex');
  return { file: { name: row.name, type, size, sha256 }, bytes, intact };
}

/** What a file of each kind is called by its end: a name that says otherwise would be opened as something else. */
const endings: Readonly<Record<KeptFile['type'], RegExp>> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
  'application/json': /\.json$/i,
  'text/csv': /\.(csv|txt)$/i,
};
const ending: Readonly<Record<KeptFile['type'], string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/json': '.json',
  'text/csv': '.csv',
};

/** The name under which a file leaves: its own, with the end of what it is. */
export const leavingName = ({ name, type }: KeptFile): string =>
  endings[type].test(name) ? name : `${name}${ending[type]}`;

/** A file of a document that is ready to leave as it was received, and how the log is told; `null`: there is none. */
export function fileOutgoing(
  { store, actor }: DocumentWork,
  name: FileName,
): (Outgoing & { readonly record: () => void }) | null {
  const row = named(store, name);
  const found = row === undefined ? null : fileBytes(store, name);
  if (row === undefined || found === null) return null;
  const { file, bytes, intact } = found;
  return {
    name: leavingName(file),
    checkpoint: 'beside',
    content: () => [bytes],
    record: () =>
      store.change(actor, (change) =>
        change.record({
          action: 'document.export',
          object: { kind: 'declaration', id: row.declaration },
          detail: { document: row.document, file: file.name, sha256: file.sha256, intact },
        }),
      ),
  };
}
