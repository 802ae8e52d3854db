import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalAlarm } from '../../../shared/contract/journal.ts';
import type { PostKind } from '../../../shared/contract/post.ts';
import { lastEntry, openAlarm } from '../audit/state.ts';
import {
  entriesBetween,
  entriesSinceCheckpoint,
  keepCheckpoint,
  originOf,
  type KeptCheckpoint,
} from '../journal/checkpoint.ts';
import { system, type Actor } from '../journal/journal.ts';
import { openSigner, type Safe } from '../journal/key.ts';
import { readNote, type Checkpoint, type Signer } from '../journal/note.ts';
import { Witness } from '../journal/witness.ts';
import type { Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';

/** Milliseconds between two looks at how much was done since the newest checkpoint. */
const lookEvery = 60_000;
/** The longest a log with new entries stays unsigned, milliseconds. */
const signedWithin = 86_400_000;

export type Occasion =
  | 'entries'
  | 'daily'
  | 'signOut'
  | 'lock'
  | 'close'
  | 'task'
  | 'export'
  | 'backup'
  | 'asked'
  | 'acknowledged';

type Mismatch = { kind: JournalAlarm['kind']; witnessed: number | null; found: number };

/** How the log differs from the checkpoint witnessed last; `null`: it holds it. */
function mismatch(reader: Reader, witnessed: Checkpoint | 'none' | 'damaged'): Mismatch | null {
  if (witnessed === 'none') return null;
  const found = lastEntry(reader);
  if (witnessed === 'damaged') return { kind: 'witness', witnessed: null, found };
  const { origin, size, root } = witnessed;
  const differs = (kind: Mismatch['kind']) => ({ kind, witnessed: size, found });
  if (origin !== originOf(reader)) return differs('foreign');
  if (found < size) return differs('shorter');
  const kept = reader.get<{ root: Uint8Array }>('SELECT root FROM checkpoint WHERE size = ?', size);
  const same = kept !== undefined && Buffer.compare(kept.root, root) === 0;
  return same ? null : differs('rewritten');
}

/**
 * Signs the log of the open post whenever enough was done, and keeps what was signed outside the
 * database besides; when a post is opened, it holds its log against that.
 */
export class Keeper {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #safe: Safe | null;
  #signer: Signer | null = null;
  #open: { readonly store: Store; readonly witness: Witness } | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string, clock: Clock, safe: Safe | null) {
    this.#folder = folder;
    this.#clock = clock;
    this.#safe = safe;
  }

  get signer(): Signer {
    if (this.#signer === null) {
      mkdirSync(this.#folder, { recursive: true });
      this.#signer = openSigner(this.#folder, 'daliz-window', this.#safe);
    }
    return this.#signer;
  }

  #witnessOf(kind: PostKind): Witness {
    return new Witness(join(this.#folder, 'checkpoints', `${kind}.notes`));
  }

  /** A post was made in the place of another: what was witnessed there says nothing of it. */
  beginAnew(kind: PostKind): void {
    this.#witnessOf(kind).beginAnew();
  }

  /** Begins to keep the log of a post, and notices where it is not the one that was kept here. */
  open(store: Store, kind: PostKind): void {
    const witness = this.#witnessOf(kind);
    this.#open = { store, witness };
    const found = openAlarm(store) === null ? mismatch(store, witness.newest()) : null;
    if (found !== null) this.#tell(store, found);
    this.#look();
    this.#timer = setInterval(() => this.#look(), lookEvery).unref();
  }

  #tell(store: Store, found: Mismatch): void {
    store.change(system, (change) =>
      change.record({
        action: 'journal.mismatch',
        object: { kind: 'journal', id: originOf(change) ?? '' },
        detail: { ...found },
      }),
    );
  }

  /** Signs where a thousand entries or a day have gone by since it was last done. */
  #look(): void {
    const occasion = this.#occasion();
    if (occasion !== null) this.keepIfPossible(occasion);
  }

  /** Why the log is to be signed now; `null`: it is not, or it cannot be read just now. */
  #occasion(): Occasion | null {
    if (this.#open === null) return null;
    const { store } = this.#open;
    try {
      const since = entriesSinceCheckpoint(store);
      if (since >= entriesBetween) return 'entries';
      return since > 0 && this.#isOld(store) ? 'daily' : null;
    } catch {
      // Looked at again in a minute; what is wrong with the file shows in the work and at the verification.
      return null;
    }
  }

  #isOld(store: Store): boolean {
    const newest = store.get<{ at: string }>(
      'SELECT at FROM checkpoint ORDER BY size DESC LIMIT 1',
    );
    return (
      newest === undefined || Date.parse(this.#clock.now()) - Date.parse(newest.at) >= signedWithin
    );
  }

  /**
   * Signs the log as it stands. While nobody has taken note that it is another than the one witnessed
   * here, nothing is witnessed over it.
   */
  keep(occasion: Occasion, actor: Actor = system): KeptCheckpoint | null {
    if (this.#open === null) return null;
    const { store, witness } = this.#open;
    const kept = keepCheckpoint(store, this.#clock, this.signer, { actor, occasion });
    if (kept === null || openAlarm(store) !== null) return kept;
    const last = witness.newest();
    const isThere =
      typeof last !== 'string' &&
      last.size === kept.size &&
      Buffer.compare(last.root, kept.root) === 0 &&
      last.origin === readNote(kept.note).origin;
    if (!isThere) witness.add(kept.note);
    return kept;
  }

  /** The same where work goes on without it: what keeps it from being signed shows at the verification. */
  keepIfPossible(occasion: Occasion, actor: Actor = system): void {
    try {
      this.keep(occasion, actor);
    } catch {
      // A full disk, a database held by another program, a checkpoint that somebody changed.
    }
  }

  /** Somebody takes note that the log is another one; from now on this one is kept. */
  acknowledge(actor: Actor, reason: string): boolean {
    if (this.#open === null) return false;
    const { store } = this.#open;
    const alarm = openAlarm(store);
    if (alarm === null) return false;
    store.change(actor, (change) =>
      change.record({
        action: 'journal.acknowledge',
        object: { kind: 'journal', id: originOf(change) ?? '' },
        reason,
        detail: { kind: alarm.kind },
      }),
    );
    this.keep('acknowledged', actor);
    return true;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#open = null;
  }
}
