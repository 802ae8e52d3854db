import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { codeOf } from '../store/errors.ts';
import { BackupError } from './faults.ts';

/** How every database of SQLite begins, and how long its head is. */
const magic = 'SQLite format 3\0';
const headBytes = 100;

/**
 * Looks at the head of a file, before anything of it is copied: whether it is a database, and as long as it
 * says it is (sqlite.org/fileformat2.html, section 1.3).
 * @returns its size in bytes
 * @throws BackupError
 */
export function demandWholeDatabase(file: string): number {
  const { head, size } = read(file);
  if (!head.subarray(0, magic.length).equals(Buffer.from(magic)) && size > 0)
    throw new BackupError(file, 'noDatabase');
  if (head.length < headBytes) throw new BackupError(file, size === 0 ? 'noDatabase' : 'cutOff');
  const said = head.readUInt16BE(16);
  const pageBytes = said === 1 ? 65_536 : said;
  const pages = head.readUInt32BE(28);
  // The count of pages counts where the head was written by a program that keeps it.
  const isKept = head.readUInt32BE(24) === head.readUInt32BE(92);
  if (isKept && pages * pageBytes > size)
    throw new BackupError(file, 'cutOff', `${size} of ${pages * pageBytes} bytes are there`);
  return size;
}

function read(file: string): { head: Buffer; size: number } {
  let descriptor: number;
  try {
    if (!statSync(file).isFile()) throw new BackupError(file, 'noDatabase');
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw /^(ENOENT|ENOTDIR)$/.test(codeOf(error)) ? new BackupError(file, 'absent') : error;
  }
  try {
    const head = Buffer.alloc(headBytes);
    const length = readSync(descriptor, head, 0, headBytes, 0);
    return { head: head.subarray(0, length), size: statSync(file).size };
  } finally {
    closeSync(descriptor);
  }
}
