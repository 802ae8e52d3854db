import { no, unknown, yes, type Leaf } from './leaf.ts';

/** How verdicts meet those that are there already: take their place, the weaker of both, the stronger of both. */
export type Meeting = 'set' | 'and' | 'or';

/** Runs a comparison down rows `from` to `to` (excluded) of its column. */
export function runLeaf(
  leaf: Leaf,
  into: Int8Array,
  from: number,
  to: number,
  meeting: Meeting,
): void {
  switch (leaf.kind) {
    case 'coded':
      return runCoded(leaf, into, from, to, meeting);
    case 'range':
      return runRange(leaf, into, from, to, meeting);
    default:
      for (let row = from; row < to; row += 1) meet(into, row, verdictOf(leaf, row), meeting);
  }
}

function verdictOf(leaf: Exclude<Leaf, { kind: 'coded' | 'range' }>, row: number): number {
  const number = leaf.numbers[row] ?? Number.NaN;
  const isKnown = !Number.isNaN(number);
  if (leaf.kind === 'known') return isKnown ? yes : no;
  if (!isKnown) return unknown;
  return leaf.values.has(number) ? yes : no;
}

export function meet(into: Int8Array, row: number, verdict: number, meeting: Meeting): void {
  const before = into[row] ?? unknown;
  if (meeting === 'set') into[row] = verdict;
  else if (meeting === 'and' ? verdict < before : verdict > before) into[row] = verdict;
}

// The two loops below see a million rows at every key an analyst presses; each meeting has a loop of
// its own, which leaves a row alone as soon as nothing can change its verdict any more.

function runCoded(
  { codes, verdicts }: Extract<Leaf, { kind: 'coded' }>,
  into: Int8Array,
  from: number,
  to: number,
  meeting: Meeting,
): void {
  if (meeting === 'set') {
    for (let row = from; row < to; row += 1) into[row] = verdicts[codes[row] ?? 0] ?? 0;
  } else if (meeting === 'and') {
    for (let row = from; row < to; row += 1) {
      if (into[row] === no) continue;
      const verdict = verdicts[codes[row] ?? 0] ?? 0;
      if (verdict < (into[row] ?? 0)) into[row] = verdict;
    }
  } else {
    for (let row = from; row < to; row += 1) {
      if (into[row] === yes) continue;
      const verdict = verdicts[codes[row] ?? 0] ?? 0;
      if (verdict > (into[row] ?? 0)) into[row] = verdict;
    }
  }
}

function runRange(
  { numbers, low, high }: Extract<Leaf, { kind: 'range' }>,
  into: Int8Array,
  from: number,
  to: number,
  meeting: Meeting,
): void {
  for (let row = from; row < to; row += 1) {
    if (meeting === 'and' && into[row] === no) continue;
    const number = numbers[row] ?? Number.NaN;
    // Only what is unknown differs from itself.
    const verdict = number >= low && number <= high ? yes : number === number ? no : unknown;
    if (meeting === 'set') into[row] = verdict;
    else meet(into, row, verdict, meeting);
  }
}
