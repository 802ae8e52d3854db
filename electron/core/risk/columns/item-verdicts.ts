import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import type { Members } from '../members.ts';
import { leafOf, no, unknown, type Leaf } from './leaf.ts';
import type { Past } from './past.ts';
import { meet, runLeaf, type Meeting } from './run.ts';

/** What a condition is asked of: the columns, the lists, and the declarations (1) whose answer anybody wants. */
export interface Asked {
  readonly past: Past;
  readonly members: Members;
  readonly of: Uint8Array;
}

/** Verdicts of a condition, one an item; those of items of declarations nobody asked for mean nothing. */
export function itemVerdicts(condition: Condition, asked: Asked): Int8Array {
  const into = new Int8Array(asked.past.items);
  judge(condition, asked, into, 'set');
  return into;
}

function judge(condition: Condition, asked: Asked, into: Int8Array, meeting: Meeting): void {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const own = condition.op === 'all' ? 'and' : 'or';
      if (meeting === 'set' || meeting === own) {
        condition.of.forEach((inner, index) =>
          judge(inner, asked, into, index === 0 ? meeting : own),
        );
        return;
      }
      return combine(itemVerdicts(condition, asked), into, meeting, 1);
    }
    case 'not':
      return combine(itemVerdicts(condition.of, asked), into, meeting, -1);
    case 'someItem':
    case 'everyItem':
    case 'countItems':
    case 'sumItems':
      throw new Error('an item has no items of its own');
    default:
      return judgeField(condition, asked, into, meeting);
  }
}

function combine(verdicts: Int8Array, into: Int8Array, meeting: Meeting, sign: 1 | -1): void {
  for (let row = 0; row < into.length; row += 1)
    meet(into, row, sign * (verdicts[row] ?? unknown), meeting);
}

/** What an item does not say itself, the declaration says for it. */
function judgeField(
  condition: FieldCondition,
  asked: Asked,
  into: Int8Array,
  meeting: Meeting,
): void {
  const { past, members } = asked;
  const own = past.item(condition.field);
  const common = past.header(condition.field);
  const leaf = own && leafOf(condition, own, past.items, past, members);
  if (common === undefined) {
    if (leaf !== undefined)
      return eachStretch(asked, (from, to) => runLeaf(leaf, into, from, to, meeting));
    const missing = condition.op === 'known' ? no : unknown;
    return eachStretch(asked, (from, to) => {
      for (let row = from; row < to; row += 1) meet(into, row, missing, meeting);
    });
  }
  const ofAll = new Int8Array(past.declarations);
  runLeaf(
    leafOf(condition, common, past.declarations, past, members),
    ofAll,
    0,
    past.declarations,
    'set',
  );
  const verdicts = new Int8Array(past.items);
  if (leaf !== undefined) runLeaf(leaf, verdicts, 0, past.items, 'set');
  eachDeclaration(asked, (from, to, declaration) => {
    const verdict = ofAll[declaration] ?? unknown;
    for (let row = from; row < to; row += 1) {
      const says = leaf !== undefined && isKnown(leaf, row);
      meet(into, row, says ? (verdicts[row] ?? unknown) : verdict, meeting);
    }
  });
}

function isKnown(leaf: Leaf, row: number): boolean {
  return leaf.kind === 'coded' ? leaf.codes[row] !== 0 : !Number.isNaN(leaf.numbers[row]);
}

/** Calls with the items of each declaration that was asked for. */
function eachDeclaration(
  { past, of }: Asked,
  visit: (from: number, to: number, declaration: number) => void,
): void {
  const { starts, declarations } = past;
  for (let declaration = 0; declaration < declarations; declaration += 1) {
    if (of[declaration] === 1)
      visit(starts[declaration] ?? 0, starts[declaration + 1] ?? 0, declaration);
  }
}

/** The same, with those of neighbours in one stretch: fewer and longer runs. */
function eachStretch({ past, of }: Asked, visit: (from: number, to: number) => void): void {
  const { starts, declarations } = past;
  let begun = -1;
  for (let declaration = 0; declaration <= declarations; declaration += 1) {
    const asked = declaration < declarations && of[declaration] === 1;
    if (asked && begun === -1) begun = declaration;
    if (asked || begun === -1) continue;
    visit(starts[begun] ?? 0, starts[declaration] ?? 0);
    begun = -1;
  }
}
