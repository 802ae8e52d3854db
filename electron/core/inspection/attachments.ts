import { createHash } from 'node:crypto';
import {
  attachmentKinds,
  attachmentTypes,
  isPicture,
  largestOfAll,
  photosIn,
  type Attachment,
  type Photos,
} from '../../../shared/work/attachment.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { DeskFault, heldBy, outOfState } from '../desk/faults.ts';
import { ordinalsOf, subjectOf, workOf } from '../desk/row.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen } from '../desk/turn.ts';
import type { Reader } from '../store/store.ts';
import { readFiles, type Refused } from './incoming.ts';
import { thumbnailType } from './thumbnail.ts';

type AttachmentRow = {
  id: number;
  kind: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  item: number | null;
  note: string;
  at: string;
  by: string;
  thumbnail: string | null;
};

const columns = 'id, kind, name, type, size, sha256, item, note, at, by, thumbnail';

function attachmentOf(reader: Reader, row: AttachmentRow): Attachment {
  const { id, name, size, sha256, item, note, at, thumbnail } = row;
  return {
    id,
    kind: attachmentKinds.find((kind) => kind === row.kind) ?? 'document',
    name,
    type: attachmentTypes.find((type) => type === row.type) ?? 'application/pdf',
    size,
    sha256,
    item,
    note,
    at,
    by: nameOfLogin(reader, row.by),
    thumbnail,
  };
}

/** What is attached to a declaration, the oldest first; what was taken out again is left out. */
export function attachmentsOf(reader: Reader, seq: number): Attachment[] {
  return reader
    .all<AttachmentRow>(
      `SELECT ${columns} FROM attachment WHERE declaration_seq = ? AND bytes IS NOT NULL ORDER BY id`,
      seq,
    )
    .map((row) => attachmentOf(reader, row));
}

/** The same by the identity of the declaration; `null`: there is none. */
export function attachmentsById(reader: Reader, id: string): Attachment[] | null {
  const subject = subjectOf(reader, id);
  return subject === null ? null : attachmentsOf(reader, subject.seq);
}

/** Digests of all that is attached: what an act is signed with. */
export const attachedDigests = (reader: Reader, seq: number): string[] =>
  attachmentsOf(reader, seq).map(({ sha256 }) => sha256);

/** How many photos are attached, in all and of each item. */
export const attachedPhotos = (reader: Reader, seq: number): Photos =>
  photosIn(attachmentsOf(reader, seq));

/** What is to be attached, and of what it is. */
export interface Attaching {
  readonly paths: readonly string[];
  readonly kind: Attachment['kind'];
  readonly item: number | null;
  readonly note: string;
}

/**
 * Attaches files: all of them in one step, or none, with the reason for each that kept the rest out.
 * @throws DeskFault
 */
