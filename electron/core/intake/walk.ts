import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** `named`: a person named this very file, and not only a folder above it. */
export type Found =
  | { file: string; size: number; modifiedMs: number; named: boolean }
  | { file: string; unreadable: unknown };

/**
 * Files named by the paths, folders walked to the bottom in the order of their
 * names. What cannot be looked at is answered for, not skipped; a folder reached
 * twice is walked once. A link is followed only where a person named it himself: below, whoever may write
 * into the folder would have the program read what only its user may.
 * @param named whether a person named the paths; `false`: they were found in a folder
 */
export async function* walk(paths: readonly string[], named = true): AsyncGenerator<Found> {
  const walked = new Set<string>();
  for (const path of paths) yield* visit(path, named, walked);
}

async function* visit(path: string, named: boolean, walked: Set<string>): AsyncGenerator<Found> {
  let names: string[];
  try {
    const info = await (named ? stat(path) : lstat(path));
    if (info.isSymbolicLink()) {
      yield { file: path, unreadable: new LinkError(path) };
      return;
    }
    if (info.isFile()) {
      yield { file: path, size: info.size, modifiedMs: Math.floor(info.mtimeMs), named };
      return;
    }
    if (!info.isDirectory()) {
      yield { file: path, unreadable: new Error('neither a file nor a folder') };
      return;
    }
    const real = await realpath(path);
    if (walked.has(real)) return;
    walked.add(real);
    names = (await readdir(path)).sort();
  } catch (error) {
    yield { file: path, unreadable: error };
    return;
  }
  for (const name of names) yield* visit(join(path, name), false, walked);
}

/** A link that is not followed; with the code that systems give who opens one so. */
class LinkError extends Error {
  readonly code = 'ELOOP';
  constructor(path: string) {
    super(`${path}: a link is not followed`);
    this.name = 'LinkError';
  }
}
