import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkpointEnding } from '../../../shared/backup.ts';
import type { Post } from '../../../shared/contract/post.ts';
import type { GivenCheckpoint } from '../audit/verify.ts';
import type { Attendance } from '../jobs/attendance.ts';
import { system } from '../journal/journal.ts';
import { persist, persistFolder } from '../outgoing/file.ts';
import { openStore } from '../store/open.ts';
import { BackupError, placeFault } from './faults.ts';
import { demandWholeDatabase } from './header.ts';
import {
  asideOf,
  demandNoDatabase,
  demandRoom,
  discardAside,
  giveName,
  hasChangesBeside,
} from './place.ts';
import { demandSound, inWords } from './sound.ts';

export interface RestoreOrder {
  readonly backup: string;
  /** The database to be; `folder`: it takes the name of its kind of post there. Nothing is ever overwritten. */
  readonly to: { readonly file: string } | { readonly folder: string };
  /** Checkpoints from elsewhere besides the one that lies beside the backup. */
  readonly checkpoints: readonly string[];
  /** Takes a backup that nothing vouches for. */
  readonly unvouched: boolean;
  /** Through what it is done, and by which user of the operating system, for the log. */
  readonly by: { readonly through: 'window' | 'command-line'; readonly osUser: string };
}

export interface Restored {
  readonly file: string;
  readonly post: Post;
  /** Entries of the log the backup held, and when the last of them was written. */
  readonly entries: number;
  readonly until: string;
  /** Checkpoints that vouched for it. */
  readonly given: number;
}

/**
 * Makes a database of a backup: copies it aside, looks at the whole copy, and only then gives it its name.
 * The copy is looked at and not the backup, so that nobody changes it in between.
 * @throws BackupError
 */
export async function restoreBackup(
  order: RestoreOrder,
  attendance: Attendance,
): Promise<Restored> {
  const { backup, to } = order;
  const bytes = demandWholeDatabase(backup);
  if (hasChangesBeside(backup)) throw new BackupError(backup, 'inUse');
  const given = vouchers(order);
  if ('file' in to) demandNoDatabase(to.file);
  const aside = asideOf('file' in to ? to.file : join(to.folder, 'restored.db'));
  try {
    demandRoom(aside, bytes);
    discardAside(aside);
    await copyBytes(backup, aside, bytes, attendance);
    broughtUpToDate(aside, backup, attendance);
    const sound = demandSound(aside, backup, given, attendance);
    const { post, entries, until } = sound;
    if (post === null) throw new BackupError(backup, 'damaged', 'it belongs to no post');
    const file = 'file' in to ? to.file : join(to.folder, `${post.kind}.db`);
    demandNoDatabase(file);
    noteRestoring(aside, order, { entries, given: given.length }, attendance);
    persist(aside);
    giveName(aside, file);
    persistFolder(dirname(file));
    return { file, post, entries, until, given: given.length };
  } catch (error) {
    throw placeFault(error, 'file' in to ? to.file : to.folder);
  } finally {
    discardAside(aside);
  }
}

/** A checkpoint is some 300 characters; a file of another kind is not read into memory. */
const largestCheckpoint = 64 * 1024;

/** The checkpoints that are to vouch for it. @throws BackupError where there is none, and one is wanted */
function vouchers({ backup, checkpoints, unvouched }: RestoreOrder): GivenCheckpoint[] {
  const beside = `${backup}${checkpointEnding}`;
  const isBeside = statSync(beside, { throwIfNoEntry: false }) !== undefined;
  const named = [...(isBeside ? [beside] : []), ...checkpoints];
  if (named.length === 0 && !unvouched) throw new BackupError(backup, 'noCheckpoint');
  return named.map((name) => {
    const size = statSync(name, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new BackupError(name, 'absent');
    // What is larger is no checkpoint, and told as such with its name.
    return { name, text: size > largestCheckpoint ? '' : readFileSync(name, 'utf8') };
  });
}

const pieceBytes = 4 * 2 ** 20;

/** Copies what is there, a piece at a time. */
async function copyBytes(
  from: string,
  to: string,
  total: number,
  { onProgress, demandGoing, mayGoOn }: Attendance,
): Promise<void> {
  const piece = Buffer.alloc(pieceBytes);
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'wx');
    try {
      let done = 0;
      for (;;) {
        const read = readSync(source, piece, 0, pieceBytes, null);
        if (read === 0) break;
        for (let at = 0; at < read; at += writeSync(target, piece, at, read - at));
        done += read;
        onProgress({ stage: 'restore.copy', done: Math.min(done, total), total });
        demandGoing();
        await mayGoOn();
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

/** A backup of an earlier program becomes one of this program before the log is read. */
function broughtUpToDate(aside: string, backup: string, { clock }: Attendance): void {
  try {
    openStore(aside, { clock, mustExist: true, building: true }).close();
  } catch (error) {
    throw inWords(error, backup);
  }
}

/** The log of the restored post tells where it comes from. */
function noteRestoring(
  aside: string,
  { backup, by }: RestoreOrder,
  found: { entries: number; given: number },
  { clock }: Attendance,
): void {
  const store = openStore(aside, { clock, mustExist: true });
  try {
    store.change(system, (change) =>
      change.record({
        action: 'post.restore',
        object: { kind: 'post', id: 'backup' },
        detail: { file: basename(backup), ...found, ...by },
      }),
    );
  } finally {
    store.close();
  }
}
