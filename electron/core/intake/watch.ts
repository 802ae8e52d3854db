import { basename } from 'node:path';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { ImportSummary, Watch } from '../../../shared/contract/intake.ts';
import { walk } from './walk.ts';
import type { SeenFile } from './watched-files.ts';

export interface WatchOptions {
  readonly folder: string;
  readonly paused: boolean;
  /** Files taken in before, by path. */
  readonly taken: Map<string, SeenFile>;
  /** Takes files in; throws where other work holds the post, and the files are offered again. */
  readonly take: (files: readonly SeenFile[]) => Promise<ImportSummary>;
  readonly now: () => string;
  /** Whether a failure of `take` only means that other work goes first. */
  readonly isBusy: (error: unknown) => boolean;
  /** Milliseconds between looks at the folder. */
  readonly every?: number;
  /** Milliseconds a file must stand still before it is taken. */
  readonly still?: number;
}

interface Standing {
  readonly file: SeenFile;
  readonly since: number;
}

/** Files to one import, so that other work never waits long. */
const atOnce = 200;
/** At the most this share of the time goes into looking at a folder full of old files. */
const lookingShare = 10;

/** Files that are not finished, by the custom of those who write them. */
const unfinished = /^[.~]|\.(tmp|part|partial|crdownload|filepart)$/i;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Watches a folder for messages by looking at it again and again: unlike what systems offer for it, that
 * holds on network shares too. A file is taken once its size and time have stood still; it stays where
 * it is and is taken again only when it has changed.
 */
export class FolderWatch {
  readonly #options: WatchOptions;
  readonly #every: number;
  readonly #still: number;
  /** Files not taken yet, and since when they have looked like this. */
  #standing = new Map<string, Standing>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #paused: boolean;
  #importing = false;
  #trouble: string | null = null;
  readonly #counts = { received: 0, stored: 0, refused: 0, quarantined: 0, duplicates: 0 };
  #lastAt: string | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#paused = options.paused;
    this.#every = options.every ?? 1000;
    this.#still = options.still ?? 2000;
    this.#plan(0);
  }

  get state(): Watch {
    const folder = this.#options.folder;
    const state = this.#importing
      ? 'importing'
      : this.#paused
        ? 'paused'
        : this.#trouble === null
          ? 'watching'
          : 'trouble';
    return { folder, state, trouble: this.#trouble, ...this.#counts, lastAt: this.#lastAt };
  }

  pause(paused: boolean): void {
    this.#paused = paused;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #plan(delay: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#round(), delay);
    // Watching alone keeps no program running.
    this.#timer.unref();
  }

  async #round(): Promise<void> {
    const began = performance.now();
    let looked = began;
    if (!this.#paused) {
      const ready = await this.#look();
      looked = performance.now();
      if (ready.length > 0 && !this.#paused && !this.#stopped) await this.#take(ready);
    }
    this.#plan(Math.max(this.#every, (looked - began) * lookingShare));
  }

  /** Files that have stood still long enough. */
  async #look(): Promise<SeenFile[]> {
    const { folder, taken } = this.#options;
    const standing = new Map<string, Standing>();
    const ready: SeenFile[] = [];
    let trouble: string | null = null;
    for await (const found of walk([folder])) {
      if (this.#stopped) return [];
      if ('unreadable' in found) {
        trouble ??= messageOf(found.unreadable);
        continue;
      }
      const { file: path, size, modifiedMs } = found;
      if (unfinished.test(basename(path)) || isSame(taken.get(path), found)) continue;
      const before = this.#standing.get(path);
      const since =
        before !== undefined && isSame(before.file, found) ? before.since : performance.now();
      const seen = { path, size, modifiedMs };
      standing.set(path, { file: seen, since });
      if (ready.length >= atOnce || performance.now() - since < this.#still) continue;
      const closed = await whyClosed(path);
      trouble ??= closed;
      if (closed === null) ready.push(seen);
    }
    this.#standing = standing;
    this.#trouble = trouble;
    return ready;
  }

  async #take(files: readonly SeenFile[]): Promise<void> {
    this.#importing = true;
    try {
      const summary = await this.#options.take(files);
      for (const count of ['received', 'stored', 'refused', 'quarantined', 'duplicates'] as const)
        this.#counts[count] += summary[count];
      if (summary.received > 0) this.#lastAt = this.#options.now();
      // What was not reached before other work went first is offered again.
      if (summary.stopped === null)
        for (const file of files) this.#options.taken.set(file.path, file);
    } catch (error) {
      if (!this.#options.isBusy(error)) this.#trouble = messageOf(error);
    } finally {
      this.#importing = false;
    }
  }
}

const isSame = (
  before: SeenFile | undefined,
  now: { readonly size: number; readonly modifiedMs: number },
): boolean => before?.size === now.size && before.modifiedMs === now.modifiedMs;

/** What the system says of a file that cannot be opened yet; whoever writes it may still hold it. */
async function whyClosed(path: string): Promise<string | null> {
  try {
    await access(path, constants.R_OK);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}
