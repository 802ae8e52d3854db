import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

export type Found =
  { file: string; size: number; modifiedMs: number } | { file: string; unreadable: unknown };

/**
 * Files named by the paths, folders walked to the bottom in the order of their
 * names. What cannot be looked at is answered for, not skipped; a folder reached
 * twice (a link to its parent) is walked once.
 */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  const walked = new Set<string>();
  for (const path of paths) yield* visit(path, walked);
}

async function* visit(path: string, walked: Set<string>): AsyncGenerator<Found> {
  let names: string[];
  try {
    const info = await stat(path);
    if (info.isFile()) {
      yield { file: path, size: info.size, modifiedMs: Math.floor(info.mtimeMs) };
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
  for (const name of names) yield* visit(join(path, name), walked);
}
