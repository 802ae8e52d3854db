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
  },
): number {
  return writer.run(
    `INSERT INTO message (received_at, file, size, sha256, status, bytes_of) VALUES (?, ?, ?, ?, 'received', ?)`,
    message.receivedAt,
    message.file,
    message.size,
    message.sha256,
    message.bytesOf,
  );
}

export function completeReceived(
  writer: Writer,
  id: number,
  size: number,
  sha256: Uint8Array,
): void {
  writer.run('UPDATE message SET size = ?, sha256 = ? WHERE id = ?', size, sha256, id);
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

/** An earlier message with the very same bytes that was read to the end, if any. */
export function sameBytes(reader: Reader, sha256: Uint8Array): SettledMessage | undefined {
  return reader.get<SettledMessage>(
    `SELECT id, coalesce(bytes_of, id) AS bytes_id, file, format, status, declaration_id, registration_number
     FROM message
     WHERE sha256 = ? AND status IN ('routed', 'refused') ORDER BY status = 'routed' DESC, id LIMIT 1`,
    sha256,
  );
}

export type SettledMessage = {
  id: number;
  /** The message that the bytes are stored with. */
  bytes_id: number;
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
    `SELECT id, file, received_at, sha256 FROM message WHERE status = 'received' ORDER BY id`,
  );
}

export function isUnread(reader: Reader, id: number): boolean {
  return reader.get(`SELECT 1 FROM message WHERE id = ? AND status = 'received'`, id) !== undefined;
}
