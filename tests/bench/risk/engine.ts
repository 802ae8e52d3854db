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
  /** From rows or facts to hits. */
  readonly milliseconds: number;
  /** From declarations in memory to the rows or facts the engine reads. */
  readonly loading: number;
}

export interface Engine {
  readonly name: string;
  /** How it is used here, in a few words. */
  readonly how: string;
  load(sketches: readonly Sketch[]): Promise<Loaded> | Loaded;
}

/** Processor time of this process, milliseconds: other work on the machine does not tilt it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One declaration after the other until time runs out, three at the least. */
export async function oneByOne(
  declarations: readonly Declaration[],
  milliseconds: number,
  hitsOf: (declaration: Declaration) => Promise<number[]> | number[],
): Promise<Evaluated> {
  const hits: number[][] = [];
  const started = processorTime();
  for (const declaration of declarations) {
    const found = hitsOf(declaration);
    hits.push(Array.isArray(found) ? found : await found);
    if (hits.length >= 3 && processorTime() - started > milliseconds) break;
  }
  return { hits, milliseconds: processorTime() - started, loading: 0 };
}
