import { readFile, stat } from 'node:fs/promises';
import type { LoadProblem, LoadResult } from '../../../shared/contract/reference.ts';
import { codeOf, troubleOf } from '../store/errors.ts';
import { largestFile } from './file.ts';
import { problemOfFile } from './problems.ts';

/** A file's bytes, or the result of a load that could not begin. */
export type Input =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly result: LoadResult };

function refused(problem: LoadProblem): Input {
  const nothing = { load: null, read: 0, added: 0, closed: 0, unchanged: 0, omitted: 0 };
  return { ok: false, result: { ...nothing, problems: [problem] } };
}

/** Reads the file of a table, refusing what is no file or too large before it fills the memory. */
export async function readInput(path: string): Promise<Input> {
  try {
    const { size } = await stat(path);
    if (size > largestFile)
      return refused(problemOfFile('FILE_TOO_LARGE', { size, limit: largestFile }));
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === 'FILE_UNREADABLE' || trouble === 'FILE_EXISTS')
      return refused(problemOfFile('FILE_UNREADABLE', { cause: codeOf(error) || 'unknown' }));
    return refused(problemOfFile(trouble));
  }
}
