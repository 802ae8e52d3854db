import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import { itemVerdicts, type Asked } from './item-verdicts.ts';
import { leafOf, no, opposite, unknown, yes } from './leaf.ts';
import { mayHold, meet, runLeaf, strengthen, weaken, type Meeting } from './run.ts';
import { comparing } from '../comparing.ts';

/** Verdicts of a condition, one a declaration; those of declarations nobody asked for mean nothing. */
export interface Verdicts {
  readonly of: Uint8Array;
  /**
   * Names the items (rows of the item columns) by which the condition holds of a declaration of
   * which it does. `null`: there never are any.
   */
  readonly witnesses: ((declaration: number, name: (item: number) => void) => void) | null;
}

/**
 * The condition over whole columns at once, three-valued: what the compiled closures
 * answer declaration by declaration (electron/core/risk/compile.ts), and the same witnesses.
 */
export function verdictsOf(condition: Condition, asked: Asked): Verdicts {
  switch (condition.op) {
    case 'all':
      return allOf(condition.of, asked);
    case 'any':
      return anyOf(condition.of, asked);
    case 'not': {
      const { of } = verdictsOf(condition.of, asked);
      for (const row of asked.rows) of[row] = opposite[of[row] ?? no] ?? unknown;
      return { of, witnesses: null };
    }
    case 'someItem':
    case 'everyItem':
    case 'countItems':
      return quantified(condition, asked);
    case 'sumItems':
      return summed(condition, asked);
    default: {
      const of = asked.loan.marks(asked.past.declarations);
      judgeHeader(condition, asked, of, 'set');
      return { of, witnesses: null };
    }
  }
}

function judgeHeader(
  condition: FieldCondition,
  { past, members, rows }: Asked,
  into: Uint8Array,
  meeting: Meeting,
): void {
  const column = past.header(condition.field);
  if (column !== undefined) {
    const leaf = leafOf(condition, column, past.declarations, past, members);
    return runLeaf(leaf, into, rows, meeting);
  }
  const missing = condition.op === 'known' ? no : unknown;
  for (const row of rows) meet(into, row, missing, meeting);
}

const isComparison = (condition: Condition): condition is FieldCondition =>
  'field' in condition && condition.op !== 'sumItems';

const overItems = new Set(['someItem', 'everyItem', 'countItems', 'sumItems']);

/** What is asked of the declaration goes first: items are looked at only where that does not settle it. */
function allOf(conditions: readonly Condition[], asked: Asked): Verdicts {
  const { past, loan } = asked;
  const room = loan.rows(past.declarations);
  const late = (condition: Condition) => overItems.has(condition.op);
  const [first, ...others] = [
    ...conditions.filter((each) => !late(each)),
    ...conditions.filter(late),
  ];
  if (first === undefined) return settled(yes, asked);
  const begun = verdictsOf(first, asked);
  const { of } = begun;
  const speaking = begun.witnesses === null ? [] : [begun.witnesses];
  let left = asked.rows;
  for (const condition of others) {
    left = mayHold(left, of, room);
    const within = { ...asked, rows: left };
    if (isComparison(condition)) judgeHeader(condition, within, of, 'and');
    else {
      const part = verdictsOf(condition, within);
      weaken(of, part.of, left);
      if (part.witnesses !== null) speaking.push(part.witnesses);
    }
  }
  return { of, witnesses: together(speaking, of) };
}

function anyOf(conditions: readonly Condition[], asked: Asked): Verdicts {
  const { of } = settled(no, asked);
  const speaking: Verdicts['witnesses'][] = [];
  for (const condition of conditions) {
    if (isComparison(condition)) judgeHeader(condition, asked, of, 'or');
    else {
      const part = verdictsOf(condition, asked);
      strengthen(of, part.of, asked.rows);
      speaking.push((row, name) => {
        if (part.of[row] === yes) part.witnesses?.(row, name);
      });
    }
  }
  return { of, witnesses: together(speaking, of) };
}

/** The same verdict of every declaration. */
function settled(verdict: number, { past, loan, rows }: Asked): Verdicts {
  const of = loan.marks(past.declarations);
  for (let at = 0; at < rows.length; at += 1) of[rows[at] ?? 0] = verdict;
  return { of, witnesses: null };
}

