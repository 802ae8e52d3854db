import type { ScanOutcome } from '../../../shared/contract/document-files.ts';
import { largestOfAll } from '../../../shared/work/attachment.ts';
import { readFiles } from '../inspection/incoming.ts';
import type { Change } from '../store/open.ts';
import { keepFile, roomTaken, scansOf, type ReceivedFile } from './files.ts';
import { documentById } from './repository.ts';
import type { DocumentWork } from './service.ts';
import { isWhole } from './whole.ts';

/**
 * Attaches scans to a document: all of them in one step, or none, with the reason for each that kept the
 * rest out. What a file is, its bytes say and not its name.
 * @returns `null`: there is no such document
 */
export async function attachScans(
  { store, clock, actor, demandAgain }: DocumentWork,
  document: number,
  paths: readonly string[],
): Promise<ScanOutcome | null> {
  const known = documentById(store, document);
  if (known === null) return null;
  const digests = new Set(known.document.scans.map(({ sha256 }) => sha256));
  const room = largestOfAll - roomTaken(store, known.declarationSeq);
  const read = await readFiles(paths, room, digests);
  if (read.refused !== null) return { attached: [], refused: [...read.refused] };
  const cut = read.files.filter(({ type, bytes }) => !isWhole(type, bytes));
  if (cut.length > 0)
    return { attached: [], refused: cut.map(({ name }) => ({ file: name, why: 'cutOff' })) };
  demandAgain?.();
  const files = read.files.map((file) => ({ ...file, sha256: Buffer.from(file.sha256, 'hex') }));
  return store.change(actor, (change) => {
    // It may have been taken out while its files were read.
    if (documentById(change, document) === null) return null;
    const at = clock.now();
    const ids = files.map((file) => insertScan(change, document, file, { by: actor.name, at }));
    change.record({
      action: 'document.attach',
      object: declarationOf(change, known.declarationSeq),
      after: { files: files.map(({ name }) => name).join('; ') },
      detail: { document, sha256: files.map(({ sha256 }) => sha256.toString('hex')) },
    });
    const attached = scansOf(change, document).filter(({ id }) => ids.includes(id));
    return { attached, refused: [] };
  });
}

function insertScan(
  change: Change,
  document: number,
  file: ReceivedFile,
  { by, at }: { readonly by: string; readonly at: string },
): number {
  keepFile(change, file, at);
  return change.run(
    'INSERT INTO document_scan (document_id, name, sha256, by, at) VALUES (?, ?, ?, ?, ?)',
    document,
    file.name,
    file.sha256,
    by,
    at,
  );
}

/** Takes a scan off its document; its bytes stay. @returns `false`: there is no such scan */
export function detachScan({ store, clock, actor }: DocumentWork, scan: number): boolean {
  const row = store.get<{ name: string; sha256: Uint8Array; document_id: number; seq: number }>(
    `SELECT s.name, s.sha256, s.document_id, d.declaration_seq AS seq
     FROM document_scan s JOIN supporting_document d ON d.id = s.document_id
     WHERE s.id = ? AND s.removed_at IS NULL`,
    scan,
  );
  if (row === undefined) return false;
  store.change(actor, (change) => {
    change.run('UPDATE document_scan SET removed_at = ? WHERE id = ?', clock.now(), scan);
    change.record({
      action: 'document.detach',
      object: declarationOf(change, row.seq),
      before: { file: row.name },
      detail: { document: row.document_id, sha256: Buffer.from(row.sha256).toString('hex') },
    });
  });
  return true;
}

function declarationOf(change: Change, seq: number) {
  const row = change.get<{ id: string }>('SELECT id FROM declaration WHERE seq = ?', seq);
  return { kind: 'declaration', id: row?.id ?? '' };
}
