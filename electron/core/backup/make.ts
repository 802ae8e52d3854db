import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkpointEnding } from '../../../shared/backup.ts';
import type { Attendance } from '../jobs/attendance.ts';
import { discard, persist, persistFolder, writeWhole } from '../outgoing/file.ts';
import { openStore } from '../store/open.ts';
import { placeFault } from './faults.ts';
import { asideOf, demandFreePlace, demandRoom, discardAside, giveName } from './place.ts';
import { demandSound } from './sound.ts';

/** A backup that is whole, verified and on the disk. */
export interface Backup {
  readonly file: string;
  /** The file with the checkpoint that vouches for it. */
  readonly checkpoint: string;
  readonly bytes: number;
  readonly entries: number;
}

export interface BackupOrder {
  readonly database: string;
  /** Where it is to be; nothing may be there. */
  readonly file: string;
  /** The checkpoint of the log as it was signed just before. */
  readonly note: string;
}

/**
 * Copies a post as it is at this moment, looks at the whole copy, and only then gives it its name. The
 * checkpoint lies there first: a backup is never without it.
 * @throws BackupError
 */
export async function makeBackup(order: BackupOrder, attendance: Attendance): Promise<Backup> {
  const { database, file, note } = order;
  demandFreePlace(file);
  const aside = asideOf(file);
  const checkpoint = `${file}${checkpointEnding}`;
  let isNamed = false;
  try {
    await copied(database, aside, attendance);
    const given = [{ name: checkpoint, text: note }];
    const { entries } = demandSound(aside, file, given, attendance);
    attendance.demandGoing();
    persist(aside);
    const bytes = statSync(aside).size;
    writeWhole(checkpoint, [note]);
    isNamed = true;
    giveName(aside, file);
    persistFolder(dirname(file));
    return { file, checkpoint, bytes, entries };
  } catch (error) {
    // Nothing else can be wrong any more but that the name was taken meanwhile.
    if (isNamed) discard(checkpoint);
    throw placeFault(error, file);
  } finally {
    discardAside(aside);
  }
}

async function copied(database: string, aside: string, attendance: Attendance): Promise<void> {
  const { clock, onProgress, demandGoing } = attendance;
  const store = openStore(database, { clock, mustExist: true, readOnly: true });
  try {
    demandRoom(aside, statSync(database).size);
    discardAside(aside);
    await store.copyInSteps(aside, (done, total) => {
      onProgress({ stage: 'backup.copy', done, total });
      demandGoing();
    });
  } finally {
    store.close();
  }
}
