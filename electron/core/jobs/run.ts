import { Worker } from 'node:worker_threads';
import type { Progress } from '../../../shared/contract/post.ts';
import { codeOf } from '../store/errors.ts';
import type { Report, Task, TaskResults, Word } from './tasks.ts';

/** A task failed in its thread; `name` and `code` are those of the error there. */
export class TaskFailedError extends Error {
  readonly code: string;
  constructor(name: string, message: string, code: string) {
    super(message);
    this.name = name;
    this.code = code;
  }
}

/**
 * Memory a task may take where it goes through a post row by row, MiB: what is done with is let go
 * early, and a slow machine is not driven into its swap. It keeps some 60 of them at most.
 */
const frugal = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 } as const;

/**
 * Runs a task in a worker thread: yields its progress, returns its result. Leaving
 * the loop early, or the signal, cancels the task and waits for its orderly end.
 * `steer` is given the means to hold it and to let it go on.
 * @throws TaskFailedError
 */
export async function* runTask<K extends Task['kind']>(
  workerFile: string | URL,
  task: Extract<Task, { kind: K }>,
  signal?: AbortSignal,
  steer?: (tell: (word: Word) => void) => void,
): AsyncGenerator<Progress, TaskResults[K]> {
  const worker = new Worker(workerFile, {
    workerData: task,
    ...(task.kind === 'sheet' && { resourceLimits: frugal }),
  });
  const reports: Report[] = [];
  let wake: () => void = () => {};
  const say = (report: Report) => {
    reports.push(report);
    wake();
  };
  worker.on('message', say);
  worker.on('error', (error: Error) =>
    say({ kind: 'failed', name: error.name, message: error.message, code: codeOf(error) }),
  );
  worker.on('exit', (code) =>
    say({ kind: 'failed', name: 'Error', message: `the worker ended with code ${code}`, code: '' }),
  );
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const tell = (word: Word) => worker.postMessage(word);
  steer?.(tell);
  const cancel = () => tell('cancel');
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted === true) cancel();
  let finished = false;
  try {
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
      finished = true;
      if (report.kind === 'failed')
        throw new TaskFailedError(report.name, report.message, report.code);
      return report.result as TaskResults[K];
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    if (!finished) cancel();
    await ended;
  }
}