/** All of them speak, where it holds. */
function together(speaking: readonly Verdicts['witnesses'][], of: Uint8Array) {
  if (speaking.length === 0) return null;
  return (row: number, name: (item: number) => void) => {
    if (of[row] === yes) for (const witnesses of speaking) witnesses?.(row, name);
  };
}

type Quantified = Extract<Condition, { op: 'someItem' | 'everyItem' | 'countItems' }>;

function quantified(condition: Quantified, asked: Asked): Verdicts {
  const { past, rows, loan } = asked;
  const { starts } = past;
  const each = itemVerdicts(condition.where, asked);
  const of = loan.marks(past.declarations);
  if (condition.op === 'someItem') strongest(each, asked, of);
  else {
    const fold = foldOf(condition);
    for (const row of rows) {
      const from = starts[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      let holding = 0;
      let failing = 0;
      for (let item = from; item < to; item += 1) {
        const verdict = each[item] ?? no;
        holding += verdict >> 1;
        failing += 1 - (verdict & 1);
      }
      of[row] = fold(holding, failing, to - from);
    }
  }
  return {
    of,
    witnesses(row, name) {
      if (of[row] !== yes) return;
      const to = starts[row + 1] ?? 0;
      for (let item = starts[row] ?? 0; item < to; item += 1) if (each[item] === yes) name(item);
    },
  };
}

/** Of the items of each declaration the strongest verdict: what most profiles ask. */
function strongest(each: Uint8Array, { past: { starts }, rows }: Asked, into: Uint8Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const to = starts[row + 1] ?? 0;
    let verdict = no;
    for (let item = starts[row] ?? 0; item < to; item += 1) verdict |= each[item] ?? no;
    into[row] = verdict;
  }
}

function foldOf(
  condition: Exclude<Quantified, { op: 'someItem' }>,
): (holding: number, failing: number, items: number) => number {
  switch (condition.op) {
    case 'everyItem':
      return (holding, failing, items) =>
        failing > 0 ? no : holding < items || items === 0 ? unknown : yes;
    case 'countItems': {
      const holds = comparing(condition.is, condition.value);
      return (holding, failing, items) => between(holding, items - failing, condition.value, holds);
    }
  }
}

/** How many items satisfy it lies between those that do and those that may: decided where the whole stretch agrees. */
function between(
  least: number,
  most: number,
  value: number,
  holds: (found: number) => boolean,
): number {
  const first = holds(least);
  if (holds(most) !== first) return unknown;
  // A comparison turns nowhere but at `value`, so the two ends and that point tell all.
  if (value > least && value < most && holds(value) !== first) return unknown;
  return first ? yes : no;
}

/** Only what the items themselves say is summed, in their order: other sums would differ in the last digit. */
function summed(condition: Extract<Condition, { op: 'sumItems' }>, asked: Asked): Verdicts {
  const { past } = asked;
  const { starts } = past;
  const belongs = condition.where === undefined ? null : itemVerdicts(condition.where, asked);
  const column = past.item(condition.field);
  const numbers = column === undefined ? null : column.read(past.items);
  const valueAt = (item: number): unknown => {
    if (numbers === null) return null;
    if (numbers.kind === 'coded') {
      const code = numbers.codes[item] ?? 0;
      return code === 0 ? null : numbers.values[code];
    }
    const number = numbers.numbers[item] ?? Number.NaN;
    return Number.isNaN(number) ? null : number;
  };
  const holds = comparing(condition.is, condition.value);
  const of = asked.loan.marks(past.declarations);
  for (const row of asked.rows) {
    const to = starts[row + 1] ?? 0;
    let sum: number | null = 0;
    for (let item = starts[row] ?? 0; item < to; item += 1) {
      const belonging = belongs === null ? yes : belongs[item];
      if (belonging === no) continue;
      const value = valueAt(item);
      if (belonging === unknown || typeof value !== 'number') {
        sum = null;
        break;
      }
      sum += value;
    }
    of[row] = sum === null ? unknown : holds(sum) ? yes : no;
  }
  return {
    of,
    witnesses(row, name) {
      if (of[row] !== yes) return;
      const to = starts[row + 1] ?? 0;
      for (let item = starts[row] ?? 0; item < to; item += 1)
        if (belongs === null || belongs[item] === yes) name(item);
    },
  };
}
