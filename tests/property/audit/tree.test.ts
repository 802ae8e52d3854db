import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyProof,
  Frontier,
  inclusionProof,
  leafOf,
} from '../../../electron/core/journal/merkle.ts';
import {
  consistencies,
  emptyRoot,
  inclusions,
  leaves,
  pathOf,
  rootOf,
  roots,
  subproofOf,
} from '../../support/rfc6962.ts';

const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Hashes of leaves of any length; the entries of the log are leaves of 32 bytes. */
const hashed = leaves.map((leaf) => rootOf([leaf]));

describe('The tree of RFC 6962', () => {
  it('has the roots of the test vectors', () => {
    expect(hex(new Frontier().root)).toBe(emptyRoot);
    expect(roots.map((_, n) => hex(rootOf(leaves.slice(0, n + 1))))).toEqual(roots);
  });

  it.each(inclusions)('proves leaf %i of %i as the test vectors do', (index, size, path) => {
    expect(inclusionProof(hashed.slice(0, size), index).map(hex)).toEqual(path);
  });

  it.each(consistencies)(
    'proves that %i leaves grew to %i as the test vectors do',
    (first, second, path) => {
      expect(consistencyProof(hashed.slice(0, second), first).map(hex)).toEqual(path);
    },
  );

  it('grows leaf by leaf to the root of the definition, and its proofs are those of the definition', () => {
    process.stdout.write(`seed ${seed}\n`);
    const entry = fc.uint8Array({ minLength: 32, maxLength: 32 });
    const log = fc.array(entry, { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(log, fc.nat(), fc.nat(), (entries, i, m) => {
        const defined = entries.map((bytes) => Buffer.from(bytes));
        const tree = entries.map(leafOf);
        const index = i % tree.length;
        const first = 1 + (m % tree.length);
        const kept = new Frontier();
        for (const each of entries.slice(0, first)) kept.append(each);
        expect(hex(kept.root)).toBe(hex(rootOf(defined.slice(0, first))));
        const frontier = Frontier.of(first, kept.bytes);
        for (const each of entries.slice(first)) frontier.append(each);
        expect(hex(frontier.root)).toBe(hex(rootOf(defined)));
        expect(frontier.size).toBe(tree.length);
        expect(inclusionProof(tree, index).map(hex)).toEqual(pathOf(index, defined).map(hex));
        expect(consistencyProof(tree, first).map(hex)).toEqual(subproofOf(first, defined).map(hex));
      }),
      { numRuns: 400, seed },
    );
  });
});
