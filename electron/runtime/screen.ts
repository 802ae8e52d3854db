import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, a byte each, row by row. */
  readonly pixels: Buffer;
}

/**
 * Reads an X Window Dump, version 7, of 32 bits a pixel in BGRX order, which is what
 * Xvfb keeps of its screen (X11/XWDFile.h).
 */
export function readScreen(dump: Buffer): Picture {
  const field = (index: number) => dump.readUInt32BE(index * 4);
  const headerSize = field(0);
  const width = field(4);
  const height = field(5);
  const bitsPerPixel = field(11);
  const bytesPerLine = field(12);
  const colours = field(19);
  if (field(1) !== 7 || bitsPerPixel !== 32) throw new Error('not a screen of 32 bits a pixel');
  const bytesPerColour = 12;
  const start = headerSize + colours * bytesPerColour;
  const pixels = Buffer.alloc(width * height * 3);
  let to = 0;
  for (let row = 0; row < height; row++) {
    let from = start + row * bytesPerLine;
    for (let column = 0; column < width; column++, from += 4) {
      pixels[to++] = dump[from + 2] ?? 0;
      pixels[to++] = dump[from + 1] ?? 0;
      pixels[to++] = dump[from] ?? 0;
    }
  }
  return { width, height, pixels };
}

/** Writes a picture as PNG (ISO/IEC 15948): 8 bits a channel, unfiltered rows. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0; row < height; row++) {
    pixels.copy(rows, row * (width * 3 + 1) + 1, row * width * 3, (row + 1) * width * 3);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
