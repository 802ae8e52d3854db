import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** One file of an archive, in parts that are made as they are asked for. */
export interface Packed {
  readonly name: string;
  readonly parts: Iterable<string>;
}

/** A file of an archive, packed by the system's own library: three times as fast as in the language of the program. */
class PackedFile implements ZipInputFile {
  readonly filename: string;
  size = 0;
  crc = 0;
  /** DEFLATE, by the format. */
  readonly compression = 8;
  // Given by the archive it is added to.
  ondata?: NonNullable<ZipInputFile['ondata']>;

  constructor(filename: string) {
    this.filename = filename;
  }

  /** Each part ends on a whole byte, so that the parts one after the other are one stream. */
  push(part: Uint8Array, last = false): void {
    this.size += part.length;
    this.crc = crc32(part, this.crc);
    const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata?.(null, deflateRawSync(part, { finishFlush }), last);
  }
}

/** A ZIP archive in parts: of what it holds, no more than one part is in memory at a time. */
export function* archive(files: Iterable<Packed>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  const encoder = new TextEncoder();
  for (const { name, parts } of files) {
    const file = new PackedFile(name);
    zip.add(file);
    for (const part of parts) {
      file.push(encoder.encode(part));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}
