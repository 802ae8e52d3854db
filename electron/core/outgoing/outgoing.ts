import type { CheckpointView } from '../../../shared/contract/journal.ts';
import { newestCheckpoint } from '../audit/state.ts';
import type { Reader } from '../store/store.ts';
import { besideName, writeWhole, type Parts } from './file.ts';

/**
 * Something that leaves the machine as a file. The checkpoint that goes with it is no choice of whoever
 * makes it: a format either has room for it, and is given it, or a file of its own is laid beside.
 */
export interface Outgoing {
  /** What the file is called where nobody says otherwise. */
  readonly name: string;
  /** `within`: the content holds the checkpoint it is given; `beside`: there is no room for it. */
  readonly checkpoint: 'within' | 'beside';
  /** @param checkpoint the newest one of the log; `null` where the log has none yet */
  readonly content: (checkpoint: CheckpointView | null) => Parts | Promise<Parts>;
}

/** Where it went, and where its checkpoint lies; `null`: it is within, or the log has none yet. */
export interface Gone {
  readonly path: string;
  readonly checkpoint: string | null;
}

/** Writes it with the newest checkpoint of the log. */
export async function writeOut(reader: Reader, file: string, outgoing: Outgoing): Promise<Gone> {
  const checkpoint = newestCheckpoint(reader);
  writeWhole(file, await outgoing.content(checkpoint));
  if (outgoing.checkpoint === 'within') return { path: file, checkpoint: null };
  return { path: file, checkpoint: layBeside(file, checkpoint?.note ?? null) };
}

/** Lays a checkpoint beside a file; answers with its name. */
export function layBeside(file: string, note: string | null): string | null {
  if (note === null) return null;
  const beside = besideName(file);
  writeWhole(beside, [note]);
  return beside;
}
