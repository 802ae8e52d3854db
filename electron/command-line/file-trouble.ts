import { troubleOf, type FileTrouble } from '../core/store/errors.ts';

const told: Record<Exclude<FileTrouble, 'FILE_UNREADABLE'>, string> = {
  FILE_ABSENT: 'there is no such file or folder; check the path',
  FILE_FORBIDDEN:
    'there is no right to it; ask its owner for the right, or start as a user who has it',
  FILE_IS_FOLDER: 'it is a folder; name a file in it',
  FILE_EXISTS: 'a file of this name is there already; name another',
};

const nameOf = (error: unknown): string | null =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;

/**
 * What the operating system has against a file, as a sentence that names it and says what to do; `null`
 * for errors of other kinds. `file` is told where the error names none, as for a folder that is read.
 */
export function sayFileTrouble(error: unknown, file: string | null = null): string | null {
  const name = file ?? nameOf(error);
  if (name === null || !(error instanceof Error) || !('syscall' in error)) return null;
  const trouble = troubleOf(error);
  return `${name}: ${trouble === 'FILE_UNREADABLE' ? `it cannot be used: ${error.message}` : told[trouble]}`;
}

/** Does something with a file. @throws Error in words that name the file, where the operating system has something against it */
export function withFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWords(error, file);
  }
}

/** An error of the operating system in words; any other as it is. */
export function inWords(error: unknown, file: string): unknown {
  const said = sayFileTrouble(error, file);
  return said === null ? error : new Error(said, { cause: error });
}
