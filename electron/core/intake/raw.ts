import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reader, Writer } from '../store/store.ts';

const partSize = 1024 * 1024;

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** Stores one part of a message's bytes, deflated: declarations shrink to about a tenth. */
export function storePart(
  writer: Writer,
  messageId: number,
  ordinal: number,
  bytes: Uint8Array,
): void {
  writer.run(
    'INSERT INTO message_part (message_id, ordinal, bytes) VALUES (?, ?, ?)',
    messageId,
    ordinal,
    deflateRawSync(bytes, { level: 1 }),
  );
}

export function storeWhole(writer: Writer, messageId: number, bytes: Uint8Array): void {
  for (let offset = 0, ordinal = 0; offset < bytes.length; offset += partSize, ordinal += 1) {
    storePart(writer, messageId, ordinal, bytes.subarray(offset, offset + partSize));
  }
}

/** Forgets bytes that turned out to be stored with another message already. */
export function dropParts(writer: Writer, messageId: number): void {
  writer.run('DELETE FROM message_part WHERE message_id = ?', messageId);
}

/** The bytes of a message exactly as received, part by part. */
export function* rawParts(reader: Reader, messageId: number): Generator<Uint8Array> {
  const of =
    reader.get<{ bytes_of: number | null }>('SELECT bytes_of FROM message WHERE id = ?', messageId)
      ?.bytes_of ?? messageId;
  for (let ordinal = 0; ; ordinal += 1) {
    const part = reader.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM message_part WHERE message_id = ? AND ordinal = ?',
      of,
      ordinal,
    );
    if (part === undefined) return;
    yield inflateRawSync(part.bytes);
  }
}
