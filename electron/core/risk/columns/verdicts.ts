import type { Condition } from '../../../../shared/condition.ts';
import { itemVerdicts, type Asked } from './item-verdicts.ts';
import { leafOf, no, opposite, unknown, yes } from './leaf.ts';
import { runLeaf, strengthen, weaken } from './run.ts';
import { comparing } from '../comparing.ts';

/** Verdicts of a condition, one a declaration; those of declarations nobody asked for mean nothing. */
export interface Verdicts {
  readonly of: Uint8Array;
  /** Names the items (rows of the item columns) by which the condition holds of a declaration of which it does. */
  witnesses(declaration: number, name: (item: number) => void): void;
}

const nobody = (): void => undefined;

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
      for (let row = 0; row < of.length; row += 1) of[row] = opposite[of[row] ?? no] ?? unknown;
      return { of, witnesses: nobody };
    }
    case 'someItem':
    case 'everyItem':
    case 'countItems':
      return quantified(condition, asked);
    case 'sumItems':
      return summed(condition, asked);
    default: {
      const { past, members } = asked;
      const of = new Uint8Array(past.declarations);
      const column = past.header(condition.field);
      if (column !== undefined)
        runLeaf(
          leafOf(condition, column, of.length, past, members),
          of,
          past.everyDeclaration(),
          'set',
        );
      else if (condition.op !== 'known') of.fill(unknown);
      return { of, witnesses: nobody };
    }
  }
}

const overItems = new Set(['someItem', 'everyItem', 'countItems', 'sumItems']);

/** What is asked of the declaration goes first: items are looked at only where that does not settle it. */
function allOf(conditions: readonly Condition[], asked: Asked): Verdicts {
  const of = new Uint8Array(asked.past.declarations).fill(yes);
  const left = asked.of.slice();
  const parts: Verdicts[] = [];
  const late = (condition: Condition) => overItems.has(condition.op);
  for (const condition of [
    ...conditions.filter((each) => !late(each)),
    ...conditions.filter(late),
  ]) {
    const part = verdictsOf(condition, { ...asked, of: left });
    weaken(of, part.of);
    for (let row = 0; row < of.length; row += 1) left[row] = (left[row] ?? 0) & (of[row] ?? no);
    parts.push(part);
  }
  return {
    of,
    witnesses(row, name) {
      if (of[row] === yes) for (const part of parts) part.witnesses(row, name);
    },
  };
}

function anyOf(conditions: readonly Condition[], asked: Asked): Verdicts {
  const parts = conditions.map((condition) => verdictsOf(condition, asked));
  const of = new Uint8Array(asked.past.declarations);
  for (const part of parts) strengthen(of, part.of);
  return {
    of,
    witnesses(row, name) {
      for (const part of parts) if (part.of[row] === yes) part.witnesses(row, name);
    },
  };
}

type Quantified = Extract<Condition, { op: 'someItem' | 'everyItem' | 'countItems' }>;

function quantified(condition: Quantified, asked: Asked): Verdicts {
  const { starts, declarations } = asked.past;
  const each = itemVerdicts(condition.where, asked);
  const of = new Uint8Array(declarations);
  const fold = foldOf(condition);
  for (let row = 0; row < declarations; row += 1) {
    if (asked.of[row] === 0) continue;
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
  return {
    of,
    witnesses(row, name) {
      if (of[row] !== yes) return;
      const to = starts[row + 1] ?? 0;
      for (let item = starts[row] ?? 0; item < to; item += 1) if (each[item] === yes) name(item);
    },
  };
}

function foldOf(
  condition: Quantified,
): (holding: number, failing: number, items: number) => number {
  switch (condition.op) {
    case 'someItem':
      return (holding, failing, items) => (holding > 0 ? yes : failing < items ? unknown : no);
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
  const { starts, declarations } = past;
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
  const of = new Uint8Array(declarations);
  for (let row = 0; row < declarations; row += 1) {
    if (asked.of[row] === 0) continue;
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
