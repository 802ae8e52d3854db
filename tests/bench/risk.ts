import v8 from 'node:v8';
import vm from 'node:vm';
import { starterTactics } from '../../electron/core/profiles/starter.ts';
import { evaluate } from '../../electron/core/risk/evaluate.ts';
import { compileRules, tacticsInForce } from '../../electron/core/risk/rules.ts';
import { ratio, tell } from './report.ts';
import { cel } from './risk/cel.ts';
import { duckdb } from './risk/duckdb.ts';
import { processorTime, type Engine, type Evaluated, type Hits } from './risk/engine.ts';
import { jsonLogic } from './risk/json-logic.ts';
import { jsonRules } from './risk/json-rules.ts';
import { bookOf, ours } from './risk/ours.ts';
import { sketchesOf, type Sketch } from './risk/sketches.ts';
import { sqlite } from './risk/sqlite.ts';
import { declarationsOf, factsOf, type Declaration } from './risk/trade.ts';
import { zen } from './risk/zen.ts';

/** Processor time one engine may take in one round, milliseconds; what it does not reach is extrapolated. */
const patience = 4_000;
/** The best of so many rounds counts, where a round is short: the first ones warm up. */
const rounds = 8;

/** Ranges so narrow that a declaration is hit as often by many profiles as by few. */
const widthFor = (profiles: number) => Math.min(1, 100 / profiles);

interface Measured {
  /** Milliseconds a declaration: from rows or facts to hits; and from the declaration on. */
  readonly alone: number;
  readonly whole: number;
  readonly build: number;
  readonly evaluated: Evaluated;
}

const total = ({ milliseconds, loading }: Evaluated) => milliseconds + loading;

async function measure(
  engine: Engine,
  sketches: readonly Sketch[],
  declarations: readonly Declaration[],
): Promise<Measured> {
  const started = processorTime();
  const loaded = await engine.load(sketches);
  const build = processorTime() - started;
  let best: Evaluated | undefined;
  for (let round = 0, spent = 0; round < rounds && spent < patience; round += 1) {
    const evaluated = await loaded.evaluate(declarations, patience);
    spent += total(evaluated);
    if (best === undefined || total(evaluated) < total(best)) best = evaluated;
  }
  loaded.close?.();
  if (best === undefined) throw new Error(`${engine.name} evaluated nothing`);
  const { length } = best.hits;
  return {
    alone: best.milliseconds / length,
    whole: total(best) / length,
    build,
    evaluated: best,
  };
}

/** @throws Error naming the first declaration two engines do not agree on */
function requireSame(name: string, expected: Hits, found: Hits): void {
  found.forEach((hits, place) => {
    const wanted = expected[place] ?? [];
    if (hits.length === wanted.length && hits.every((hit, at) => hit === wanted[at])) return;
    throw new Error(
      `${name} does not hit what we hit on declaration ${place}: [${hits.join(' ')}], ours [${wanted.join(' ')}]`,
    );
  });
}

const collect = (): void => {
  v8.setFlagsFromString('--expose-gc');
  const gc: unknown = vm.runInNewContext('gc');
  if (typeof gc === 'function') gc();
};

function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

const persecond = (milliseconds: number) => `${(1000 / milliseconds).toPrecision(3)}/s`;

/** What a decision costs that is also written down: facts, hashes, score and lot with it. */
function tellOurs(sketches: readonly Sketch[], declarations: readonly Declaration[]): void {
  const book = bookOf(sketches);
  const before = memory();
  const rules = compileRules(book);
  const fresh = memory() - before;
  const circumstances = {
    rules,
    tactics: tacticsInForce(starterTactics),
    day: '2026-06-01',
    secret: new Uint8Array(32),
  };
  const facts = declarations.map(factsOf);
  let best = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const started = processorTime();
    facts.forEach((each, place) => {
      evaluate(each, { ...circumstances, identity: String(place) });
    });
    best = Math.min(best, (processorTime() - started) / facts.length);
  }
  tell(`${sketches.length} profiles, daliz`, {
    'whole decisions with their hashes': persecond(best),
    'memory of the rule set': `${fresh.toFixed(1)} MiB`,
    'after use': `${(memory() - before).toFixed(1)} MiB`,
  });
}

/**
 * The same profiles and declarations for everyone, and the same hits required of
 * everyone. Measured in processor time, so that other work on the machine tilts nothing.
 */
export async function benchRisk(counts: readonly number[], many: number): Promise<void> {
  const declarations = declarationsOf(many);
  const before = new Map<string, number>();
  for (const count of counts) {
    const sketches = sketchesOf(count, widthFor(count));
    const reference = await measure(ours, sketches, declarations);
    const hits = reference.evaluated.hits.reduce((sum, each) => sum + each.length, 0);
    tell(`${count} profiles, ${many} declarations`, {
      'hits per declaration': (hits / many).toFixed(2),
    });
    for (const engine of [ours, sqlite, duckdb, jsonLogic, cel, zen, jsonRules]) {
      const measured = engine === ours ? reference : await measure(engine, sketches, declarations);
      const { alone, whole, build, evaluated } = measured;
      requireSame(engine.name, reference.evaluated.hits, evaluated.hits);
      const earlier = before.get(engine.name);
      before.set(engine.name, alone);
      const of = evaluated.hits.length;
      tell(`${count} profiles, ${engine.name} (${engine.how})`, {
        'from declarations to hits': persecond(whole),
        'evaluation alone': persecond(alone),
        ...(of < many ? { 'extrapolated from': String(of) } : {}),
        ...(engine === ours
          ? {}
          : {
              'ours is faster': `× ${ratio(whole, reference.whole)}`,
              alone: `× ${ratio(alone, reference.alone)}`,
            }),
        ...(earlier === undefined
          ? {}
          : { 'alone, slower than with fewer profiles': `× ${ratio(alone, earlier)}` }),
        'build time': `${(build / 1000).toFixed(2)} s`,
      });
    }
    tellOurs(sketches, declarations);
  }
}
