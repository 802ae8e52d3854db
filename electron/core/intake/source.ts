import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { QuarantineReason } from '../../../shared/finding.ts';
import { fileReason } from './file-reason.ts';
import { walk } from './walk.ts';

/** A message on its way in: small ones whole, large ones as a stream, or the reason it cannot be had. */
export type Incoming =
  | { kind: 'whole'; file: string; bytes: Uint8Array; receivedAt?: string }
  | { kind: 'stream'; file: string; size: number; chunks: () => AsyncIterable<Uint8Array> }
  | { kind: 'unreadable'; file: string; reason: QuarantineReason };

/** Files up to this size are read whole and stored many to a transaction. */
const wholeUpTo = 4 * 1024 * 1024;

/** The files and folders of an import, in order. */
export async function* fromPaths(paths: readonly string[]): AsyncGenerator<Incoming> {
  for await (const found of walk(paths)) {
    if ('unreadable' in found) {
      yield { kind: 'unreadable', file: found.file, reason: fileReason(found.unreadable) };
      continue;
    }
    const { file, size } = found;
    if (size > wholeUpTo) {
      yield {
        kind: 'stream',
        file,
        size,
        // To the end it has now: a file that grows while it is read (our own database) would have none.
        chunks: () => createReadStream(file, { highWaterMark: 1024 * 1024, end: size - 1 }),
      };
      continue;
    }
    try {
      yield { kind: 'whole', file, bytes: await readFile(file) };
    } catch (error) {
      yield { kind: 'unreadable', file, reason: fileReason(error) };
    }
  }
}

/** How many messages the paths hold, for the progress bar; how many were seen when it was cancelled. */
export async function countMessages(
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  for await (const found of walk(paths)) {
    if (signal?.aborted === true) break;
    count += 'file' in found ? 1 : 0;
  }
  return count;
}
