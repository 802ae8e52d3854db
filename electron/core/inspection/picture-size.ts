import { typeOf } from './file-type.ts';

/** Width and height of a picture, pixels. */
export type PictureSize = readonly [width: number, height: number];

/** The size that a picture says it has, without opening it; `null`: it does not say, or it is none. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const size = saidSize(bytes);
  return size?.includes(0) === true ? null : size;
}

function saidSize(bytes: Uint8Array): PictureSize | null {
  switch (typeOf(bytes)) {
    case 'image/png':
      return pngSize(bytes);
    case 'image/jpeg':
      return jpegSize(bytes);
    case 'image/webp':
      return webpSize(bytes);
    default:
      return null;
  }
}

const uint16 = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
/** Of little-endian bytes, `length` of them. */
const fromLow = (bytes: Uint8Array, at: number, length: number) =>
  bytes.subarray(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);

const isAt = (bytes: Uint8Array, at: number, name: string): boolean =>
  [...name].every((letter, n) => bytes[at + n] === letter.charCodeAt(0));

/** In the first chunk of a PNG. */
function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24 || !isAt(bytes, 12, 'IHDR')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Markers that stand alone: TEM, RST0 to RST7, SOI. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** In the frame header of a JPEG, found by walking its segments; any number of fill bytes may stand before one. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [uint16(bytes, at + 7), uint16(bytes, at + 5)];
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + uint16(bytes, at + 2);
  }
  return null;
}

/** In the first chunk of a WebP: on the canvas of an extended one, in the frame of a simple one. */
function webpSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 25) return null;
  if (isAt(bytes, 12, 'VP8X') && bytes.length >= 30)
    return [1 + fromLow(bytes, 24, 3), 1 + fromLow(bytes, 27, 3)];
  if (isAt(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const sides = fromLow(bytes, 21, 4);
    return [1 + (sides & 0x3fff), 1 + ((sides >>> 14) & 0x3fff)];
  }
  const isKeyFrame = isAt(bytes, 12, 'VP8 ') && isAt(bytes, 23, '\x9d\x01\x2a');
  if (!isKeyFrame || bytes.length < 30) return null;
  return [fromLow(bytes, 26, 2) & 0x3fff, fromLow(bytes, 28, 2) & 0x3fff];
}
