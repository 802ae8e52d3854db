import { no, unknown, yes, type Leaf } from './leaf.ts';

/** How verdicts meet those that are there already: take their place, the weaker of both, the stronger of both. */
export type Meeting = 'set' | 'and' | 'or';

// The loops below see a million rows at every key an analyst presses: each meeting has one of its own.

/** Runs a comparison over the rows named. */
export function runLeaf(leaf: Leaf, into: Uint8Array, rows: Int32Array, meeting: Meeting): void {
  if (leaf.kind === 'coded') return runCoded(leaf, into, rows, meeting);
  if (leaf.kind === 'range') return runRange(leaf, into, rows, meeting);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    meet(into, row, verdictOf(leaf, leaf.numbers[row] ?? Number.NaN), meeting);
  }
}

function runRange(
  { numbers, low, high }: Extract<Leaf, { kind: 'range' }>,
  into: Uint8Array,
  rows: Int32Array,
  meeting: Meeting,
): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const number = numbers[row] ?? Number.NaN;
    const verdict = number >= low && number <= high ? yes : Number.isNaN(number) ? unknown : no;
    meet(into, row, verdict, meeting);
  }
}

function verdictOf(leaf: Extract<Leaf, { kind: 'known' | 'among' }>, number: number): number {
  const isKnown = !Number.isNaN(number);
  if (leaf.kind === 'known') return isKnown ? yes : no;
  if (!isKnown) return unknown;
  return leaf.values.has(number) ? yes : no;
}

export function meet(into: Uint8Array, row: number, verdict: number, meeting: Meeting): void {
  const before = into[row] ?? no;
  into[row] = meeting === 'set' ? verdict : meeting === 'and' ? before & verdict : before | verdict;
}

function runCoded(
  { codes, verdicts }: Extract<Leaf, { kind: 'coded' }>,
  into: Uint8Array,
  rows: Int32Array,
  meeting: Meeting,
): void {
  if (meeting === 'set') {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      into[row] = verdicts[codes[row] ?? 0] ?? no;
    }
  } else if (meeting === 'and') {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      into[row] = (into[row] ?? no) & (verdicts[codes[row] ?? 0] ?? no);
    }
  } else {
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      into[row] = (into[row] ?? no) | (verdicts[codes[row] ?? 0] ?? no);
    }
  }
}

/** Those of the rows where it may still hold, named in `left`; which may be where they are named now. */
export function mayHold(rows: Int32Array, verdicts: Uint8Array, left: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    left[count] = row;
    count += (verdicts[row] ?? no) & 1;
  }
  return left.subarray(0, count);
}

/** The weaker of both, row by row of those named. */
export function weaken(into: Uint8Array, other: Uint8Array, rows: Int32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    into[row] = (into[row] ?? no) & (other[row] ?? no);
  }
}

/** The stronger of both, row by row of those named. */
export function strengthen(into: Uint8Array, other: Uint8Array, rows: Int32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    into[row] = (into[row] ?? no) | (other[row] ?? no);
  }
}
