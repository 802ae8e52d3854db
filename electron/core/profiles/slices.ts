import { setImmediate } from 'node:timers/promises';

/** Milliseconds of one slice: shorter than anybody notices. */
const slice = 12;

/** Does the steps of some work a few at a time, so that whoever else waits gets a turn in between. */
export async function inSlices<T>(steps: Generator<void, T, void>): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + slice;
  }
}
