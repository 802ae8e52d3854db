import { z } from 'zod';
import type { Problem } from '../../../shared/audit.ts';
import type { ChainedEntry } from '../journal/entry.ts';
import type { Frontier } from '../journal/merkle.ts';
import { keyText, NoteError, readNote, type Checkpoint } from '../journal/note.ts';
import { safely } from './safely.ts';

/** A checkpoint as the database keeps it; a damaged file may hold anything. */
export type KeptRow = {
  size: number;
  at: string;
  root: Uint8Array;
  frontier: Uint8Array;
  note: string;
};

interface Witness {
  readonly name: string;
  readonly checkpoint: Checkpoint;
  /** The row it was read from; `null` where it was given from outside. */
  readonly kept: KeptRow | null;
}

const entriesIn = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
const nameOf = (size: number) => `the checkpoint kept at entry ${size}`;

const same = (a: unknown, b: unknown) =>
  a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0;

const hex = (bytes: unknown) =>
  bytes instanceof Uint8Array ? Buffer.from(bytes).toString('hex') : '';

const fault = (seq: number | null, detail: string): Problem => ({
  seq,
  kind: 'checkpoint',
  detail,
});

const toldSchema = z.object({ size: z.int(), root: z.string() });

/** What the log itself tells of keys and checkpoints, gathered as it is walked. */
class Told {
  /** Keys, by the number of the entry that introduced them first. */
  readonly keys = new Map<string, number>();
  /** Entries that tell of a checkpoint, by its size. */
  readonly checkpoints = new Map<number, { seq: number; root: string | undefined }>();

  learn({ action, objectKind, objectId, seq, detail }: ChainedEntry): void {
    if (action === 'journal.signer' && objectKind === 'key' && !this.keys.has(objectId))
      this.keys.set(objectId, seq);
    if (action !== 'journal.checkpoint') return;
    const { size, root } = toldSchema.safeParse(safely(detail)).data ?? {};
    if (size !== undefined) this.checkpoints.set(size, { seq, root });
  }
}

/** Checkpoints, kept and given, held against the tree as it grows. */
export class Witnesses {
  readonly faults: Problem[] = [];
  /** The largest size that a checkpoint from outside vouches for. */
  vouched = 0;
  /** Sizes that hold; what is wrong is somewhere behind the largest of them. */
  #good = 0;
  readonly #waiting = new Map<number, Witness[]>();
  /** Roots of those that are kept, by size, in hexadecimal. */
  readonly #kept = new Map<number, string>();
  readonly #told = new Told();
  readonly #origin: string | null;

  constructor(origin: string | null) {
    this.#origin = origin;
  }

  /** Takes a checkpoint from outside. */
  give(name: string, text: string): void {
    this.#add(name, text, null);
  }

  /** Takes one that is kept in the database. */
  keep(row: KeptRow): void {
    this.#kept.set(row.size, hex(row.root));
    this.#add(nameOf(row.size), row.note, row);
  }

  /** Whether the root is wanted at a size. */
  wants(size: number): boolean {
    return this.#waiting.has(size);
  }

  meet(frontier: Frontier): void {
    const { size, root } = frontier;
    for (const { name, checkpoint, kept } of this.#waiting.get(size) ?? []) {
      if (!same(checkpoint.root, root)) {
        const detail = `between entry ${this.#good + 1} and entry ${size} the log is not the one that ${name} was made of`;
        this.faults.push({ seq: this.#good + 1, kind: 'rewritten', detail });
        continue;
      }
      this.#good = Math.max(this.#good, size);
      if (kept === null) this.vouched = Math.max(this.vouched, size);
      else if (!same(kept.frontier, frontier.bytes))
        this.faults.push(fault(size, `${name} does not hold the tree it was made of`));
    }
  }

  learn(entry: ChainedEntry): void {
    this.#told.learn(entry);
  }

  /** Tells of checkpoints larger than the log. */
  end(entries: number): void {
    for (const [size, witnesses] of this.#waiting)
      for (const { name } of size > entries ? witnesses : []) {
        const detail = `there are ${entriesIn(entries)}, and ${name} was made of ${size}: the end was cut off, or an older copy put back`;
        this.faults.push({ seq: entries + 1, kind: 'truncated', detail });
      }
  }

  /** Of a log that is whole: whether it knows the keys that signed it, and its own checkpoints. */
  strangers(): Problem[] {
    const { keys, checkpoints } = this.#told;
    const unknown = [...this.#waiting.values()]
      .flat()
      .filter(
        ({ checkpoint }) =>
          !((keys.get(keyText(checkpoint.signer)) ?? Infinity) <= checkpoint.size),
      )
      .map(({ name, checkpoint }) =>
        fault(checkpoint.size, `${name} is signed by a key that no entry before it introduces`),
      );
    const untold = [...this.#kept]
      .filter(([size, root]) => checkpoints.get(size)?.root !== root)
      .map(([size]) => fault(size, `no entry tells of ${nameOf(size)}`));
    const lost = [...checkpoints]
      .filter(([size]) => !this.#kept.has(size))
      .map(([size, { seq }]) => fault(seq, `${nameOf(size)} is not there`));
    return [...unknown, ...untold, ...lost];
  }

  #add(name: string, text: string, kept: KeptRow | null): void {
    const checkpoint = this.#read(name, text);
    if (checkpoint === null) return;
    if (this.#origin !== null && checkpoint.origin !== this.#origin) {
      const detail = `${name} is of the log ${checkpoint.origin}; this is ${this.#origin}, or its first entry was changed`;
      this.faults.push({ seq: null, kind: 'foreign', detail });
      return;
    }
    const says = kept === null || (kept.size === checkpoint.size && kept.at === checkpoint.at);
    if (!says || (kept !== null && !same(kept.root, checkpoint.root))) {
      this.faults.push(fault(checkpoint.size, `${name} says something else than its signed text`));
      return;
    }
    const others = this.#waiting.get(checkpoint.size) ?? [];
    this.#waiting.set(checkpoint.size, [...others, { name, checkpoint, kept }]);
  }

  #read(name: string, text: string): Checkpoint | null {
    try {
      if (typeof text !== 'string') throw new NoteError('it is no text');
      return readNote(text);
    } catch (error) {
      if (!(error instanceof NoteError)) throw error;
      this.faults.push(fault(null, `${name}: ${error.message}`));
      return null;
    }
  }
}
