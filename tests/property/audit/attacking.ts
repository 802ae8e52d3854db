import { beforeAll, expect } from 'vitest';
import { verified } from '../../../electron/core/audit/verify.ts';
import { randomOf } from '../../support/random.ts';
import { oneOf, Target, type Attack, type Expected } from './target.ts';
import { victim, type Victim } from './victim.ts';

/** How many attempts count at least, one of ten of them at the bytes; what would change nothing does not count. */
export const many = Number(process.env['DALIZ_ATTACKS'] ?? 10_000);
export const onBytes = Math.ceil(many / 10);
/** A machine that does other things, too, takes its time. */
export const patience = 600_000;
export const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);

/** Of a hundred attempts so many are of this kind. */
export type Kind = readonly [name: string, share: number, attack: Attack];

/** The shares of all kinds together; each file of tests makes those of its own. */
const allShares = 98;

export const named = (texts: readonly string[]) =>
  texts.map((text, n) => ({ name: `paper ${n}`, text }));

/** What was found otherwise than it should; `null` where all is as it should be. */
export function missed(
  target: Target,
  expected: Expected,
  given: readonly string[],
): string | null {
  const { problem } = verified(target.reader, named(given));
  const right = problem !== null && expected.kinds.includes(problem.kind);
  if (!right) return `${JSON.stringify(problem)} instead of ${expected.kinds.join(' or ')}`;
  if (expected.perfect !== true) return null;
  // Who changes all of it well is not found without a checkpoint: then it was a good attack.
  const alone = verified(target.reader, []).problem;
  return alone === null || alone.detail.startsWith('CHECK constraint')
    ? null
    : `a clumsy attack: ${JSON.stringify(alone)}`;
}

/** What an auditor may hold against the file. */
export const papersOf = ({ middle, end }: Victim) => [
  [end.text],
  [end.text],
  [middle.text, end.text],
];

/** What came of many attempts. */
interface Attempts {
  readonly misses: readonly string[];
  readonly counted: number;
  /** How many of them there must be. */
  readonly least: number;
}

/** A post to attack, one for all tests of a file, grown before the first of them. */
export function underAttack(): { post: Victim; target: Target } {
  const attacked = {} as { post: Victim; target: Target };
  beforeAll(async () => {
    attacked.post = await victim();
    attacked.target = new Target(attacked.post);
  });
  return attacked;
}

/** Every attempt of these kinds is found, as what it is. */
export function expectFound(post: Victim, target: Target, kinds: readonly Kind[]): void {
  const { misses, counted, least } = attackAll(post, target, kinds);
  expect(misses, `seed ${seed}`).toEqual([]);
  expect(counted).toBeGreaterThanOrEqual(least);
}

/** Makes attempts of these kinds, each as often as its share of all asks, and says how many of each on the terminal. */
function attackAll(post: Victim, target: Target, kinds: readonly Kind[]): Attempts {
  const papers = papersOf(post);
  const lots = kinds.flatMap(([name, share, attack]) =>
    Array.from({ length: share }, () => ({ name, attack })),
  );
  const least = Math.ceil(((many - onBytes) * lots.length) / allShares);
  const counts = new Map<string, number>();
  const misses: string[] = [];
  let counted = 0;
  for (let n = 0; counted < least && n < least * 3; n += 1) {
    const random = randomOf(seed + n * 7919);
    const { name, attack } = oneOf(random, lots);
    const given = oneOf(random, papers);
    const verdict = target.attempt(
      () => attack(target, random),
      (expected) => ({ miss: missed(target, expected, expected.given ?? given) }),
    );
    if (verdict === null) continue;
    counted += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (verdict.miss !== null) misses.push(`attempt ${n}, ${name}: ${verdict.miss}`);
  }
  process.stdout.write(`seed ${seed}: ${JSON.stringify(Object.fromEntries(counts))}\n`);
  return { misses: misses.slice(0, 20), counted, least };
}
