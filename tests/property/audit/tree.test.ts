import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyProof,
  Frontier,
  inclusionProof,
  leafOf,
} from '../../../electron/core/journal/merkle.ts';

const seed = Number(process.env['DALIZ_SEED'] ?? Date.now() % 2 ** 31);

const sha256 = (...parts: Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const leafHash = (data: Uint8Array) => sha256(Buffer.of(0), data);
const nodeHash = (left: Uint8Array, right: Uint8Array) => sha256(Buffer.of(1), left, right);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** MTH of RFC 6962, section 2.1, word for word, over hashes of leaves. */
function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256();
  if (leaves.length === 1) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

/** The root that an inclusion proof leads to: RFC 9162, section 2.1.3.2. */
function includedIn(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | null {
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  for (const p of path) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else r = nodeHash(r, p);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 ? r : null;
}

/** The two roots that a consistency proof leads to: RFC 9162, section 2.1.4.2. */
function consistent(
  first: number,
  second: number,
  firstRoot: Uint8Array,
  proof: readonly Uint8Array[],
): readonly [Uint8Array, Uint8Array] | null {
  const path = Number.isInteger(Math.log2(first)) ? [firstRoot, ...proof] : [...proof];
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) [fn, sn] = [fn >> 1, sn >> 1];
  const [start, ...rest] = path;
  if (start === undefined) return null;
  let fr = start;
  let sr = fr;
  for (const c of rest) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr);
      sr = nodeHash(c, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else sr = nodeHash(sr, c);
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return sn === 0 ? [fr, sr] : null;
}

/** The leaves and roots that implementations of RFC 6962 are tried with. */
const data = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const leaves = data.map((text) => leafHash(Buffer.from(text, 'hex')));
const a = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const b = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const c = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const d = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const e = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const f = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';

describe('The tree of RFC 6962', () => {
  it('has the roots of the test vectors', () => {
    expect(hex(new Frontier().root)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(roots.map((_, n) => hex(definedRoot(leaves.slice(0, n + 1))))).toEqual(roots);
  });

  it.each([
    [0, 1, []],
    [0, 8, [a, b, c]],
    [5, 8, [d, e, roots[3]]],
    [2, 3, [roots[1]]],
    [1, 5, [roots[0], b, d]],
  ])('proves leaf %i of %i as the test vectors do', (index, size, path) => {
    const proof = inclusionProof(leaves.slice(0, size), index);
    expect(proof.map(hex)).toEqual(path);
    const leaf = leaves[index] ?? sha256();
    expect(hex(includedIn(leaf, index, size, proof) ?? sha256())).toBe(roots[size - 1]);
  });

  it.each([
    [1, 1, []],
    [1, 8, [a, b, c]],
    [6, 8, [f, e, roots[3]]],
    [2, 5, [b, d]],
  ])('proves that %i leaves grew to %i as the test vectors do', (first, second, path) => {
    expect(consistencyProof(leaves.slice(0, second), first).map(hex)).toEqual(path);
  });

  it('grows leaf by leaf to the root of the definition, and its proofs hold for nobody else', () => {
    process.stdout.write(`seed ${seed}\n`);
    const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), {
      minLength: 1,
      maxLength: 150,
    });
    fc.assert(
      fc.property(hashes, fc.nat(), fc.nat(), fc.nat(), (entries, i, m, at) => {
        const tree = entries.map(leafOf);
        const size = tree.length;
        const index = i % size;
        const first = 1 + (m % size);
        const kept = new Frontier();
        for (const entry of entries.slice(0, first)) kept.append(entry);
        const frontier = Frontier.of(first, kept.bytes);
        for (const entry of entries.slice(first)) frontier.append(entry);
        const root = definedRoot(entries.map(leafHash));
        const firstRoot = definedRoot(tree.slice(0, first));
        expect(hex(frontier.root)).toBe(hex(root));
        expect(frontier.size).toBe(size);

        const path = inclusionProof(tree, index);
        const leaf = tree[index] ?? root;
        expect(includedIn(leaf, index, size, path)).toEqual(Buffer.from(root));
        expect(includedIn(nodeHash(leaf, leaf), index, size, path)).not.toEqual(Buffer.from(root));

        const proof = consistencyProof(tree, first);
        if (first === size) expect(proof).toEqual([]);
        else
          expect(consistent(first, size, firstRoot, proof)?.map(hex)).toEqual(
            [firstRoot, root].map(hex),
          );

        // Another entry anywhere before is another root, and no proof leads from one to the other.
        const other = entries
          .map((entry, n) => (n === at % first ? sha256(entry) : entry))
          .map(leafOf);
        const otherRoot = definedRoot(other);
        expect(hex(otherRoot)).not.toBe(hex(root));
        if (first < size)
          expect(
            consistent(first, size, firstRoot, consistencyProof(other, first))?.map(hex),
          ).not.toEqual([firstRoot, otherRoot].map(hex));
      }),
      { numRuns: 400, seed },
    );
  });
});
