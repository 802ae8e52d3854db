import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const largestBytes = 2 * 1024 * 1024;

/** A log of what went wrong in the program itself; one earlier file is kept. Never of declarations. */
export class EventLog {
  readonly file: string;

  constructor(folder: string) {
    this.file = path.join(folder, 'daliz.log');
  }

  write(what: string, detail: string): void {
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      this.#turnOver();
      const indented = detail.trimEnd().replaceAll('\n', '\n    ');
      appendFileSync(this.file, `${new Date().toISOString()} ${what}: ${indented}\n`);
    } catch (error) {
      // A full disk must not turn one failure into two.
      process.stderr.write(`${what}: ${detail}\n${detailOf(error)}\n`);
    }
  }

  #turnOver(): void {
    const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largestBytes) renameSync(this.file, `${this.file}.1`);
  }
}

/** All that is known of something thrown: its stack where it has one. */
export function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
