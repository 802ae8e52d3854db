import type { MessagePort } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../../../shared/contract/post.ts';
import type { Replay, ReplayRequest } from '../../../shared/replay.ts';
import { ReplayDesk } from '../profiles/replay-desk.ts';
import { systemClock } from '../store/clock.ts';
import { codeOf } from '../store/errors.ts';
import { openStore } from '../store/open.ts';

/** Work that stays in its thread: question after question over columns that are read once. */
export interface Replays {
  readonly kind: 'replays';
  readonly database: string;
}

/** What may be said to the thread: a question with a number of its own, or that nobody waits for one any more. */
export type ReplayWord = { ask: number; request: ReplayRequest } | { leave: number } | 'end';

export type ReplayReport =
  | { kind: 'progress'; ask: number; progress: Progress }
  | { kind: 'done'; ask: number; result: Replay }
  | { kind: 'failed'; ask: number; name: string; message: string; code: string };

/** Milliseconds of work between two looks at what was said meanwhile. */
const breath = 15;
/** A screen shows no more than a few tens of steps a second. */
const tellEvery = 50;

/** Answers questions one after the other until it is told to end. The post is only read. */
export function serveReplays(port: MessagePort, { database }: Replays): void {
  const desk = new ReplayDesk();
  const left = new Set<number>();
  const say = (report: ReplayReport) => port.postMessage(report);
  let before: Promise<void> = Promise.resolve();
  port.on('message', (word: ReplayWord) => {
    if (word === 'end') port.close();
    else if ('leave' in word) left.add(word.leave);
    else before = before.then(() => answer(word.ask, word.request));
  });

  async function answer(ask: number, request: ReplayRequest): Promise<void> {
    try {
      say({ kind: 'done', ask, result: await worked(ask, request) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      say({ kind: 'failed', ask, name, message, code: codeOf(error) });
    } finally {
      left.delete(ask);
    }
  }

  function demandWaiting(ask: number): void {
    if (left.has(ask)) throw new DOMException('nobody waits for it any more', 'AbortError');
  }

  async function worked(ask: number, request: ReplayRequest): Promise<Replay> {
    // Whoever left at once is heard before anything is begun.
    await setImmediate();
    demandWaiting(ask);
    const store = openStore(database, { clock: systemClock, mustExist: true, readOnly: true });
    try {
      const steps = desk.answer(store, request);
      let breathed = Date.now();
      let told = 0;
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        const now = Date.now();
        if (now - told >= tellEvery) {
          told = now;
          say({ kind: 'progress', ask, progress: step.value });
        }
        if (now - breathed < breath) continue;
        await setImmediate();
        breathed = Date.now();
        demandWaiting(ask);
      }
    } finally {
      store.close();
    }
  }
}
