import type { Attachment } from '../../../shared/work/attachment.ts';

type Type = Attachment['type'];

const starts = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, n) => bytes[at + n] === byte);

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];
const pdf = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** What a file is by its first bytes, whatever it is called; `null`: nothing that is attached. */
export function typeOf(bytes: Uint8Array): Type | null {
  if (starts(bytes, 0, png)) return 'image/png';
  if (starts(bytes, 0, jpeg)) return 'image/jpeg';
  if (starts(bytes, 0, riff) && starts(bytes, 8, webp)) return 'image/webp';
  return starts(bytes, 0, pdf) ? 'application/pdf' : null;
}
