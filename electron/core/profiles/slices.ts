import { setImmediate } from 'node:timers/promises';

/** Milliseconds of one slice: shorter than anybody notices. */
const slice = 12;

/**
 * Does the steps of some work a few at a time, so that whoever wants it ended is heard in between.
 * @throws the reason of the signal
 */
export async function inSlices<T>(
  steps: Generator<void, T, void>,
  signal: AbortSignal,
): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    signal.throwIfAborted();
    until = performance.now() + slice;
  }
}
