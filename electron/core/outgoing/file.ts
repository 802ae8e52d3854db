import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file could not be written where it was to go: another program holds it, or its folder takes none. */
export class FileRefusedError extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`${file}: it could not be written: ${String(cause)}`, { cause });
    this.name = 'FileRefusedError';
    this.file = file;
  }
}

/** What a file is written of, one part after the other. */
export type Parts = Iterable<string | Uint8Array>;

/** A file that is written aside under this name bears its own once it is whole. */
export const partialOf = (file: string) => `${file}.partial`;

/**
 * Writes a file that leaves the program: aside, whole and on the disk before it bears its name, so
 * that what was cut off never passes for all of it.
 */
export function writeWhole(file: string, parts: Parts): void {
  writeAside(file, parts);
  takeName(file);
}

/** The first half of it: whole and on the disk, but not under its name yet. What fails leaves nothing. */
export function writeAside(file: string, parts: Parts): void {
  const partial = partialOf(file);
  try {
    writeThrough(partial, parts);
  } catch (error) {
    discard(partial);
    throw error;
  }
}

/**
 * The second half: what was written aside bears its name. What fails leaves nothing.
 * @throws FileRefusedError: a spreadsheet has the file open, or a folder stands there
 */
export function takeName(file: string): void {
  const partial = partialOf(file);
  try {
    renameSync(partial, file);
  } catch (error) {
    discard(partial);
    throw new FileRefusedError(file, error);
  }
  persistFolder(dirname(file));
}

/** Writes every byte: what a full disk cut short is written on until the system says why. */
function writeThrough(file: string, parts: Parts): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      for (let at = 0; at < bytes.length; at += writeSync(descriptor, bytes, at));
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Takes away what was left unfinished; what is not there, or is a folder of somebody's, stays as it is. */
export function discard(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // What went wrong before is what is told.
  }
}

/** Puts what a file holds on the disk itself. */
export function persist(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The names in a folder outlast a loss of power too, where the system knows how (Windows does it by itself). */
export function persistFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // What cannot be asked of this system is its own affair; the file itself is safe.
  }
}

/** The name beside a file under which its checkpoint lies: the first that is free, so that none is lost. */
export function besideName(file: string): string {
  const first = `${file}.checkpoint`;
  if (!existsSync(first)) return first;
  for (let n = 2; ; n += 1) {
    const name = `${file}.${n}.checkpoint`;
    if (!existsSync(name)) return name;
  }
}
