import v8 from 'node:v8';
import { setTimeout } from 'node:timers/promises';
import vm from 'node:vm';
import type { Declaration } from './trade.ts';
import type { Sketch } from './sketches.ts';

/** What an engine found: by place of the declaration, the places of the profiles that hit it, ascending. */
export type Hits = readonly (readonly number[])[];

/** An engine with its profiles loaded. */
export interface Loaded {
  /** Evaluates the first so many declarations, or as many of them as `milliseconds` allow. */
  evaluate(
    declarations: readonly Declaration[],
    milliseconds: number,
  ): Promise<Evaluated> | Evaluated;
  close?(): void;
}

export interface Evaluated {
  /** Of the declarations that were evaluated: fewer than asked where time ran out. */
  readonly hits: Hits;
  /** Processor time from rows or facts to hits, milliseconds. */
  readonly alone: number;
  /** From declarations in memory to hits, with the rows or facts that are made of them. */
  readonly whole: Passed;
}

/** What passed, milliseconds: of the processor on all its threads, and by the clock. */
export interface Passed {
  readonly processor: number;
  readonly clock: number;
}

export interface Engine {
  readonly name: string;
  /** Whether the hits of one declaration are there before the next comes, or those of all at once at the end. */
  readonly mode: 'online' | 'in one batch';
  /** How it is used here, in a few words. */
  readonly how: string;
  load(sketches: readonly Sketch[]): Promise<Loaded> | Loaded;
}

/** Processor time of this process, milliseconds: other work on the machine does not tilt it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Starts to measure; what is returned tells what has passed since. */
export function watch(): () => Passed {
  const started = { processor: processorTime(), clock: performance.now() };
  return () => ({
    processor: processorTime() - started.processor,
    clock: performance.now() - started.clock,
  });
}

export const sumOf = (a: Passed, b: Passed): Passed => ({
  processor: a.processor + b.processor,
  clock: a.clock + b.clock,
});

/** So that what was done before is not charged to what is measured: collects, and lets the sweepers finish. */
export async function collectGarbage(): Promise<void> {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') collect();
  await setTimeout(100);
}

/** One declaration after the other until time runs out, three at the least. */
export async function oneByOne(
  declarations: readonly Declaration[],
  milliseconds: number,
  hitsOf: (declaration: Declaration) => Promise<number[]> | number[],
): Promise<Evaluated> {
  const hits: number[][] = [];
  await collectGarbage();
  const passed = watch();
  let looked = performance.now();
  for (const declaration of declarations) {
    const found = hitsOf(declaration);
    hits.push(Array.isArray(found) ? found : await found);
    // To ask the processor for its time takes longer than to ask the clock.
    if (hits.length < 3 || performance.now() - looked < 10) continue;
    if (passed().processor > milliseconds) break;
    looked = performance.now();
  }
  const whole = passed();
  return { hits, alone: whole.processor, whole };
}
