import { Worker } from 'node:worker_threads';
import type { Progress } from '../../../shared/contract/post.ts';
import type { Replay, ReplayRequest } from '../../../shared/replay.ts';
import { codeOf } from '../store/errors.ts';
import type { ReplayReport, Replays, ReplayWord } from './replays.ts';
import { TaskFailedError } from './run.ts';

/** How long the columns stay in memory when nobody asks, milliseconds. */
const patience = 15 * 60_000;

/** The line to the thread that holds the past of one post in memory. It starts at the first question. */
export class ReplayLine {
  readonly #workerFile: string | URL;
  readonly #database: string;
  #worker: Worker | null = null;
  #asked = 0;
  #current: number | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, (report: ReplayReport) => void>();

  constructor(workerFile: string | URL, database: string) {
    this.#workerFile = workerFile;
    this.#database = database;
  }

  /**
   * Yields the progress, returns the answer. A newer question takes the place of one that is being
   * answered: who asked that one is told by an AbortError.
   * @throws TaskFailedError
   */
  async *ask(request: ReplayRequest, signal?: AbortSignal): AsyncGenerator<Progress, Replay> {
    if (signal?.aborted === true)
      throw new TaskFailedError('AbortError', 'nobody waits for it any more', '');
    this.#asked += 1;
    const ask = this.#asked;
    if (this.#current !== null) this.#tell({ leave: this.#current });
    this.#current = ask;
    const reports: ReplayReport[] = [];
    let wake: () => void = () => {};
    this.#waiting.set(ask, (report) => {
      reports.push(report);
      wake();
    });
    const leave = () => this.#tell({ leave: ask });
    let ended = false;
    try {
      this.#tell({ ask, request });
      signal?.addEventListener('abort', leave, { once: true });
      for (;;) {
        const report = reports.shift();
        if (report === undefined) {
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        if (report.kind === 'progress') {
          yield report.progress;
          continue;
        }
        ended = true;
        if (report.kind === 'done') return report.result;
        throw new TaskFailedError(report.name, report.message, report.code);
      }
    } finally {
      signal?.removeEventListener('abort', leave);
      if (!ended) leave();
      this.#waiting.delete(ask);
      if (this.#current === ask) this.#current = null;
    }
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#lost(new DOMException('the post was closed', 'AbortError'));
    void this.#worker?.terminate();
    this.#worker = null;
  }

  #tell(word: ReplayWord): void {
    this.#worker ??= this.#start();
    this.#restAfterwards();
    this.#worker.postMessage(word);
  }

  #restAfterwards(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (this.#waiting.size > 0) this.#restAfterwards();
      else this.close();
    }, patience).unref();
  }

  #start(): Worker {
    const workerData: Replays = { kind: 'replays', database: this.#database };
    const worker = new Worker(this.#workerFile, { workerData });
    // A thread that only waits must not keep the program alive.
    worker.unref();
    worker.on('message', (report: ReplayReport) => this.#waiting.get(report.ask)?.(report));
    worker.on('error', (error: Error) => this.#lost(error));
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#lost(new Error('the worker ended'));
    });
    return worker;
  }

  #lost(error: Error): void {
    const { name, message } = error;
    for (const [ask, say] of this.#waiting)
      say({ kind: 'failed', ask, name, message, code: codeOf(error) });
  }
}
