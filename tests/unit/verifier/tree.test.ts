import { describe, expect, it } from 'vitest';
import {
  CompactRange,
  consistencyHolds,
  inclusionHolds,
  leafHash,
  ProofMaker,
} from '../../../resources/verifier/daliz-verify.mjs';
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

const rootAfter = (size: number) => Buffer.from(roots[size - 1] ?? '', 'hex');

function pushed<Taker extends { push(leaf: Buffer): void }>(taker: Taker, count: number): Taker {
  for (const leaf of leaves.slice(0, count)) taker.push(leafHash(leaf));
  return taker;
}

describe('The tree of the stand-alone verifier', () => {
  it('is that of RFC 6962: the known roots come out, and that of no leaf at all', () => {
    expect(new CompactRange().root().toString('hex')).toBe(emptyRoot);
    for (const n of roots.keys()) {
      expect(pushed(new CompactRange(), n + 1).root()).toEqual(rootAfter(n + 1));
      expect(rootOf(leaves.slice(0, n + 1))).toEqual(rootAfter(n + 1));
    }
  });

  it.each(inclusions)(
    'makes and accepts the known proof of leaf %i of %i',
    (index, size, proof) => {
      const made = pushed(ProofMaker.inclusion(index, size), size).proof();
      expect(made.map((hash) => hash.toString('hex'))).toEqual(proof);
      const leaf = leafHash(leaves[index]!);
      expect(inclusionHolds(index, size, leaf, made, rootAfter(size))).toBe(true);
    },
  );

  it.each(consistencies)(
    'makes and accepts the known proof that the first %i are the start of %i',
    (from, to, proof) => {
      const made = pushed(ProofMaker.consistency(from, to), to).proof();
      expect(made.map((hash) => hash.toString('hex'))).toEqual(proof);
      expect(consistencyHolds(from, to, made, rootAfter(from), rootAfter(to))).toBe(true);
    },
  );

  it('makes every proof of a tree of up to forty leaves as the RFC defines it, and accepts it for nothing else', () => {
    const many = Array.from({ length: 40 }, (_, n) => Buffer.alloc(32, n + 1));
    const treeOf = (size: number) => rootOf(many.slice(0, size));
    for (let size = 1; size <= many.length; size++) {
      const root = treeOf(size);
      for (let index = 0; index < size; index++) {
        const makers = [ProofMaker.inclusion(index, size), ProofMaker.consistency(index + 1, size)];
        for (const leaf of many.slice(0, size))
          for (const maker of makers) maker.push(leafHash(leaf));
        const [path, start] = makers.map((maker) => maker.proof());
        expect(path).toEqual(pathOf(index, many.slice(0, size)));
        expect(start).toEqual(subproofOf(index + 1, many.slice(0, size)));

        const leaf = leafHash(many[index]!);
        expect(inclusionHolds(index, size, leaf, path!, root)).toBe(true);
        expect(inclusionHolds(index, size, leafHash(Buffer.alloc(32)), path!, root)).toBe(false);
        expect(inclusionHolds(index + 1, size, leaf, path!, root)).toBe(false);
        expect(inclusionHolds(index, size, leaf, [...path!, root], root)).toBe(false);
        if (size > 1) expect(inclusionHolds(index, size, leaf, path!.slice(1), root)).toBe(false);

        const old = treeOf(index + 1);
        expect(consistencyHolds(index + 1, size, start!, old, root)).toBe(true);
        expect(consistencyHolds(index + 1, size, start!, Buffer.alloc(32), root)).toBe(false);
        expect(consistencyHolds(index + 1, size, start!, old, Buffer.alloc(32))).toBe(false);
        expect(consistencyHolds(index + 1, size, [...start!, root], old, root)).toBe(false);
        if (start!.length > 0)
          expect(consistencyHolds(index + 1, size, start!.slice(1), old, root)).toBe(false);
      }
    }
  });

  it('takes no proof of a leaf beyond the tree, of an empty tree or of a tree that shrank', () => {
    const root = rootAfter(1);
    expect(inclusionHolds(1, 1, leafHash(leaves[0]!), [], root)).toBe(false);
    expect(inclusionHolds(0, 0, leafHash(leaves[0]!), [], root)).toBe(false);
    expect(consistencyHolds(0, 1, [], new CompactRange().root(), root)).toBe(false);
    expect(consistencyHolds(2, 1, [], rootAfter(2), root)).toBe(false);
    expect(consistencyHolds(3, 5, [], rootAfter(3), rootAfter(5))).toBe(false);
  });
});
