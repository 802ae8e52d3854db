import type { Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { system, type Actor } from './journal.ts';
import { Frontier } from './merkle.ts';
import { keyText, signedNote, type Signer } from './note.ts';

/** A checkpoint as the database keeps it. */
export interface KeptCheckpoint {
  readonly size: number;
  readonly at: string;
  readonly root: Uint8Array;
  /** The signed text. */
  readonly note: string;
}

type CheckpointRow = {
  size: number;
  at: string;
  root: Uint8Array;
  frontier: Uint8Array;
  note: string;
};

/** After so many entries a new checkpoint is made, whatever else happens. */
export const entriesBetween = 1000;

/** The newest checkpoint kept; `null` while there is none. */
export function newestCheckpoint(reader: Reader): KeptCheckpoint | null {
  const kept = lastKept(reader);
  if (kept === undefined) return null;
  const { size, at, root, note } = kept;
  return { size, at, root: Buffer.from(root), note };
}

const lastKept = (reader: Reader) =>
  reader.get<CheckpointRow>('SELECT * FROM checkpoint ORDER BY size DESC LIMIT 1');

/** Whose log it is: told by the hash of its first entry. `null` while there is none. */
export function originOf(reader: Reader): string | null {
  const first = reader.get<{ hash: Uint8Array }>('SELECT hash FROM journal WHERE seq = 1')?.hash;
  // A damaged file may hold anything there.
  return first instanceof Uint8Array
    ? `daliz/${Buffer.from(first).toString('hex').slice(0, 16)}`
    : null;
}

/** How many entries came since the newest checkpoint; 0 where only its own did. */
export function entriesSinceCheckpoint(reader: Reader): number {
  const size = lastKept(reader)?.size ?? 0;
  const since = reader.get<{ entries: number }>(
    `SELECT count(*) AS entries FROM journal
     WHERE seq > ? AND action NOT IN ('journal.checkpoint', 'journal.signer')`,
    size,
  );
  return since?.entries ?? 0;
}

/** The tree as it is now, grown from the newest checkpoint. */
function frontierNow(reader: Reader, kept: CheckpointRow | undefined): Frontier {
  const frontier =
    kept === undefined ? new Frontier() : Frontier.of(kept.size, Buffer.from(kept.frontier));
  if (kept !== undefined && Buffer.compare(frontier.root, kept.root) !== 0)
    throw new Error(`the checkpoint at entry ${kept.size} was changed`);
  for (;;) {
    const page = reader.all<{ hash: Uint8Array }>(
      'SELECT hash FROM journal WHERE seq > ? ORDER BY seq LIMIT 10000',
      frontier.size,
    );
    if (page.length === 0) return frontier;
    for (const { hash } of page) frontier.append(hash);
  }
}

/** Says once in the log by which key it is signed from now on, and how well that is kept. */
function introduce(store: Store, key: string, protection: Signer['protection']): void {
  if (isIntroduced(store, key)) return;
  store.change(system, (change) => {
    const object = { kind: 'key', id: key };
    change.record({ action: 'journal.signer', object, detail: { protection } });
  });
}

function isIntroduced(reader: Reader, key: string): boolean {
  const sql = `SELECT seq FROM journal WHERE object_kind = 'key' AND object_id = ? AND action = 'journal.signer'`;
  return reader.get(sql, key) !== undefined;
}

/**
 * Signs the log as it stands and keeps the checkpoint with it. Where nothing came since the newest
 * one of the same key, that one is answered for. `null` while the log is empty.
 */
export function keepCheckpoint(
  store: Store,
  clock: Clock,
  signer: Signer,
  why: { actor?: Actor; occasion: string },
): KeptCheckpoint | null {
  const key = keyText(signer);
  const kept = newestCheckpoint(store);
  if (kept?.note.includes(`\nkey ${key}\n`) === true && entriesSinceCheckpoint(store) === 0)
    return kept;
  const actor = why.actor ?? system;
  introduce(store, key, signer.protection);
  return store.change(actor, (change) => {
    const newest = lastKept(change);
    const frontier = frontierNow(change, newest);
    const origin = originOf(change);
    if (origin === null) throw new Error('the entry that introduces the key is not there');
    const { size, root } = frontier;
    const at = clock.now();
    const note = signedNote({ origin, size, root, at }, signer);
    change.run(
      'INSERT INTO checkpoint (size, at, root, frontier, note) VALUES (?, ?, ?, ?, ?)',
      size,
      at,
      root,
      frontier.bytes,
      note,
    );
    change.record({
      action: 'journal.checkpoint',
      object: { kind: 'journal', id: origin },
      detail: { size, root: Buffer.from(root).toString('hex'), key, occasion: why.occasion },
    });
    return { size, at, root, note };
  });
}
