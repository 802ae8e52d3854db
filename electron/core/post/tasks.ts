import type { Progress } from '../../../shared/contract/post.ts';
import { ReplayLine } from '../jobs/replay-line.ts';
import { runTask } from '../jobs/run.ts';
import type { ReadTask, Task, TaskResults, Word } from '../jobs/tasks.ts';
import { BusyError } from './faults.ts';

interface Running {
  readonly kind: Task['kind'];
  readonly ending: AbortController;
  readonly ended: Promise<void>;
  tell: (word: Word) => void;
}

/** The result of a task whose progress nobody follows. */
export async function resultOf<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** What is done beside the main thread: one long task at a time, and what only reads beside it. */
export class PostTasks {
  readonly #workerFile: string | URL;
  readonly #onEnd: (task: Task) => void;
  #running: Running | null = null;
  /** Tasks over the log, which only read: they hold nothing else up. */
  readonly #readings = new Map<ReadTask['kind'], { signal: AbortSignal; ended: Promise<void> }>();
  #replays: ReplayLine | null = null;
  /** Ends what is read of the open post. */
  #closing = new AbortController();

  /** @param onEnd told when a long task is over, before another may begin */
  constructor(workerFile: string | URL, onEnd: (task: Task) => void) {
    this.#workerFile = workerFile;
    this.#onEnd = onEnd;
  }

  /** Ends with the long task that runs; `null`: none does. */
  get ended(): Promise<void> | null {
    return this.#running?.ended ?? null;
  }

  /** What profiles would have done to the past in this file; waits for no other task and holds none up. */
  replaysOf(database: string): ReplayLine {
    this.#replays ??= new ReplayLine(this.#workerFile, database);
    return this.#replays;
  }

  /** The profiles in force, read beside everything else. */
  overview(database: string, day: string, signal?: AbortSignal): Promise<TaskResults['overview']> {
    const task = { kind: 'overview', database, day } as const;
    return resultOf(runTask<'overview'>(this.#workerFile, task, this.#untilClosed(signal)));
  }

  /** Ends what is read of a post that closes; what writes to it ends by its own rules. */
  leavePost(): void {
    this.#replays?.close();
    this.#replays = null;
    this.#closing.abort();
    this.#closing = new AbortController();
  }

  #untilClosed(signal: AbortSignal | undefined): AbortSignal {
    const leaving = this.#closing.signal;
    return signal === undefined ? leaving : AbortSignal.any([signal, leaving]);
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
      this.#onEnd(task);
      end();
    }
  }

  /**
   * Reads the whole log beside the main thread; neither waits for another task nor holds one up.
   * @throws BusyError while the same is being done already
   */
  async *read<K extends ReadTask['kind']>(
    task: Extract<ReadTask, { kind: K }>,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, TaskResults[K]> {
    // One that was cancelled is on its way out: whoever begins anew waits for that.
    const before = this.#readings.get(task.kind);
    if (before?.signal.aborted === true) await before.ended;
    if (this.#readings.has(task.kind)) throw new BusyError();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const either = this.#untilClosed(signal);
    this.#readings.set(task.kind, { signal: either, ended });
    try {
      return yield* runTask<K>(this.#workerFile, task, either);
    } finally {
      this.#readings.delete(task.kind);
      end();
    }
  }
}
