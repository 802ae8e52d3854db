import type { FileName, Scan } from '../../../shared/contract/document-files.ts';
import type { SupportingDocument } from '../../../shared/contract/documents.ts';

/** A file of a document that can be shown beside the declaration. */
export interface ShownFile {
  readonly key: string;
  readonly which: FileName;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** `null`: the file the document was read from. */
  readonly scan: Scan | null;
}

/** The scans of a document, and before them the file it was read from. */
export function filesOf({ id, source, scans }: SupportingDocument): ShownFile[] {
  const read: ShownFile[] =
    source.from === 'imported'
      ? [
          {
            key: `source ${id}`,
            which: { is: 'source', document: id },
            name: source.file,
            size: source.size,
            sha256: source.sha256,
            scan: null,
          },
        ]
      : [];
  return [
    ...read,
    ...scans.map((scan): ShownFile => ({
      key: `scan ${scan.id}`,
      which: { is: 'scan', scan: scan.id },
      name: scan.name,
      size: scan.size,
      sha256: scan.sha256,
      scan,
    })),
  ];
}
