import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  postKindSchema,
  postKinds,
  type Post,
  type PostKind,
  type Progress,
} from '../../../shared/contract/post.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import { passwordFault } from '../../../shared/password.ts';
import type { post as postContract } from '../../../shared/contract/post.ts';
import type { Watch } from '../../../shared/contract/intake.ts';
import { isCounted } from '../indicators/recount.ts';
import { weakPassword } from '../accounts/faults.ts';
import { addPerson } from '../accounts/service.ts';
import { system, type Actor } from '../journal/journal.ts';
import type { Safe } from '../journal/key.ts';
import { ReplayLine } from '../jobs/replay-line.ts';
import { runTask, TaskFailedError } from '../jobs/run.ts';
import type { LogTask, Task, TaskResults, Word } from '../jobs/tasks.ts';
import { openStore, type Clock, type Store } from '../store/open.ts';
import { unread } from '../intake/repository.ts';
import { FolderWatch } from '../intake/watch.ts';
import { noWatch, saveWatch, watchOf } from '../intake/watch-setting.ts';
import { takenBefore } from '../intake/watched-files.ts';
import { dueFor } from '../profiles/due.ts';
import { Keeper } from './keeper.ts';
import { foundPost, postOf } from './settings.ts';

type NewPost = z.infer<NonNullable<(typeof postContract.createOwn)['~orpc']['inputSchema']>>;

/** Milliseconds. */
const dayLength = 86_400_000;

/** Thrown where a post is needed and none is open. */
export class NoPostError extends Error {
  constructor() {
    super('no post is open');
    this.name = 'NoPostError';
  }
}

/** Thrown where another long task holds the post. */
export class BusyError extends Error {
  constructor() {
    super('another long task is running');
    this.name = 'BusyError';
  }
}

/** Thrown where a post of this kind exists already on this machine. */
export class PostExistsError extends Error {
  constructor(file: string) {
    super(`${file} exists already`);
    this.name = 'PostExistsError';
  }
}

interface Running {
  readonly kind: Task['kind'];
  readonly ending: AbortController;
  readonly ended: Promise<void>;
  tell: (word: Word) => void;
}

/** The result of a task whose progress nobody follows. */
async function resultOf<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** The posts of this machine: one own, one for demonstration, at most one of them open. */
export class PostHouse {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #workerFile: string | URL;
  #open: { store: Store; post: Post } | null = null;
  #running: Running | null = null;
  #watch: FolderWatch | null = null;
  #replays: ReplayLine | null = null;
  /** Ends what is read of the open post beside the main thread. */
  #closing = new AbortController();
  #founding = false;
  /** Tasks over the log, which only read: they hold nothing else up. */
  readonly #readings = new Set<LogTask['kind']>();
  readonly keeper: Keeper;
  /** Told before the open post closes: what is still to be written to it is written now. */
  readonly closing = new Set<() => void>();

  /** @param safe where the key lies that signs the log; `null`: in a file of the folder */
  constructor(folder: string, clock: Clock, workerFile: string | URL, safe: Safe | null = null) {
    this.#folder = folder;
    this.#clock = clock;
    this.#workerFile = workerFile;
    this.keeper = new Keeper(folder, clock, safe);
    mkdirSync(folder, { recursive: true });
  }

  get clock(): Clock {
    return this.#clock;
  }

  get post(): Post | null {
    return this.#open?.post ?? null;
  }

