import type { Finding, MessageStatus, QuarantineReason } from '../../../shared/finding.ts';
import type { Reader, Writer } from '../store/store.ts';

export interface Received {
  readonly id: number;
  readonly file: string;
  readonly receivedAt: string;
  /** The consignment it was made for at this post; left out for whatever comes from outside. */
  readonly consignment?: number;
}

export function insertReceived(
  writer: Writer,
  message: {
    receivedAt: string;
    file: string;
    size: number;
    sha256: Uint8Array | null;
    bytesOf: number | null;
    /** The import it came in by; left out for what is made at the post. */
    batchId?: number | null;
  },
): number {
  return writer.run(
    `INSERT INTO message (received_at, file, size, sha256, status, bytes_of, batch_id)
     VALUES (?, ?, ?, ?, 'received', ?, ?)`,
    message.receivedAt,
    message.file,
    message.size,
    message.sha256,
    message.bytesOf,
    message.batchId ?? null,
  );
}

/** The n-th declaration of a message with several: a message of its own that shares the bytes of the whole. */
export function insertPart(writer: Writer, whole: Received, part: number): Received {
  const file = `${whole.file}#${part}`;
  const id = writer.run(
    `INSERT INTO message (received_at, file, size, sha256, status, bytes_of, batch_id, part_of, part)
     SELECT received_at, ?, size, sha256, 'received', coalesce(bytes_of, id), batch_id, id, ?
     FROM message WHERE id = ?`,
    file,
    part,
    whole.id,
  );
  return { id, file, receivedAt: whole.receivedAt };
}

/** The row of the n-th declaration of a message; undefined where it was not settled yet. */
export function partOf(reader: Reader, whole: number, part: number): number | undefined {
  return reader.get<{ id: number }>(
    'SELECT id FROM message WHERE part_of = ? AND part = ?',
    whole,
    part,
  )?.id;
}

/** The message is shown by its parts from now on. */
export function completeParts(
  writer: Writer,
  id: number,
  parts: number,
  format: string | null,
): void {
  writer.run(
    `UPDATE message SET status = 'routed', parts = ?, format = ? WHERE id = ?`,
    parts,
    format,
    id,
  );
}

export function completeReceived(
  writer: Writer,
  id: number,
  whole: { size: number; sha256: Uint8Array; bytesOf: number | null },
): void {
  writer.run(
    'UPDATE message SET size = ?, sha256 = ?, bytes_of = ? WHERE id = ?',
    whole.size,
    whole.sha256,
    whole.bytesOf,
    id,
  );
}

export interface Outcome {
  readonly status: MessageStatus;
  readonly format: string | null;
  readonly declarationId: string | null;
  readonly registrationNumber: string | null;
  readonly findings: readonly Finding[];
  readonly quarantine: QuarantineReason | null;
}

export function settleMessage(writer: Writer, id: number, outcome: Outcome): void {
  writer.run(
    `UPDATE message SET status = ?, format = ?, declaration_id = ?, registration_number = ?, findings = ?, quarantine = ?
     WHERE id = ?`,
    outcome.status,
    outcome.format,
    outcome.declarationId,
    outcome.registrationNumber,
    JSON.stringify(outcome.findings),
    outcome.quarantine === null ? null : JSON.stringify(outcome.quarantine),
    id,
  );
}

const settledColumns = 'id, file, format, status, declaration_id, registration_number';

/** An earlier message with the very same bytes that was read to the end, if any. */
export function sameBytes(reader: Reader, sha256: Uint8Array): SettledMessage | undefined {
  return reader.get<SettledMessage>(
    `SELECT ${settledColumns} FROM message
     WHERE sha256 = ? AND part_of IS NULL AND parts IS NULL AND status IN ('routed', 'refused')
     ORDER BY status = 'routed' DESC, id LIMIT 1`,
    sha256,
  );
}

/** The n-th declaration of an earlier message with the very same bytes. */
export function samePart(
  reader: Reader,
  sha256: Uint8Array,
  part: number,
): SettledMessage | undefined {
  return reader.get<SettledMessage>(
    `SELECT ${settledColumns} FROM message
     WHERE part_of = (SELECT id FROM message WHERE sha256 = ? AND part_of IS NULL AND parts IS NOT NULL
       ORDER BY id LIMIT 1) AND part = ? AND status IN ('routed', 'refused')`,
    sha256,
    part,
  );
}

/** The message these very bytes are stored with, whatever became of it. */
export function storedWith(
  reader: Reader,
  sha256: Uint8Array,
  except: number | null = null,
): number | null {
  const row = reader.get<{ id: number }>(
    `SELECT coalesce(bytes_of, id) AS id FROM message
     WHERE sha256 = ? AND part_of IS NULL AND id IS NOT ? ORDER BY id LIMIT 1`,
    sha256,
    except,
  );
  return row?.id ?? null;
}

/** Says of messages that could not be read that the same bytes have been read now. */
export function replaceUnread(writer: Writer, sha256: Uint8Array, by: number): void {
  writer.run(
    `UPDATE message SET replaced_by = ?
     WHERE sha256 = ? AND part_of IS NULL AND status = 'quarantined' AND replaced_by IS NULL AND id <> ?`,
    by,
    sha256,
    by,
  );
}

export type SettledMessage = {
  id: number;
  file: string;
  format: string | null;
  status: MessageStatus;
  declaration_id: string | null;
  registration_number: string | null;
};

/** Messages stored but not yet read: what a crash left behind. */
export function unread(
  reader: Reader,
): { id: number; file: string; received_at: string; sha256: Uint8Array | null }[] {
  return reader.all(
    `SELECT id, file, received_at, sha256 FROM message
     WHERE status = 'received' AND parts IS NULL ORDER BY id`,
  );
}

export function isUnread(reader: Reader, id: number): boolean {
  return reader.get(`SELECT 1 FROM message WHERE id = ? AND status = 'received'`, id) !== undefined;
}
