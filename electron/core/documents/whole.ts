import type { KeptFile } from '../../../shared/contract/document-files.ts';

/** How far before its end the end of a file is looked for, bytes: some writers append something of their own. */
const tail = 64 * 1024;

/** What a whole file of this kind has near its end (PDF 1.7, 7.5.5; PNG, IEND; JPEG, EOI; WebP says its length). */
const ends = {
  'application/pdf': Buffer.from('%%EOF'),
  'image/png': Buffer.from('IEND'),
  'image/jpeg': Buffer.from([0xff, 0xd9]),
} as const;

/** Whether a scan has its end: one that was cut off while it was written or copied has not. */
export function isWhole(type: KeptFile['type'], bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === 'image/webp') return file.length >= file.readUInt32LE(4) + 8;
  if (type === 'application/json' || type === 'text/csv') return true;
  return file.subarray(Math.max(0, file.length - tail)).includes(ends[type]);
}
