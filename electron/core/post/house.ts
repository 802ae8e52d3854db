import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  postKinds,
  type Post,
  type PostKind,
  type Progress,
} from '../../../shared/contract/post.ts';
import { passwordFault } from '../../../shared/password.ts';
import type { post as postContract } from '../../../shared/contract/post.ts';
import type { Watch } from '../../../shared/contract/intake.ts';
import { isCounted } from '../indicators/recount.ts';
import { endWhatWasLeft } from '../accounts/emergency.ts';
import { weakPassword } from '../accounts/faults.ts';
import { addPerson } from '../accounts/service.ts';
import { system, type Actor } from '../journal/journal.ts';
import type { Safe } from '../journal/key.ts';
import type { ReplayLine } from '../jobs/replay-line.ts';
import { TaskFailedError } from '../jobs/run.ts';
import type { ReadTask, Task, TaskResults } from '../jobs/tasks.ts';
import { completeReference } from '../reference/found.ts';
import { openStore, type Clock, type Store } from '../store/open.ts';
import { unread } from '../intake/repository.ts';
import { FolderWatch } from '../intake/watch.ts';
import { noWatch, saveWatch, watchOf } from '../intake/watch-setting.ts';
import { takenBefore } from '../intake/watched-files.ts';
import { dueFor } from '../profiles/due.ts';
import { warmUp } from '../work/warm.ts';
import { storyEnd } from './story-end.ts';
import { watchTerms } from './watch-terms.ts';
import { Backups } from './backups.ts';
import { BusyError, NoPostError, PostExistsError } from './faults.ts';
import { Keeper } from './keeper.ts';
import { rememberedPost, rememberPost } from './last-post.ts';
import { foundPost, postOf } from './settings.ts';
import { PostTasks, resultOf } from './tasks.ts';

type NewPost = z.infer<NonNullable<(typeof postContract.createOwn)['~orpc']['inputSchema']>>;

/** The posts of this machine: one own, one for demonstration, at most one of them open. */
export class PostHouse {
  readonly #folder: string;
  readonly #clock: Clock;
  #open: { store: Store; post: Post } | null = null;
  #watch: FolderWatch | null = null;
  #founding = false;
  readonly #tasks: PostTasks;
  readonly keeper: Keeper;
  readonly backups: Backups;
  /** Told before the open post closes: what is still to be written to it is written now. */
  readonly closing = new Set<() => void>();
  /** Told when the program took a step in the work that nobody at a window asked for. */
  readonly stirred = new Set<() => void>();

  /** @param safe where the key lies that signs the log; `null`: in a file of the folder */
  constructor(folder: string, clock: Clock, workerFile: string | URL, safe: Safe | null = null) {
    this.#folder = folder;
    this.#clock = clock;
    this.#tasks = new PostTasks(workerFile, ({ database }) => {
      if (this.#open?.store.file === database) this.keeper.keepIfPossible('task');
    });
    this.keeper = new Keeper(folder, clock, safe);
    this.backups = new Backups(this, folder, workerFile);
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
    try {
      const post = postOf(store) ?? { kind, code: '00000', name: '' };
      this.close();
      this.#open = { store, post };
      this.keeper.open(store, kind);
    } catch (error) {
      // Half open it would neither work nor be opened again.
      if (this.isOpen(store)) this.close();
      else store.close();
      throw error;
    }
    try {
      endWhatWasLeft(store, this.#clock);
      completeReference(store, this.#clock);
    } catch {
      // A full disk: the next opening says it.
    }
    rememberPost(this.#folder, kind);
    this.#beginWatch(store);
    this.backups.open(store);
    this.closing.add(watchTerms(store, this.#clock, () => this.#stir()));
    this.#warm(store);
    void this.#readWhatWasLeft(store).then(() => this.#weighWhatIsDue(store));
  }

  /** One step at a time: whoever asks meanwhile goes first. */
  #warm(store: Store): void {
    const steps = warmUp(store);
    const step = () => {
      if (!this.isOpen(store)) return;
      try {
        if (steps.next().done !== true) setImmediate(step);
      } catch {
        // What cannot be read is told to who asks for it.
      }
    };
    setImmediate(step);
  }

  #stir(): void {
    for (const tell of this.stirred) tell();
  }

  /**
   * Weighs what is not released again, if rules or facts of traders were loaded since it was weighed,
   * as soon as nothing else runs. What a person asks for goes first.
   */
  async #weighWhatIsDue(store: Store): Promise<void> {
    while (this.isOpen(store) && this.#tasks.ended !== null) await this.#tasks.ended;
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
    if (nothingLeft || this.#tasks.ended !== null) return;
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
    this.backups.close();
    this.#endWatch();
    this.cancel('reevaluate');
    this.keeper.keepIfPossible('close');
    this.keeper.close();
    this.#tasks.leavePost();
    this.#open?.store.close();
    this.#open = null;
  }

  /** Opens the post that was open last; a fault is answered for when the person chooses it. */
  reopen(): void {
    const kind = rememberedPost(this.#folder);
    if (kind === null) return;
    try {
      this.open(kind);
    } catch {
      this.close();
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
    const { until, ends } = storyEnd(this.#clock.now());
    try {
      yield* this.run({ kind: 'demonstration', database, until, ends, ...input }, signal);
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
    return this.#tasks.replaysOf(this.store.file);
  }

  /**
   * The profiles in force with what they did and what the analyzer says of them; waits for no other task
   * and holds none up.
   * @throws NoPostError
   */
  overview(day: string, signal?: AbortSignal): Promise<TaskResults['overview']> {
    return this.#tasks.overview(this.store.file, day, signal);
  }

  /** Asks the running task of this kind, if there is one, to end in good order. */
  cancel(kind: Task['kind']): void {
    this.#tasks.cancel(kind);
  }

  /** Holds the running import (or retry), or lets it go on. */
  pause(paused: boolean): void {
    this.#tasks.pause(paused);
  }

  /** Runs one long task. @throws BusyError while another runs */
  run<K extends Task['kind']>(
    task: Extract<Task, { kind: K }>,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, TaskResults[K]> {
    return this.#tasks.run<K>(task, signal);
  }

  /**
   * Reads the post beside the main thread; neither waits for another task nor holds one up.
   * @throws BusyError while the same is being done already
   */
  read<K extends ReadTask['kind']>(
    task: Extract<ReadTask, { kind: K }>,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, TaskResults[K]> {
    return this.#tasks.read<K>(task, signal);
  }
}