export async function attach(
  desk: Desk,
  seen: Seen,
  { paths, kind, item, note }: Attaching,
): Promise<{ attached: Attachment[]; refused: readonly Refused[] }> {
  const subject = subjectOf(desk.store, seen.id);
  if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
  // Whose files would be refused afterwards waits for no reading of them.
  if (workOf(desk.store, subject.seq)?.officer !== desk.actor.name)
    turn(desk, seen, (taken) => demandInHand(taken));
  const before = attachmentsOf(desk.store, subject.seq);
  const room = largestOfAll - before.reduce((sum, { size }) => sum + size, 0);
  const read = await readFiles(paths, room, new Set(before.map(({ sha256 }) => sha256)));
  if (read.refused !== null) return { attached: [], refused: read.refused };
  const { files } = read;
  if (kind === 'photo' && !files.every(isPicture))
    return {
      attached: [],
      refused: files
        .filter((file) => !isPicture(file))
        .map(({ name }) => ({ file: name, why: 'notPicture' })),
    };
  desk.demandAgain?.();
  const attached = turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, actor, at } = taken;
    if (item !== null && !ordinalsOf(change, subject.seq).includes(item))
      throw outOfState('unknownItem');
    const ids = files.map(({ name, type, bytes, sha256 }) =>
      change.run(
        `INSERT INTO attachment (declaration_seq, kind, name, type, size, sha256, item, note, at, by, bytes)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        subject.seq,
        kind,
        name,
        type,
        bytes.length,
        sha256,
        item,
        note,
        at,
        actor.name,
        bytes,
      ),
    );
    change.record({
      action: 'inspection.attach',
      object: objectOf(taken),
      after: { kind, item, files: files.map(({ name }) => name).join('; ') },
      ...(note.trim() === '' ? {} : { reason: note }),
      detail: { sha256: files.map(({ sha256 }) => sha256) },
    });
    return attachmentsOf(change, subject.seq).filter((each) => ids.includes(each.id));
  });
  return { attached, refused: [] };
}

type Stored = AttachmentRow & { declaration_seq: number; bytes: Uint8Array };

function storedOf(reader: Reader, id: number): Stored | undefined {
  return reader.get<Stored>(
    `SELECT ${columns}, declaration_seq, bytes FROM attachment WHERE id = ? AND bytes IS NOT NULL`,
    id,
  );
}

/** An attached file with its bytes, and whether they still are those that were attached; `null`: there is none. */
export function attachmentBytes(reader: Reader, id: number) {
  const row = storedOf(reader, id);
  if (row === undefined) return null;
  const { bytes } = row;
  const intact =
    bytes.length === row.size && createHash('sha256').update(bytes).digest('hex') === row.sha256;
  return {
    attachment: attachmentOf(reader, row),
    bytes: Buffer.from(bytes).toString('base64'),
    intact,
  };
}

/** Keeps the small picture of an attached one; it is drawn once, by who attached it. @throws DeskFault */
export function keepThumbnail({ store, actor }: Desk, id: number, picture: string): void {
  if (thumbnailType(Buffer.from(picture, 'base64')) === null) throw outOfState('unknownType');
  store.change(actor, (change) => {
    const row = change.get<{ by: string; type: string; thumbnail: string | null; sha256: string }>(
      'SELECT by, type, thumbnail, sha256 FROM attachment WHERE id = ? AND bytes IS NOT NULL',
      id,
    );
    if (row === undefined) throw new DeskFault('NOT_FOUND', 'there is no such attachment');
    if (row.by !== actor.name) throw heldBy(change, row.by);
    if (row.thumbnail !== null || row.type === 'application/pdf')
      throw outOfState('alreadyDecided');
    change.run('UPDATE attachment SET thumbnail = ? WHERE id = ?', picture, id);
    change.record({
      action: 'inspection.thumbnail',
      object: { kind: 'attachment', id: String(id) },
      detail: { of: row.sha256 },
    });
  });
}

/**
 * Takes an attachment out again: its bytes go, that it was there stays. What something was signed with stays
 * for ever.
 * @throws DeskFault
 */
export function detach(desk: Desk, seen: Seen, id: number): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject } = taken;
    const row = storedOf(change, id);
    if (row?.declaration_seq !== subject.seq)
      throw new DeskFault('NOT_FOUND', 'there is no such attachment');
    if (isSignedWith(change, subject.id, row.sha256)) throw outOfState('alreadySigned');
    change.run('UPDATE attachment SET bytes = NULL, thumbnail = NULL WHERE id = ?', id);
    change.record({
      action: 'inspection.detach',
      object: objectOf(taken),
      before: { kind: row.kind, item: row.item, file: row.name },
      detail: { sha256: row.sha256 },
    });
  });
}

/** Whether an act or a check was signed since a file was attached: by the order of the log, for a clock can be set back. */
const isSignedWith = (reader: Reader, declaration: string, sha256: string): boolean =>
  reader.get(
    `SELECT 1 FROM journal WHERE object_kind = 'declaration' AND object_id = ?
       AND action IN ('inspection.sign', 'inspection.correct', 'inspection.conclude', 'check.sign')
       AND seq > (SELECT max(a.seq) FROM journal a WHERE a.object_kind = 'declaration' AND a.object_id = ?
         AND a.action = 'inspection.attach' AND instr(a.detail, ?) > 0)`,
    declaration,
    declaration,
    sha256,
  ) !== undefined;
