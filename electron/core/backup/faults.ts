import { backupFaults, type BackupFault } from '../../../shared/backup.ts';
import { codeOf, isDiskFull } from '../store/errors.ts';

const sentences: Readonly<Record<BackupFault, string>> = {
  exists: 'it is there already and is left as it is; name another file',
  occupied: 'there is a post there already and it is left as it is; name another file',
  folder: 'the file cannot be made there; name a folder that exists and may be written to',
  room: 'the disk has not the room for it; free some, or name another disk. Nothing unfinished was left there',
  damaged: 'it is damaged and was not taken for good',
  absent: 'there is no such file; check the path',
  noDatabase: 'it is no backup of Daliz, nor a database at all',
  cutOff: 'its end is missing: it was cut off while it was copied. Take another backup',
  foreign: 'it is a database of another program',
  newer: 'it was made by a newer Daliz; restore it with that one',
  inUse:
    'changes lie beside it that are not in it yet: it is a database in use, or was not closed. Open it where it is, or make a backup of it with `daliz backup`',
  checkpoint: 'the checkpoint is not of this backup, or the backup was changed',
  noCheckpoint:
    'no checkpoint lies beside it that could vouch for it; name one with --checkpoint, or say --without-checkpoint',
};

/** No backup was made, or a file is not taken for one; `code` says why, `detail` what exactly was found. */
export class BackupError extends Error {
  readonly code: BackupFault;

  constructor(file: string, code: BackupFault, detail = '') {
    super(`${file}: ${sentences[code]}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'BackupError';
    this.code = code;
  }
}

/** What is wrong with a backup, of an error from here or from another thread; `null` for all others. */
export function backupFaultOf(error: unknown): BackupFault | null {
  if (!(error instanceof Error) || error.name !== 'BackupError') return null;
  return backupFaults.find((fault) => fault === codeOf(error)) ?? null;
}

/** What the system or SQLite has against a place that is written to; everything else as it is. */
export function placeFault(error: unknown, file: string): unknown {
  if (isDiskFull(error)) return new BackupError(file, 'room');
  const code = codeOf(error);
  if (code === 'EEXIST') return new BackupError(file, 'exists');
  if (/^(ENOENT|ENOTDIR|EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code))
    return new BackupError(file, 'folder', error instanceof Error ? error.message : '');
  return error;
}
