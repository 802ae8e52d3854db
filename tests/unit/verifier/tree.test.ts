import { describe, expect, it } from 'vitest';
import {
  CompactRange,
  consistencyHolds,
  inclusionHolds,
  leafHash,
  ProofMaker,
} from '../../../resources/verifier/daliz-verify.mjs';
import { pathOf, rootOf, subproofOf } from '../../support/journal-export.ts';

const hex = (text: string) => Buffer.from(text, 'hex');

// The eight leaves of the tests of Certificate Transparency, and the roots of the first one, two, … eight of them.
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hex);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
].map(hex);

function pushed<Taker extends { push(leaf: Buffer): void }>(taker: Taker, count: number): Taker {
  for (const leaf of leaves.slice(0, count)) taker.push(leafHash(leaf));
  return taker;
}

describe('The tree of the stand-alone verifier', () => {
  it('is that of RFC 6962: the known roots come out, and that of no leaf at all', () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(new CompactRange().root().toString('hex')).toBe(empty);
    for (const [n, root] of roots.entries()) {
      expect(pushed(new CompactRange(), n + 1).root()).toEqual(root);
      expect(rootOf(leaves.slice(0, n + 1))).toEqual(root);
    }
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      2,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('makes and accepts the known proof that leaf %i is of the first %i', (number, size, proof) => {
    const made = pushed(ProofMaker.inclusion(number - 1, size), size).proof();
    expect(made.map((hash) => hash.toString('hex'))).toEqual(proof);
    const leaf = leafHash(leaves[number - 1]!);
    expect(inclusionHolds(number - 1, size, leaf, made, roots[size - 1]!)).toBe(true);
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])(
    'makes and accepts the known proof that the first %i are the start of %i',
    (from, to, proof) => {
      const made = pushed(ProofMaker.consistency(from, to), to).proof();
      expect(made.map((hash) => hash.toString('hex'))).toEqual(proof);
      expect(consistencyHolds(from, to, made, roots[from - 1]!, roots[to - 1]!)).toBe(true);
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
    const root = roots[0]!;
    expect(inclusionHolds(1, 1, leafHash(leaves[0]!), [], root)).toBe(false);
    expect(inclusionHolds(0, 0, leafHash(leaves[0]!), [], root)).toBe(false);
    expect(consistencyHolds(0, 1, [], new CompactRange().root(), root)).toBe(false);
    expect(consistencyHolds(2, 1, [], roots[1]!, root)).toBe(false);
    expect(consistencyHolds(3, 5, [], roots[2]!, roots[4]!)).toBe(false);
  });
});
