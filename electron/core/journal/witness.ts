import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { NoteError, readNote, type Checkpoint } from './note.ts';

/** Notes end with their signature line and stand one after the other, an empty line between them. */
const between = '\n\n\n';

/**
 * A file outside the database with every checkpoint that was made of it at this machine: what an older
 * copy, a cut or another log put in its place is noticed by.
 */
export class Witness {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a checkpoint, durably. */
  add(note: string): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const first = !existsSync(this.#file);
    appendFileSync(this.#file, `${first ? '' : '\n\n'}${note}`, { mode: 0o600, flush: true });
  }

  /**
   * The checkpoint witnessed last; `none`: there is no file yet; `damaged`: there is one, and its end
   * is no checkpoint. What a crash left half written at the end is passed over.
   */
  newest(): Checkpoint | 'none' | 'damaged' {
    if (!existsSync(this.#file)) return 'none';
    const notes = readFileSync(this.#file, 'utf8').split(between);
    for (const note of notes.toReversed().slice(0, 2)) {
      try {
        return readNote(note.endsWith('\n') ? note : `${note}\n`);
      } catch (error) {
        if (!(error instanceof NoteError)) throw error;
      }
    }
    return 'damaged';
  }

  /** Puts what was witnessed so far aside: from now on it is of a new log. */
  beginAnew(): void {
    for (let n = 1; existsSync(this.#file); n += 1) {
      const aside = `${this.#file}.${n}`;
      if (!existsSync(aside)) renameSync(this.#file, aside);
    }
  }
}
