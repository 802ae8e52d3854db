import { typeOf } from './file-type.ts';

/** Width and height of a picture, pixels. */
export type PictureSize = readonly [width: number, height: number];

/** The size that a picture says it has, without opening it; `null`: it does not say, or it is none. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
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

/** In the first chunk of a PNG. */
function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}

/** In the frame header of a JPEG, found by walking its segments. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [uint16(bytes, at + 7), uint16(bytes, at + 5)];
    at += 2 + uint16(bytes, at + 2);
  }
  return null;
}

const extended = [0x56, 0x50, 0x38, 0x58];

/** On the canvas of an extended WebP; a simple one cannot be larger than 16 384 pixels a side. */
function webpSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 30 || !extended.every((byte, n) => bytes[12 + n] === byte)) return null;
  const side = (at: number) =>
    1 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8) + ((bytes[at + 2] ?? 0) << 16);
  return [side(24), side(27)];
}
