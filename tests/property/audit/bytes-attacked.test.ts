import Database from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { verified } from '../../../electron/core/audit/verify.ts';
import { randomOf } from '../../support/random.ts';
import { named, onBytes, papersOf, patience, seed } from './attacking.ts';
import { contentOf, damaged } from './attacks-on-bytes.ts';
import { readerOf } from './target.ts';
import { victim, type Victim } from './victim.ts';

let post: Victim;
beforeAll(async () => {
  post = await victim();
});

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

it('A file that nobody touched is whole, against each paper and against none', () => {
  for (const given of [...papersOf(post), [post.middle.text], []])
    expect(kindIn(post.whole, given)).toBeNull();
});

it('An older copy or another post in its place is told as what it is', async () => {
  const other = await victim();
  expect(kindIn(post.earlier, [])).toBeNull();
  expect(kindIn(post.earlier, [post.middle.text])).toBeNull();
  expect(kindIn(post.earlier, [post.end.text])).toBe('truncated');
  expect(kindIn(other.whole, [])).toBeNull();
  expect(kindIn(other.whole, [post.end.text])).toBe('foreign');
});
