import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { NoteError, readNote, type Checkpoint } from './note.ts';

/** Notes end with their signature line and stand one after the other, empty lines between them. */
const between = '\n\n\n';
/** Bytes at the end of the file that hold the last two notes, whatever a crash left behind them. */
const tailLength = 16_384;

/** The end of a file: it grows for years, and only what was added last is asked for. */
function tailOf(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const tail = Buffer.alloc(Math.min(size, tailLength));
    const read = readSync(descriptor, tail, 0, tail.length, size - tail.length);
    return tail.subarray(0, read).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A file outside the database with every checkpoint that was made of it at this machine: what an older
 * copy, a cut or another log put in its place is noticed by.
 */
export class Witness {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a checkpoint, durably; behind what a crash left half written it begins anew. */
  add(note: string): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    appendFileSync(this.#file, `${existsSync(this.#file) ? between : ''}${note}`, {
      mode: 0o600,
      flush: true,
    });
  }

  /**
   * The checkpoint witnessed last; `none`: there is no file yet; `damaged`: there is one that cannot be
   * read, or its end is no checkpoint. What a crash left half written at the end is passed over.
   */
  newest(): Checkpoint | 'none' | 'damaged' {
    if (!existsSync(this.#file)) return 'none';
    for (const note of this.#last().slice(0, 2)) {
      try {
        return readNote(`${note}\n`);
      } catch (error) {
        if (!(error instanceof NoteError)) throw error;
      }
    }
    return 'damaged';
  }

  /** The notes at the end of the file, the last one first. */
  #last(): string[] {
    try {
      return tailOf(this.#file)
        .split(/\n{3,}/)
        .map((note) => note.replace(/\n+$/, ''))
        .filter((note) => note !== '')
        .toReversed();
    } catch {
      return [];
    }
  }

  /** Puts what was witnessed so far aside: from now on it is of a new log. */
  beginAnew(): void {
    for (let n = 1; existsSync(this.#file); n += 1) {
      const aside = `${this.#file}.${n}`;
      if (!existsSync(aside)) renameSync(this.#file, aside);
    }
  }
}
