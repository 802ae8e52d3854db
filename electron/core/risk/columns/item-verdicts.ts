import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import type { Members } from '../members.ts';
import { leafOf, no, opposite, unknown, type Leaf } from './leaf.ts';
import type { Past } from './past.ts';
import type { Loan } from './room.ts';
import { mayHold, meet, runLeaf, type Meeting } from './run.ts';

/** What a condition is asked of: the columns, the lists, and the rows of the declarations whose answer anybody wants. */
export interface Asked {
  readonly past: Past;
  readonly members: Members;
  readonly rows: Int32Array;
  /** Where room comes from for what is worked out; it is read until the loan ends. */
  readonly loan: Loan;
}

/** Verdicts of a condition, one an item; of declarations nobody asked for they mean nothing. */
export function itemVerdicts(condition: Condition, asked: Asked): Uint8Array {
  const { past, members, loan } = asked;
  return verdictsOn(condition, { past, members, loan, rows: itemsOf(asked) });
}

/** The same of the items named. */
function verdictsOn(condition: Condition, asked: Asked): Uint8Array {
  const into = asked.loan.marks(asked.past.items);
  judge(condition, { ...asked, into }, 'set');
  return into;
}

/** The items judged are its rows. */
interface Bench extends Asked {
  readonly into: Uint8Array;
}

function judge(condition: Condition, bench: Bench, meeting: Meeting): void {
  const { past, rows, into, loan } = bench;
  switch (condition.op) {
    case 'all': {
      if (meeting === 'or') break;
      // What one part has ruled out the next need not look at.
      let left = rows;
      const room = loan.rows(past.items);
      for (const [index, inner] of condition.of.entries()) {
        judge(inner, { ...bench, rows: left }, index === 0 ? meeting : 'and');
        if (index < condition.of.length - 1) left = mayHold(left, into, room);
      }
      return;
    }
    case 'any': {
      if (meeting === 'and') break;
      for (const [index, inner] of condition.of.entries())
        judge(inner, bench, index === 0 ? meeting : 'or');
      return;
    }
    case 'not': {
      const verdicts = verdictsOn(condition.of, bench);
      for (const row of rows) meet(into, row, opposite[verdicts[row] ?? no] ?? unknown, meeting);
      return;
    }
    case 'someItem':
    case 'everyItem':
    case 'countItems':
    case 'sumItems':
      throw new Error('an item has no items of its own');
    default:
      return judgeField(condition, bench, meeting);
  }
  const verdicts = verdictsOn(condition, bench);
  for (const row of rows) meet(into, row, verdicts[row] ?? no, meeting);
}

/** What an item does not say itself, the declaration says for it. */
function judgeField(condition: FieldCondition, bench: Bench, meeting: Meeting): void {
  const { past, members, rows, into, loan } = bench;
  const own = past.item(condition.field);
  const common = past.header(condition.field);
  const leaf = own && leafOf(condition, own, past.items, past, members);
  if (common === undefined) {
    if (leaf !== undefined) return runLeaf(leaf, into, rows, meeting);
    const missing = condition.op === 'known' ? no : unknown;
    for (const row of rows) meet(into, row, missing, meeting);
    return;
  }
  const ofAll = loan.marks(past.declarations);
  const leafOfAll = leafOf(condition, common, past.declarations, past, members);
  runLeaf(leafOfAll, ofAll, everyRow(past.declarations, loan), 'set');
  const verdicts = loan.marks(past.items);
  if (leaf !== undefined) runLeaf(leaf, verdicts, rows, 'set');
  const declarationOf = past.declarationOfItems(loan.rows(past.items));
  for (const row of rows) {
    const says = leaf !== undefined && isKnown(leaf, row);
    const verdict = says ? verdicts[row] : ofAll[declarationOf[row] ?? 0];
    meet(into, row, verdict ?? no, meeting);
  }
}

function isKnown(leaf: Leaf, row: number): boolean {
  return leaf.kind === 'coded' ? leaf.codes[row] !== 0 : !Number.isNaN(leaf.numbers[row]);
}

function everyRow(rows: number, loan: Loan): Int32Array {
  const every = loan.rows(rows);
  for (let row = 0; row < rows; row += 1) every[row] = row;
  return every.subarray(0, rows);
}

/** The items of the declarations asked for. */
function itemsOf({ past: { starts, items }, rows, loan }: Asked): Int32Array {
  const named = loan.rows(items);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const to = starts[row + 1] ?? 0;
    for (let item = starts[row] ?? 0; item < to; item += 1) named[count++] = item;
  }
  return named.subarray(0, count);
}
