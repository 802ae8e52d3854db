import { join } from 'node:path';
import { checkpointEnding } from '../../../shared/backup.ts';
import type { BackupState } from '../../../shared/contract/backup.ts';
import type { Post, Progress } from '../../../shared/contract/post.ts';
import { backUp } from '../backup/act.ts';
import { BackupError } from '../backup/faults.ts';
import { backupName, dailyName, removeOldest, type Owner } from '../backup/kept.ts';
import type { Backup } from '../backup/make.ts';
import type { Restored } from '../backup/restore.ts';
import { backupState, dayBetween, lastBySystem } from '../backup/state.ts';
import { runTask } from '../jobs/run.ts';
import type { ReadTask } from '../jobs/tasks.ts';
import { originOf } from '../journal/checkpoint.ts';
import { system, type Actor } from '../journal/journal.ts';
import type { Clock, Store } from '../store/open.ts';
import { backupSettingsOf } from './backup-settings.ts';
import { BusyError } from './faults.ts';
import type { Keeper } from './keeper.ts';
import { osUser } from './os-user.ts';

/** What of the house its backups need. */
interface House {
  readonly clock: Clock;
  readonly post: Post | null;
  readonly store: Store;
  readonly keeper: Keeper;
  isOpen(store: Store): boolean;
  read(
    task: Extract<ReadTask, { kind: 'backup' }>,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, Backup>;
}

/** Milliseconds between two looks at whether a backup is due. */
const lookEvery = 60_000;
/** After one that did not come to be, the next is tried so much later, milliseconds. */
const againAfter = 3_600_000;

/** The backups of the open post: those that people ask for, and the one that is made by itself every day. */
export class Backups {
  readonly #house: House;
  readonly #folder: string;
  readonly #workerFile: string | URL;
  #running = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param folder where the databases of the posts are */
  constructor(house: House, folder: string, workerFile: string | URL) {
    this.#house = house;
    this.#folder = folder;
    this.#workerFile = workerFile;
  }

  /** Begins to look after the backups of a post. */
  open(store: Store): void {
    this.#timer = setInterval(() => void this.makeIfDue(store), lookEvery).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  get state(): BackupState {
    const { store, clock } = this.#house;
    const daily = backupSettingsOf(store).folder !== null;
    return backupState(store, clock.now(), { running: this.#running, daily });
  }

  /** What a backup would be called now. */
  get suggestedName(): string {
    const { post, clock } = this.#house;
    return backupName(post?.code ?? 'post', clock.now());
  }

  /**
   * Makes a backup of the open post; beside everything else that goes on, but not beside another one.
   * @throws BackupError, BusyError
   */
  async *make(actor: Actor, file: string, signal?: AbortSignal): AsyncGenerator<Progress, Backup> {
    if (this.#running) throw new BusyError();
    const { store, keeper } = this.#house;
    this.#running = true;
    try {
      return yield* backUp(store, actor, file, {
        sign: () => keeper.keep('backup', actor)?.note ?? '',
        copy: (order) => this.#house.read({ kind: 'backup', ...order }, signal),
      });
    } finally {
      this.#running = false;
    }
  }

  /** Makes the backup of the day where it is due. What keeps it from coming to be stands in the log and in the state. */
  async makeIfDue(store: Store): Promise<void> {
    const { clock } = this.#house;
    if (!this.#house.isOpen(store) || this.#running || !isDue(store, clock.now())) return;
    const { folder, keep } = backupSettingsOf(store);
    if (folder === null) return;
    const owner: Owner = { code: this.#house.post?.code ?? '', origin: originOf(store) ?? '' };
    try {
      const steps = this.make(system, join(folder, dailyName(owner, clock.now())));
      while ((await steps.next()).done !== true);
      const removed = removeOldest(folder, owner, keep, clock.now());
      if (removed.length === 0 || !this.#house.isOpen(store)) return;
      store.change(system, (change) =>
        change.record({
          action: 'post.backupRemove',
          object: { kind: 'post', id: 'backup' },
          detail: { folder, removed },
        }),
      );
    } catch {
      // The log tells why, and the status bar says so; it is tried again later.
    }
  }

  /**
   * Makes a post of a backup, in the place of its kind, where none is.
   * @param chosen the backup, and checkpoints that lie elsewhere than beside it
   * @throws BackupError
   */
  restore(chosen: readonly string[], signal?: AbortSignal): AsyncGenerator<Progress, Restored> {
    const checkpoints = chosen.filter((path) => path.endsWith(checkpointEnding));
    const [backup, ...more] = chosen.filter((path) => !path.endsWith(checkpointEnding));
    if (backup === undefined || more.length > 0)
      throw new BackupError(more[0] ?? checkpoints[0] ?? '', 'noDatabase');
    const beside = `${backup}${checkpointEnding}`;
    const order = {
      backup,
      to: { folder: this.#folder },
      checkpoints: checkpoints.filter((path) => path !== beside),
      unvouched: false,
      by: { through: 'window', osUser: osUser() },
    } as const;
    return runTask<'restore'>(
      this.#workerFile,
      { kind: 'restore', database: backup, order },
      signal,
    );
  }
}

function isDue(store: Store, now: string): boolean {
  const moment = Date.parse(now);
  const since = (action: string) => moment - (lastBySystem(store, action) ?? -Infinity);
  return since('post.backup') >= dayBetween && since('post.backupBegin') >= againAfter;
}