  /** @throws NoPostError */
  get store(): Store {
    if (this.#open === null) throw new NoPostError();
    return this.#open.store;
  }

  isOpen(store: Store): boolean {
    return this.#open?.store === store;
  }

  existing(): PostKind[] {
    return postKinds.filter((kind) => existsSync(this.#fileOf(kind)));
  }

  #fileOf(kind: PostKind): string {
    return join(this.#folder, `${kind}.db`);
  }

  /** @throws DatabaseNewerError, DatabaseUnreadableError; the post open before then stays open */
  open(kind: PostKind): void {
    if (this.#open?.post.kind === kind) return;
    const store = openStore(this.#fileOf(kind), { clock: this.#clock, mustExist: true });
    const post = postOf(store) ?? { kind, code: '00000', name: '' };
    this.close();
    this.#open = { store, post };
    this.keeper.open(store, kind);
    this.#remember(kind);
    this.#beginWatch(store);
    void this.#readWhatWasLeft(store).then(() => this.#weighWhatIsDue(store));
  }

  /**
   * Weighs what is not released again, if rules or facts of traders were loaded since it was weighed,
   * as soon as nothing else runs. What a person asks for goes first.
   */
  async #weighWhatIsDue(store: Store): Promise<void> {
    while (this.isOpen(store) && this.#running !== null) await this.#running.ended;
    if (!this.isOpen(store)) return;
    const occasion = dueFor(store);
    if (occasion === null) return;
    const task = { kind: 'reevaluate', database: store.file, occasion, actor: system } as const;
    try {
      await resultOf(this.run<'reevaluate'>(task));
    } catch (error) {
      // Whoever needed the room gets it; a fault of another kind waits for the next load or start.
      if (error instanceof TaskFailedError && error.name === 'AbortError')
        return this.#weighWhatIsDue(store);
    }
  }

  /** Tells that something was loaded by which the open post may have to weigh again. */
  weighAgain(): void {
    void this.#weighWhatIsDue(this.store);
  }

  /**
   * Messages that a crash left stored but unread are read as soon as their post is opened
   * again; a post that an earlier program made is counted for the indicators.
   */
  async #readWhatWasLeft(store: Store): Promise<void> {
    const nothingLeft = unread(store).length === 0 && isCounted(store);
    if (nothingLeft || this.#running !== null) return;
    const task = { kind: 'import', database: store.file, paths: [], actor: system } as const;
    try {
      for await (const _ of this.run<'import'>(task));
    } catch {
      // The next import takes them up again and says what is wrong.
    }
  }

  /** What the watched folder of the open post is doing. */
  get watch(): Watch {
    return this.#watch?.state ?? noWatch;
  }

  /** Sets the folder that is watched from now on; `null` ends it. */
  setWatch(actor: Actor, folder: string | null): Watch {
    saveWatch(this.store, actor, folder === null ? null : { folder, paused: false });
    this.#beginWatch(this.store);
    return this.watch;
  }

  pauseWatch(actor: Actor, paused: boolean): Watch {
    const setting = watchOf(this.store);
    if (setting !== null && setting.paused !== paused) {
      saveWatch(this.store, actor, { ...setting, paused });
      this.#watch?.pause(paused);
      if (paused) this.cancel('watch');
    }
    return this.watch;
  }

  #beginWatch(store: Store): void {
    this.#endWatch();
    const setting = watchOf(store);
    if (setting === null) return;
    const { file: database } = store;
    this.#watch = new FolderWatch({
      ...setting,
      taken: takenBefore(store),
      now: () => this.#clock.now(),
      isBusy: (error) => error instanceof BusyError,
      take: (files) =>
        resultOf(this.run<'watch'>({ kind: 'watch', database, files, actor: system })),
    });
  }

  #endWatch(): void {
    this.#watch?.stop();
    this.#watch = null;
    this.cancel('watch');
  }

  close(): void {
    for (const tell of this.closing) tell();
    this.#endWatch();
    this.cancel('reevaluate');
    this.#replays?.close();
    this.#replays = null;
    this.keeper.keepIfPossible('close');
    this.keeper.close();
    this.#closing.abort();
    this.#closing = new AbortController();
    this.#open?.store.close();
    this.#open = null;
  }

  /** Opens the post that was open last; a fault is answered for when the person chooses it. */
  reopen(): void {
    const kind = this.#remembered();
    if (kind === null) return;
    try {
      this.open(kind);
    } catch {
      this.close();
    }
  }

  #remember(kind: PostKind): void {
    const file = join(this.#folder, 'last-post.json');
    try {
      writeFileSync(`${file}.new`, JSON.stringify({ kind }));
      renameSync(`${file}.new`, file);
    } catch {
      // Only a convenience: a post that is open must not be refused for it.
    }
  }

  #remembered(): PostKind | null {
    try {
      const { kind } = JSON.parse(readFileSync(join(this.#folder, 'last-post.json'), 'utf8'));
      return postKindSchema.parse(kind);
    } catch {
      return null;
    }
  }

  /** @throws PostExistsError; BusyError while it is being made already: two makers would share one file */
  async createOwn(input: NewPost): Promise<void> {
    if (existsSync(this.#fileOf('own'))) throw new PostExistsError(this.#fileOf('own'));
    const fault = passwordFault(input.password, input.login);
    if (fault !== null) throw weakPassword(fault);
    if (this.#founding) throw new BusyError();
    this.#founding = true;
    try {
      await this.#found(input);
    } finally {
      this.#founding = false;
    }
    this.open('own');
  }

  /** Makes the file of the own post aside; it appears under its name only when it is whole. */
  async #found(input: NewPost): Promise<void> {
    const file = this.#fileOf('own');
    const partial = `${file}.partial`;
    for (const suffix of ['', '-wal', '-shm']) rmSync(partial + suffix, { force: true });
    const store = openStore(partial, { clock: this.#clock });
    try {
      foundPost(store, this.#clock, { kind: 'own', code: input.code, name: input.name });
      const { login, personName: name, password } = input;
      const person = { login, name, roles: ['administrator' as const] };
      await addPerson(store, this.#clock, system, person, password);
    } finally {
      store.close();
    }
    renameSync(partial, file);
  }

  async *createDemonstration(
    input: { declarations: number; seed: number },
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, void> {
    const database = this.#fileOf('demonstration');
    if (existsSync(database)) throw new PostExistsError(database);
    // The story ends yesterday: nothing in it may come later than the clock on the wall.
    const until = dayAtThePost(new Date(Date.parse(this.#clock.now()) - dayLength).toISOString());
    try {
      yield* this.run({ kind: 'demonstration', database, until, ...input }, signal);
    } catch (error) {
      if (error instanceof TaskFailedError && error.name === 'AbortError') return;
      throw error;
    }
    this.keeper.beginAnew('demonstration');
    this.open('demonstration');
  }

  /**
   * What profiles would have done to the past of the open post; waits for no other task and holds none up.
   * @throws NoPostError
   */
  get replays(): ReplayLine {
    this.#replays ??= new ReplayLine(this.#workerFile, this.store.file);
    return this.#replays;
  }

  /**
   * The profiles in force with what they did and what the analyzer says of them; waits for no other task
   * and holds none up.
   * @throws NoPostError
   */
  overview(day: string, signal?: AbortSignal): Promise<TaskResults['overview']> {
    const task = { kind: 'overview', database: this.store.file, day } as const;
    const leaving = this.#closing.signal;
    const either = signal === undefined ? leaving : AbortSignal.any([signal, leaving]);
    return resultOf(runTask<'overview'>(this.#workerFile, task, either));
  }

  /** Asks the running task of this kind, if there is one, to end in good order. */
  cancel(kind: Task['kind']): void {
    if (this.#running?.kind === kind) this.#running.ending.abort();
  }

  /** Holds the running import (or retry), or lets it go on. */
  pause(paused: boolean): void {
    if (this.#running?.kind === 'import' || this.#running?.kind === 'retry')
      this.#running.tell(paused ? 'pause' : 'resume');
  }

  /**
   * Runs one long task beside the main thread. What comes in through the watched folder, and weighing
   * again, make room for what a person asks for.
   * @throws BusyError while another runs
   */
  async *run<K extends Task['kind']>(
    task: Extract<Task, { kind: K }>,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, TaskResults[K]> {
    const inBackground = (kind: Task['kind']) => kind === 'watch' || kind === 'reevaluate';
    if (this.#running !== null && inBackground(this.#running.kind) && !inBackground(task.kind)) {
      this.#running.ending.abort();
      await this.#running.ended;
    }
    if (this.#running !== null) throw new BusyError();
    const ending = new AbortController();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const running: Running = { kind: task.kind, ending, ended, tell: () => undefined };
    this.#running = running;
    const either = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
    try {
      return yield* runTask<K>(this.#workerFile, task, either, (tell) => (running.tell = tell));
    } finally {
      this.#running = null;
      if (this.#open?.store.file === task.database) this.keeper.keepIfPossible('task');
      end();
    }
  }

  /**
   * Reads the whole log beside the main thread; neither waits for another task nor holds one up.
   * @throws BusyError while the same is being done already
   */
  async *read<K extends LogTask['kind']>(
    task: Extract<LogTask, { kind: K }>,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, TaskResults[K]> {
    if (this.#readings.has(task.kind)) throw new BusyError();
    this.#readings.add(task.kind);
    const leaving = this.#closing.signal;
    const either = signal === undefined ? leaving : AbortSignal.any([signal, leaving]);
    try {
      return yield* runTask<K>(this.#workerFile, task, either);
    } finally {
      this.#readings.delete(task.kind);
    }
  }
}
