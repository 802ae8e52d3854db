import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  asFile,
  chained,
  checkpointOf,
  exportLines,
  signer,
  written,
  type Written,
} from '../../support/journal-export.ts';
import { verifierFolder } from '../../support/verify-text.ts';

const { verified, clear } = verifierFolder();
afterAll(clear);

const own = signer('daliz-window', 1);
const attackers = signer('daliz-window', 2);

const words: fc.Arbitrary<Partial<Written>> = fc.record(
  {
    actor: fc.string({ unit: 'grapheme', maxLength: 60 }),
    reason: fc.option(fc.string({ unit: 'binary', maxLength: 60 })),
    became: fc.option(fc.json({ maxDepth: 2 })),
    detail: fc.json({ maxDepth: 2 }),
  },
  { requiredKeys: [] },
);

/** A journal as a post would leave it: its entries, an export of them with kept checkpoints, one that went outside. */
const journal = fc
  .record({
    drawn: fc.array(words, { minLength: 1, maxLength: 24 }),
    kept: fc.array(fc.nat(), { maxLength: 3 }),
    sized: fc.nat(),
  })
  .map(({ drawn, kept, sized }) => {
    const entries = drawn.map((some, n) => ({ ...written(n + 1), version: 2 as const, ...some }));
    const chain = chained(entries);
    const first = (n: number) => chain.slice(0, 1 + (n % chain.length));
    const lines = exportLines(
      chain,
      kept.map((n) => checkpointOf(first(n), own)),
    );
    return {
      entries,
      chain,
      lines,
      size: first(sized).length,
      outside: checkpointOf(first(sized), own),
    };
  });

const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });

describe('Whoever has the file and no hashes to spare is found without any checkpoint', () => {
  it('whole exports of every kind are whole', () => {
    fc.assert(
      fc.property(journal, ({ lines, outside }) => {
        expect(verified(asFile(lines), outside).problem).toBeNull();
      }),
      runs(150),
    );
  });

  it('any bit turned over', () => {
    fc.assert(
      fc.property(journal, fc.nat(), fc.nat(7), ({ lines }, place, bit) => {
        const bytes = Buffer.from(asFile(lines));
        bytes[place % bytes.length]! ^= 1 << bit;
        expect(verified(bytes).ok).toBe(false);
      }),
      runs(2000),
    );
  });

  it('the file cut at any byte', () => {
    fc.assert(
      fc.property(journal, fc.nat(), ({ lines }, place) => {
        const bytes = Buffer.from(asFile(lines));
        expect(verified(bytes.subarray(0, place % bytes.length)).ok).toBe(false);
      }),
      runs(600),
    );
  });

  it('any line or run of lines taken out', () => {
    fc.assert(
      fc.property(
        journal,
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        ({ lines, chain }, at, count) => {
          // A kept checkpoint may go without a trace: the one that went outside is there for that.
          const from = at % (chain.length + 1);
          const left = lines.toSpliced(from, Math.min(count, chain.length + 1 - from));
          expect(verified(asFile(left)).ok).toBe(false);
          expect(verified(asFile(lines.slice(0, -1))).problem?.kind).toBe('truncated');
        },
      ),
      runs(600),
    );
  });

  it('any two entries swapped, any line put in twice, an entry of another journal put in', () => {
    fc.assert(
      fc.property(journal, journal, fc.nat(), fc.nat(), (one, other, a, b) => {
        const [left, right] = [a, b].map((n) => 1 + (n % one.chain.length));
        const swapped = one.lines.with(left!, one.lines[right!]!).with(right!, one.lines[left!]!);
        if (left !== right) expect(verified(asFile(swapped)).problem?.kind).toBe('order');
        const twice = one.lines.toSpliced(a % one.lines.length, 0, one.lines[right!]!);
        expect(verified(asFile(twice)).ok).toBe(false);
        const strange = other.lines[1 + (b % other.chain.length)]!;
        expect(verified(asFile(one.lines.toSpliced(left!, 0, strange))).ok).toBe(false);
        const instead = asFile(one.lines.with(left!, strange));
        if (!one.lines.includes(strange)) expect(verified(instead).ok).toBe(false);
      }),
      runs(600),
    );
  });
});

/** What an attacker with the whole program at hand would make of the entries. */
const rewritings = fc.oneof(
  fc.record({ at: fc.nat(), how: fc.constant('change' as const) }),
  fc.record({ at: fc.nat(), how: fc.constant('delete' as const) }),
  fc.record({ at: fc.nat(), how: fc.constant('insert' as const) }),
  fc.record({ at: fc.nat(), how: fc.constant('swap' as const) }),
  fc.record({ at: fc.nat(), how: fc.constant('cut' as const) }),
);

function rewrite(entries: readonly Written[], at: number, how: string): Written[] {
  const anew = { ...written(at), version: 2 as const, actor: 'somebody else' };
  const next = (at + 1) % entries.length;
  switch (how) {
    case 'change':
      return entries.with(at, { ...entries[at]!, actor: `not ${entries[at]!.actor}` });
    case 'delete':
      return entries.toSpliced(at, 1);
    case 'insert':
      return entries.toSpliced(at, 0, anew);
    case 'swap':
      return entries.with(at, entries[next]!).with(next, entries[at]!);
    default:
      return entries.slice(0, at);
  }
}

it('A journal written anew with correct hashes, signed anew even with the key of the post, is found by the checkpoint outside, in what that one covers, and named rightly', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(journal, rewritings, fc.boolean(), (one, { at, how }, stolen) => {
      const { entries, chain, size, outside } = one;
      const anew = chained(rewrite(entries, at % entries.length, how));
      const note = anew.length === 0 ? [] : [checkpointOf(anew, stolen ? own : attackers)];
      const file = asFile(exportLines(anew, note));
      // To itself it is whole: that is the point of the checkpoint outside.
      expect(verified(file).ok).toBe(true);

      const touched = anew.slice(0, size).some(({ hash }, n) => hash !== chain[n]!.hash);
      const expected =
        anew[0]?.hash !== chain[0]!.hash
          ? 'foreign'
          : anew.length < size
            ? 'truncated'
            : touched
              ? 'rewritten'
              : 'nothing';
      const { problem, notes } = verified(file, outside);
      expect(problem?.kind ?? 'nothing').toBe(expected);
      if (problem === null && anew.length > size)
        expect(notes[0]).toContain(`Entries ${size + 1} to ${anew.length} are later`);
      kinds.set(expected, (kinds.get(expected) ?? 0) + 1);
    }),
    runs(1000),
  );
  // Each of the answers was called for.
  expect([...kinds.keys()].sort()).toEqual(['foreign', 'nothing', 'rewritten', 'truncated']);
});
