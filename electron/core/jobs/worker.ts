import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { systemClock } from '../store/clock.ts';
import { codeOf } from '../store/errors.ts';
import { Gate } from './gate.ts';
import { perform } from './perform.ts';
import { serveReplays, type Replays } from './replays.ts';
import type { Report, Task, Word } from './tasks.ts';

/**
 * Entry of the worker thread: one task, its progress, its end; held, let go on and cancelled from
 * outside. Or the thread that holds the past in memory and answers questions about it.
 */
async function main(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('this file is the entry of a worker thread');
  const work = workerData as Task | Replays;
  if (work.kind === 'replays') return serveReplays(port, work);
  const say = (report: Report) => port.postMessage(report);
  const cancel = new AbortController();
  const gate = new Gate();
  const hear = (word: Word) => {
    if (word === 'pause' && !cancel.signal.aborted) return gate.close();
    if (word === 'cancel') cancel.abort();
    gate.open();
  };
  port.on('message', hear);
  let last = 0;
  try {
    const result = await perform(work, {
      clock: systemClock,
      signal: cancel.signal,
      mayGoOn: () => gate.mayGoOn(),
      demandGoing() {
        const heard: { message: Word } | undefined = receiveMessageOnPort(port);
        if (heard !== undefined) hear(heard.message);
        cancel.signal.throwIfAborted();
      },
      onProgress: (progress) => {
        // A screen shows no more than a few tens of steps a second.
        if (progress.done !== progress.total && Date.now() - last < 50) return;
        last = Date.now();
        say({ kind: 'progress', progress });
      },
    });
    say({ kind: 'done', result });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    say({ kind: 'failed', name, message, code: codeOf(error) });
  }
  port.close();
}

await main();
