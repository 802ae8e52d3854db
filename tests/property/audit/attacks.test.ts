import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { verified } from '../../../electron/core/audit/verify.ts';
import { randomOf } from '../../support/random.ts';
import { contentOf, damaged } from './attacks-on-bytes.ts';
import * as checkpoints from './attacks-on-checkpoints.ts';
import * as log from './attacks-on-log.ts';
import * as rows from './attacks-on-rows.ts';
import { flood } from './attacks-on-rows.ts';
import { changedSchema } from './attacks-on-schema.ts';
import { Target, oneOf, readerOf, type Attack, type Expected } from './target.ts';
import { victim, type Victim } from './victim.ts';

/** How many attempts count at least, one of ten of them at the bytes; what would change nothing does not count. */
const many = Number(process.env['DALIZ_ATTACKS'] ?? 10_000);
const onBytes = Math.ceil(many / 10);
/** A machine that does other things, too, takes its time. */
const patience = 600_000;
const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);

/** Of a hundred attempts so many are of each kind. */
const attacks: readonly (readonly [name: string, share: number, attack: Attack])[] = [
  ['row changed', 18, rows.changedRow],
  ['row deleted', 6, rows.deletedRow],
  ['row inserted', 6, rows.insertedRow],
  ['rows exchanged', 5, rows.exchangedRows],
  ['entry changed', 12, log.changedEntry],
  ['entries deleted', 3, log.deletedEntries],
  ['entries exchanged', 3, log.exchangedEntries],
  ['entry inserted', 5, log.insertedEntry],
  ['end cut off', 4, log.truncated],
  ['words changed, chain made anew', 5, log.rechainedWords],
  ['row and seal changed, chain made anew', 5, log.rechainedSeal],
  ['order changed, chain made anew', 5, log.rechainedOrder],
  ['kept checkpoint changed', 3, checkpoints.changedKept],
  ['kept checkpoint deleted', 2, checkpoints.deletedKept],
  ['kept checkpoint forged', 2, checkpoints.forgedKept],
  ['given checkpoint changed', 3, checkpoints.changedGiven],
  ['given checkpoint forged', 2, checkpoints.forgedGiven],
  ['given checkpoint of another post', 2, checkpoints.givenOfAnother],
  ['schema changed', 7, changedSchema],
];

let post: Victim;
let target: Target;
beforeAll(async () => {
  post = await victim();
  target = new Target(post);
});

const named = (texts: readonly string[]) => texts.map((text, n) => ({ name: `paper ${n}`, text }));

/** What was found otherwise than it should; `null` where all is as it should be. */
function missed(expected: Expected, given: readonly string[]): string | null {
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

it(
  'What an attacker does with the file is found against a checkpoint that was taken away, as what it is',
  () => {
    const papers = [[post.end.text], [post.end.text], [post.middle.text, post.end.text]];
    for (const given of [...papers, [post.middle.text], []])
      expect(verified(target.reader, named(given)).problem).toBeNull();
    const lots = attacks.flatMap(([name, share, attack]) =>
      Array.from({ length: share }, () => ({ name, attack })),
    );
    const counts = new Map<string, number>();
    const misses: string[] = [];
    const least = many - onBytes;
    let counted = 0;
    for (let n = 0; counted < least && n < many * 3; n += 1) {
      const random = randomOf(seed + n * 7919);
      const { name, attack } = oneOf(random, lots);
      const given = oneOf(random, papers);
      const verdict = target.attempt(
        () => attack(target, random),
        (expected) => ({ miss: missed(expected, expected.given ?? given) }),
      );
      if (verdict === null) continue;
      counted += 1;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (verdict.miss !== null) misses.push(`attempt ${n}, ${name}: ${verdict.miss}`);
    }
    process.stdout.write(`seed ${seed}: ${JSON.stringify(Object.fromEntries(counts))}\n`);
    expect(misses.slice(0, 20), `seed ${seed}`).toEqual([]);
    expect(counted).toBeGreaterThanOrEqual(least);
  },
  patience,
);

/** Kind of the first problem in a file of these bytes; `null` where nothing is wrong. */
function kindIn(bytes: Buffer, given: readonly string[]): string | null {
  let raw: Database.Database | undefined;
  try {
    const opened = readerOf(bytes);
    raw = opened.raw;
    return verified(opened.reader, named(given)).problem?.kind ?? null;
  } catch (error) {
    // The program says so, too, where a file cannot be opened.
    if (error instanceof Database.SqliteError) return 'unreadable';
    throw error;
  } finally {
    raw?.close();
  }
}

it('More rows than can be told apart by their numbers do not keep a verification going round', () => {
  for (const table of ['batch', 'message', 'reference_row']) {
    const verdict = target.attempt(
      () => flood(target, table),
      (expected) => ({ miss: missed(expected, [post.end.text]) }),
    );
    expect(verdict).toEqual({ miss: null });
  }
});

it(
  'Bytes that are other than they were are found wherever they change what is told',
  () => {
    const whole = contentOf(post.whole);
    const kinds = new Map<string, number>();
    const misses: string[] = [];
    let counted = 0;
    for (let n = 0; counted < onBytes && n < onBytes * 8; n += 1) {
      const bytes = damaged(post.whole, randomOf(seed + n * 7919));
      const changed = contentOf(bytes);
      if (changed === whole) continue;
      counted += 1;
      const kind = kindIn(bytes, [post.end.text]);
      if (kind === null) misses.push(`attempt ${n}${changed === null ? ', not read' : ''}`);
      else kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    process.stdout.write(`seed ${seed}: ${JSON.stringify(Object.fromEntries(kinds))}\n`);
    expect(misses.slice(0, 20), `seed ${seed}`).toEqual([]);
    expect(counted).toBeGreaterThanOrEqual(onBytes);
  },
  patience,
);

it('An older copy or another post in its place is told as what it is', async () => {
  const other = await victim();
  expect(kindIn(post.earlier, [])).toBeNull();
  expect(kindIn(post.earlier, [post.middle.text])).toBeNull();
  expect(kindIn(post.earlier, [post.end.text])).toBe('truncated');
  expect(kindIn(other.whole, [])).toBeNull();
  expect(kindIn(other.whole, [post.end.text])).toBe('foreign');
});
