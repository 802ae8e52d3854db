import { existsSync, linkSync, renameSync, statfsSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkpointEnding } from '../../../shared/backup.ts';
import { codeOf } from '../store/errors.ts';
import { BackupError } from './faults.ts';

/** What SQLite lays beside a database; a new one of that name would be taken for theirs. */
const beside = ['-wal', '-shm', '-journal'];

/** The name under which it is made; half of one never bears the name of a whole one. */
export const asideOf = (file: string) => `${file}.${process.pid}.partial`;

/** @throws BackupError where something of this name is there, or nothing can be made there */
export function demandFreePlace(file: string): void {
  for (const name of [file, `${file}${checkpointEnding}`])
    if (existsSync(name)) throw new BackupError(name, 'exists');
  demandFolder(file);
}

/** @throws BackupError where a database, or what is left of one, has this name */
export function demandNoDatabase(file: string): void {
  for (const name of [file, ...beside.map((end) => file + end)])
    if (existsSync(name)) throw new BackupError(name, 'occupied');
  demandFolder(file);
}

function demandFolder(file: string): void {
  const stats = statSync(dirname(file), { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) throw new BackupError(file, 'folder');
}

/** @throws BackupError where the disk says beforehand that so many bytes are too many for it */
export function demandRoom(file: string, bytes: number): void {
  let free: number;
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    free = bavail * bsize;
  } catch {
    // What the system does not tell shows when it is written.
    return;
  }
  const megabytes = (count: number) => `${Math.ceil(count / 2 ** 20)} MiB`;
  if (free < bytes)
    throw new BackupError(file, 'room', `${megabytes(bytes)} are needed, ${megabytes(free)} free`);
}

/** Whether changes lie beside a database that are not in it yet. */
export function hasChangesBeside(file: string): boolean {
  const size = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  return size(`${file}-wal`) > 0 || size(`${file}-journal`) > 0;
}

/**
 * Gives what was made aside its name, and never over another: a link is refused where the name is taken.
 * @throws BackupError
 */
export function giveName(aside: string, file: string): void {
  try {
    linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new BackupError(file, 'exists');
    // A stick with a file system of old knows no links.
    if (existsSync(file)) throw new BackupError(file, 'exists');
    renameSync(aside, file);
  }
}

/** Takes away what was made aside, whatever SQLite laid beside it. */
export function discardAside(aside: string): void {
  for (const name of [aside, ...beside.map((end) => aside + end)])
    try {
      unlinkSync(name);
    } catch {
      // It is not there, or somebody holds it; it bears no name of a backup in any case.
    }
}
