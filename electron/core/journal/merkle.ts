import { hash } from 'node:crypto';

/** The tree of RFC 6962, section 2.1, over the hashes of the entries. */

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

/** The bytes of a leaf and of a node while they are hashed: a tag and what stands under it. */
const leaf = Buffer.alloc(33, 0);
const node = Buffer.alloc(65, 1);

/** @param data the 32 bytes of an entry's hash */
export function leafOf(data: Uint8Array): Uint8Array {
  if (data.length !== 32) throw new RangeError('a hash has 32 bytes');
  leaf.set(data, 1);
  return sha256(leaf);
}

function nodeOf(left: Uint8Array, right: Uint8Array): Uint8Array {
  node.set(left, 1);
  node.set(right, 33);
  return sha256(node);
}

const emptyRoot = sha256(new Uint8Array());

/**
 * All that is needed of a tree to let it grow and to tell its root: the roots of its full subtrees,
 * largest first, one for each bit that is set in its size.
 */
export class Frontier {
  #size = 0;
  #subtrees: Uint8Array[] = [];

  /** @param bytes what `bytes` gave at that size. @throws RangeError where they do not fit the size */
  static of(size: number, bytes: Uint8Array): Frontier {
    const frontier = new Frontier();
    frontier.#size = size;
    for (let at = 0; at < bytes.length; at += 32) frontier.#subtrees.push(bytes.slice(at, at + 32));
    const ones = size.toString(2).replaceAll('0', '').length;
    if (bytes.length !== ones * 32) throw new RangeError(`no frontier of ${size} leaves`);
    return frontier;
  }

  get size(): number {
    return this.#size;
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.#subtrees);
  }

  append(data: Uint8Array): void {
    let subtree = leafOf(data);
    for (let full = this.#size; full % 2 === 1; full = Math.floor(full / 2)) {
      const left = this.#subtrees.pop();
      if (left === undefined) throw new Error('the frontier does not fit its size');
      subtree = nodeOf(left, subtree);
    }
    this.#subtrees.push(subtree);
    this.#size += 1;
  }

  get root(): Uint8Array {
    const last = this.#subtrees.at(-1);
    if (last === undefined) return emptyRoot;
    return this.#subtrees.slice(0, -1).reduceRight((right, left) => nodeOf(left, right), last);
  }
}

/** The largest power of two below a number of leaves. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The root over a range of leaves. */
function rootOf(leaves: readonly Uint8Array[], from: number, to: number): Uint8Array {
  const frontier: { width: number; hash: Uint8Array }[] = [];
  const join = () => {
    const right = frontier.pop();
    const left = frontier.pop();
    if (left === undefined || right === undefined) throw new RangeError('no leaves');
    frontier.push({ width: left.width + right.width, hash: nodeOf(left.hash, right.hash) });
  };
  for (let at = from; at < to; at += 1) {
    const hash = leaves[at];
    if (hash === undefined) throw new RangeError(`there is no leaf ${at}`);
    frontier.push({ width: 1, hash });
    while (frontier.at(-1)?.width === frontier.at(-2)?.width) join();
  }
  while (frontier.length > 1) join();
  return frontier[0]?.hash ?? emptyRoot;
}

/**
 * The way from a leaf up to the root: what must be put beside it at each step (RFC 6962, 2.1.1).
 * @param leaves hashes of the leaves (`leafOf`), all of the tree
 */
export function inclusionProof(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let from = 0;
  let to = leaves.length;
  while (to - from > 1) {
    const middle = from + split(to - from);
    if (index < middle) {
      path.push(rootOf(leaves, middle, to));
      to = middle;
    } else {
      path.push(rootOf(leaves, from, middle));
      from = middle;
    }
  }
  return path.reverse();
}

/**
 * Proof that the tree of the first `size` leaves is a beginning of the tree of all (RFC 6962, 2.1.2).
 * @param leaves hashes of the leaves (`leafOf`), all of the larger tree
 */
export function consistencyProof(leaves: readonly Uint8Array[], size: number): Uint8Array[] {
  const path: Uint8Array[] = [];
  let from = 0;
  let to = leaves.length;
  let known = true;
  while (size < to) {
    const middle = from + split(to - from);
    if (size <= middle) {
      path.push(rootOf(leaves, middle, to));
      to = middle;
    } else {
      path.push(rootOf(leaves, from, middle));
      from = middle;
      known = false;
    }
  }
  if (!known) path.push(rootOf(leaves, from, to));
  return path.reverse();
}
