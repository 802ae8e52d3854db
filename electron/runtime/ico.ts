export interface IconSize {
  /** Side in pixels, at most 256. */
  readonly side: number;
  readonly png: Buffer;
}

/** Packs PNG pictures into one Windows icon (ICO, with PNG entries as since Windows Vista). */
export function encodeIco(sizes: readonly IconSize[]): Buffer {
  const headerSize = 6;
  const entrySize = 16;
  const header = Buffer.alloc(headerSize + entrySize * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  for (const [index, { side, png }] of sizes.entries()) {
    const entry = headerSize + entrySize * index;
    // A byte holds up to 255; 0 stands for 256.
    header.writeUInt8(side % 256, entry);
    header.writeUInt8(side % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...sizes.map(({ png }) => png)]);
}
