import { starterTactics } from '../../electron/core/profiles/starter.ts';
import { evaluate } from '../../electron/core/risk/evaluate.ts';
import { compileRules, tacticsInForce } from '../../electron/core/risk/rules.ts';
import { ratio, tell } from './report.ts';
import { cel } from './risk/cel.ts';
import { duckdb } from './risk/duckdb.ts';
import { duckdbOnline } from './risk/duckdb-online.ts';
import {
  collectGarbage,
  processorTime,
  type Engine,
  type Evaluated,
  type Hits,
  type Passed,
} from './risk/engine.ts';
import { jsonLogic } from './risk/json-logic.ts';
import { jsonRules } from './risk/json-rules.ts';
import { bookOf, ours } from './risk/ours.ts';
import { sketchesOf, type Sketch } from './risk/sketches.ts';
import { sqlite } from './risk/sqlite.ts';
import { sqliteOnline } from './risk/sqlite-online.ts';
import { declarationsOf, factsOf, type Declaration } from './risk/trade.ts';
import { zen } from './risk/zen.ts';

/** Processor time one engine may take in one round, milliseconds; what it does not reach is extrapolated. */
const patience = 4_000;
/** Rounds of an engine, where patience lasts; the median of those after the warm-up counts. */
const rounds = 9;
const warmUp = 2;

/** Ranges so narrow that a declaration is hit as often by many profiles as by few. */
const widthFor = (profiles: number) => Math.min(1, 100 / profiles);

interface Measured {
  /** Milliseconds a declaration: from rows or facts to hits; and from the declaration on. */
  readonly alone: number;
  readonly whole: Passed;
  readonly build: number;
  readonly evaluated: Evaluated;
}

const total = ({ whole }: Evaluated) => whole.processor;

async function measure(
  engine: Engine,
  sketches: readonly Sketch[],
  declarations: readonly Declaration[],
): Promise<Measured> {
  const started = processorTime();
  const loaded = await engine.load(sketches);
  const build = processorTime() - started;
  const all: Evaluated[] = [];
  for (let spent = 0; all.length < rounds && spent < patience;) {
    const evaluated = await loaded.evaluate(declarations, patience);
    spent += total(evaluated);
    all.push(evaluated);
  }
  loaded.close?.();
  const warm = all.slice(Math.min(warmUp, all.length - 1)).sort((a, b) => total(a) - total(b));
  const middle = warm[Math.floor(warm.length / 2)];
  if (middle === undefined) throw new Error(`${engine.name} evaluated nothing`);
  const { length } = middle.hits;
  return {
    alone: middle.alone / length,
    whole: {
      processor: middle.whole.processor / length,
      clock: middle.whole.clock / length,
    },
    build,
    evaluated: middle,
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

async function memory(): Promise<number> {
  await collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

const persecond = (milliseconds: number) => `${(1000 / milliseconds).toPrecision(3)}/s`;

/** What a decision costs that is also written down: facts, hashes, score and lot with it. */
async function tellOurs(
  sketches: readonly Sketch[],
  declarations: readonly Declaration[],
): Promise<void> {
  const book = bookOf(sketches);
  const before = await memory();
  const rules = compileRules(book);
  const fresh = (await memory()) - before;
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
    'after use': `${((await memory()) - before).toFixed(1)} MiB`,
  });
}

const peers: readonly Engine[] = [
  sqliteOnline,
  duckdbOnline,
  jsonLogic,
  cel,
  zen,
  jsonRules,
  sqlite,
  duckdb('all'),
  duckdb(1),
];

/** The figures of one engine, and how ours stand to them. */
function tellEngine(
  title: string,
  { name, mode, how }: Engine,
  { alone, whole, build, evaluated }: Measured,
  reference: Measured,
  many: number,
): void {
  const of = evaluated.hits.length;
  tell(`${title}, ${name}, ${mode} (${how})`, {
    'from declarations to hits': persecond(whole.processor),
    'evaluation alone': persecond(alone),
    ...(of < many ? { 'extrapolated from': `the first ${of}` } : {}),
    ...(evaluated === reference.evaluated
      ? {}
      : {
          'ours is faster': `× ${ratio(whole.processor, reference.whole.processor)}`,
          alone: `× ${ratio(alone, reference.alone)}`,
          'by the clock': `× ${ratio(whole.clock, reference.whole.clock)}`,
        }),
    'build time': `${(build / 1000).toFixed(2)} s`,
  });
}

/** The two comparisons that matter: with whoever answers one declaration at a time, and with whoever may wait for all. */
function tellBest(
  title: string,
  measured: ReadonlyMap<Engine, Measured>,
  reference: Measured,
  many: number,
): void {
  for (const mode of ['online', 'in one batch'] as const) {
    const [best] = [...measured]
      .filter(([engine]) => engine.mode === mode)
      .sort(([, a], [, b]) => a.whole.processor - b.whole.processor);
    if (best === undefined) continue;
    const [{ name, how }, { whole }] = best;
    tell(`${title}: daliz, online, against the best peer ${mode}, ${name} (${how})`, {
      'from declarations to hits': `× ${ratio(whole.processor, reference.whole.processor)}`,
      'by the clock': `× ${ratio(whole.clock, reference.whole.clock)}`,
      ...(mode === 'in one batch'
        ? {
            'the hits of its first declaration are there after': `${Math.round(whole.clock * many)} ms`,
          }
        : {}),
    });
  }
}

/**
 * The same profiles and declarations for everyone, and the same hits required of
 * everyone. Measured in processor time of all threads, so that other work on the machine
 * tilts nothing; by the clock beside it, since more threads are done earlier.
 */
export async function benchRisk(counts: readonly number[], many: number): Promise<void> {
  const declarations = declarationsOf(many);
  let fewer: { readonly count: number; readonly measured: Measured } | null = null;
  for (const count of counts) {
    const title = `${count} profiles`;
    const sketches = sketchesOf(count, widthFor(count));
    const reference = await measure(ours, sketches, declarations);
    const hits = reference.evaluated.hits.reduce((sum, each) => sum + each.length, 0);
    tell(`${title}, ${many} declarations`, { 'hits per declaration': (hits / many).toFixed(2) });
    tellEngine(title, ours, reference, reference, many);
    const measured = new Map<Engine, Measured>();
    for (const engine of peers) {
      const one = await measure(engine, sketches, declarations);
      requireSame(engine.name, reference.evaluated.hits, one.evaluated.hits);
      tellEngine(title, engine, one, reference, many);
      measured.set(engine, one);
    }
    tellBest(title, measured, reference, many);
    if (fewer !== null) {
      tell(`${title}: daliz, slower than with ${fewer.count}`, {
        'from declarations to hits': `× ${ratio(reference.whole.processor, fewer.measured.whole.processor)}`,
        'evaluation alone': `× ${ratio(reference.alone, fewer.measured.alone)}`,
      });
    }
    fewer = { count, measured: reference };
    await tellOurs(sketches, declarations);
  }
}
