import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import type { Members } from '../members.ts';
import { leafOf, no, opposite, unknown, type Leaf } from './leaf.ts';
import type { Past } from './past.ts';
import { mayHold, meet, runLeaf, type Meeting } from './run.ts';

/** What a condition is asked of: the columns, the lists, and the declarations (1) whose answer anybody wants. */
export interface Asked {
  readonly past: Past;
  readonly members: Members;
  readonly of: Uint8Array;
}

/** Verdicts of a condition, one an item; of declarations nobody asked for they mean nothing. */
export function itemVerdicts(condition: Condition, { past, members, of }: Asked): Uint8Array {
  return verdictsOn(condition, past, members, itemsOf(past, of));
}

function verdictsOn(
  condition: Condition,
  past: Past,
  members: Members,
  rows: Int32Array,
): Uint8Array {
  const into = new Uint8Array(past.items);
  judge(condition, { past, members, rows, into }, 'set');
  return into;
}

interface Bench {
  readonly past: Past;
  readonly members: Members;
  /** The items judged. */
  readonly rows: Int32Array;
  readonly into: Uint8Array;
}

function judge(condition: Condition, bench: Bench, meeting: Meeting): void {
  const { past, members, rows, into } = bench;
  switch (condition.op) {
    case 'all': {
      if (meeting === 'or') break;
      // What one part has ruled out the next need not look at.
      let left = rows;
      for (const [index, inner] of condition.of.entries()) {
        judge(inner, { ...bench, rows: left }, index === 0 ? meeting : 'and');
        left = mayHold(left, into);
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
      const verdicts = verdictsOn(condition.of, past, members, rows);
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
  const verdicts = verdictsOn(condition, past, members, rows);
  for (const row of rows) meet(into, row, verdicts[row] ?? no, meeting);
}

/** What an item does not say itself, the declaration says for it. */
function judgeField(condition: FieldCondition, bench: Bench, meeting: Meeting): void {
  const { past, members, rows, into } = bench;
  const own = past.item(condition.field);
  const common = past.header(condition.field);
  const leaf = own && leafOf(condition, own, past.items, past, members);
  if (common === undefined) {
    if (leaf !== undefined) return runLeaf(leaf, into, rows, meeting);
    const missing = condition.op === 'known' ? no : unknown;
    for (const row of rows) meet(into, row, missing, meeting);
    return;
  }
  const ofAll = new Uint8Array(past.declarations);
  const leafOfAll = leafOf(condition, common, past.declarations, past, members);
  runLeaf(leafOfAll, ofAll, past.everyDeclaration(), 'set');
  const verdicts = new Uint8Array(past.items);
  if (leaf !== undefined) runLeaf(leaf, verdicts, rows, 'set');
  const declarationOf = past.declarationOfItems();
  for (const row of rows) {
    const says = leaf !== undefined && isKnown(leaf, row);
    const verdict = says ? verdicts[row] : ofAll[declarationOf[row] ?? 0];
    meet(into, row, verdict ?? no, meeting);
  }
}

function isKnown(leaf: Leaf, row: number): boolean {
  return leaf.kind === 'coded' ? leaf.codes[row] !== 0 : !Number.isNaN(leaf.numbers[row]);
}

/** The items of the declarations asked for. */
function itemsOf({ starts, declarations }: Past, of: Uint8Array): Int32Array {
  let wanted = 0;
  for (let declaration = 0; declaration < declarations; declaration += 1) {
    const own = (starts[declaration + 1] ?? 0) - (starts[declaration] ?? 0);
    wanted += own * (of[declaration] ?? 0);
  }
  const rows = new Int32Array(wanted);
  let count = 0;
  for (let declaration = 0; declaration < declarations; declaration += 1) {
    if (of[declaration] === 0) continue;
    const to = starts[declaration + 1] ?? 0;
    for (let item = starts[declaration] ?? 0; item < to; item += 1) rows[count++] = item;
  }
  return rows;
}
