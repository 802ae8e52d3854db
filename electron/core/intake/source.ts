import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import type { QuarantineReason } from '../../../shared/finding.ts';
import { fileReason } from './file-reason.ts';
import { walk, type Found } from './walk.ts';

/** A message on its way in: small ones whole, large ones as a stream, or the reason it cannot be had. */
export type Incoming =
  | { kind: 'whole'; file: string; bytes: Uint8Array; receivedAt?: string }
  | { kind: 'stream'; file: string; size: number; chunks: () => AsyncIterable<Uint8Array> }
  | { kind: 'unreadable'; file: string; reason: QuarantineReason };

/** Files up to this size are read whole and stored many to a transaction. */
const wholeUpTo = 4 * 1024 * 1024;

/** Windows has no such flag: there a link was told from a file by its entry alone. */
const followNoLink = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** A file that was found is no link, even where one was put in its place since. */
const flagsFor = ({ named }: Extract<Found, { named: boolean }>): number =>
  constants.O_RDONLY | (named ? 0 : followNoLink);

/** The files and folders of an import, in order. @param named whether a person named them */
export async function* fromPaths(paths: readonly string[], named = true): AsyncGenerator<Incoming> {
  for await (const found of walk(paths, named)) {
    if ('unreadable' in found) {
      yield { kind: 'unreadable', file: found.file, reason: fileReason(found.unreadable) };
      continue;
    }
    const { file, size } = found;
    const flag = flagsFor(found);
    if (size > wholeUpTo) {
      yield {
        kind: 'stream',
        file,
        size,
        // To the end it has now: a file that grows while it is read (our own database) would have none.
        chunks: () => piecesOf(file, flag, size),
      };
      continue;
    }
    try {
      yield { kind: 'whole', file, bytes: await readFile(file, { flag }) };
    } catch (error) {
      yield { kind: 'unreadable', file, reason: fileReason(error) };
    }
  }
}

async function* piecesOf(file: string, flag: number, size: number): AsyncGenerator<Uint8Array> {
  const handle = await open(file, flag);
  yield* handle.createReadStream({ highWaterMark: 1024 * 1024, end: size - 1 });
}

/** How many messages the paths hold, for the progress bar; how many were seen when it was cancelled. */
export async function countMessages(
  paths: readonly string[],
  signal?: AbortSignal,
  named = true,
): Promise<number> {
  let count = 0;
  for await (const found of walk(paths, named)) {
    if (signal?.aborted === true) break;
    count += 'file' in found ? 1 : 0;
  }
  return count;
}
