/**
 * Why no backup is made, or a file is not taken for one. `exists`: something of that name is there
 * already; `occupied`: there is a post there already; `folder`: the folder is not there or may not be
 * written to; `room`: the disk has not the room for it; `damaged`: what was copied does not hold what the
 * log says; `absent`: there is no such file; `noDatabase`, `cutOff`, `foreign`, `newer`: it is no database,
 * its end is missing, it belongs to another program or to a newer Daliz; `inUse`: changes that are not in
 * it lie beside it; `checkpoint`: a checkpoint is not of it; `noCheckpoint`: none was given or found.
 */
export const backupFaults = [
  'exists',
  'occupied',
  'folder',
  'room',
  'damaged',
  'absent',
  'noDatabase',
  'cutOff',
  'foreign',
  'newer',
  'inUse',
  'checkpoint',
  'noCheckpoint',
] as const;
export type BackupFault = (typeof backupFaults)[number];

/** The end of the names of backups, and of the checkpoint beside one. */
export const backupEnding = '.backup';
export const checkpointEnding = '.checkpoint';
