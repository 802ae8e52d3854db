import type { FieldCondition, Literal } from '../../../../shared/condition.ts';
import type { Members } from '../members.ts';
import type { Column, Known, Reading } from './column.ts';
import type { Past } from './past.ts';

/**
 * Kleene's three values in two bits, whether it may hold and whether it does: and = &, or = |,
 * without a branch for the processor to guess at.
 */
export const no = 0;
export const unknown = 1;
export const yes = 3;
/** What each becomes under a negation. */
export const opposite = Uint8Array.of(yes, unknown, unknown, no);

/** A comparison ready to run down a column. */
export type Leaf =
  /** One verdict for each place of the dictionary: found out once for each distinct value. */
  | { readonly kind: 'coded'; readonly codes: ArrayLike<number>; readonly verdicts: Uint8Array }
  | {
      readonly kind: 'range';
      readonly numbers: Float64Array;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'known'; readonly numbers: Float64Array }
  | {
      readonly kind: 'among';
      readonly numbers: Float64Array;
      readonly values: ReadonlySet<Literal>;
    };

/** A comparison over the first so many rows of a column. */
export function leafOf(
  condition: FieldCondition,
  column: Column,
  rows: number,
  past: Past,
  members: Members,
): Leaf {
  const reading = column.read(rows);
  if (reading.kind === 'coded') {
    const verdicts = rememberedVerdicts(condition, column, reading, past, members);
    return { kind: 'coded', codes: reading.codes, verdicts };
  }
  const { numbers } = reading;
  switch (condition.op) {
    case 'known':
      return { kind: 'known', numbers };
    case 'less':
      return { kind: 'range', numbers, low: -Infinity, high: nextBelow(condition.value) };
    case 'atMost':
      return { kind: 'range', numbers, low: -Infinity, high: condition.value };
    case 'greater':
      return { kind: 'range', numbers, low: -nextBelow(-condition.value), high: Infinity };
    case 'atLeast':
      return { kind: 'range', numbers, low: condition.value, high: Infinity };
    case 'between':
      return { kind: 'range', numbers, low: condition.from, high: condition.to };
    case 'equals':
      return { kind: 'among', numbers, values: new Set([condition.value]) };
    case 'in':
      return { kind: 'among', numbers, values: new Set(condition.values) };
    default:
      // Text is compared with numbers: known, and never so.
      return { kind: 'among', numbers, values: new Set() };
  }
}

/** Of the last comparisons what each distinct value of the column answered, as long as the lists are the same. */
const remembered = new WeakMap<Members, WeakMap<Column, Map<string, Uint8Array>>>();
const most = 64;

/** The next draft mostly differs in one comparison: the others are not worked out again. */
function rememberedVerdicts(...asked: Parameters<typeof verdictsOf>): Uint8Array {
  const [condition, column, { values }, , members] = asked;
  let ofLists = remembered.get(members);
  if (ofLists === undefined) remembered.set(members, (ofLists = new WeakMap()));
  let ofColumn = ofLists.get(column);
  if (ofColumn === undefined) ofLists.set(column, (ofColumn = new Map()));
  const name = JSON.stringify(condition);
  const known = ofColumn.get(name);
  if (known?.length === values.length) return known;
  if (ofColumn.size >= most) ofColumn.clear();
  const verdicts = verdictsOf(...asked);
  ofColumn.set(name, verdicts);
  return verdicts;
}

function verdictsOf(
  condition: FieldCondition,
  column: Column,
  { values }: Extract<Reading, { kind: 'coded' }>,
  past: Past,
  members: Members,
): Uint8Array {
  const verdicts = new Uint8Array(values.length);
  verdicts[0] = condition.op === 'known' ? no : unknown;
  if (condition.op === 'words') {
    const stems = condition.words.map((word) => word.toLocaleLowerCase('ru'));
    past.wordsOf(column, values).withWords(stems, (code) => {
      verdicts[code] = yes;
    });
    return verdicts;
  }
  if (condition.op === 'startsWith') {
    past.beginningsOf(column, values).withPrefixes(condition.prefixes, (code) => {
      verdicts[code] = yes;
    });
    return verdicts;
  }
  const holds = predicateOf(condition, members);
  for (let code = 1; code < values.length; code += 1) {
    const value = values[code];
    if (value !== undefined && holds(value)) verdicts[code] = yes;
  }
  return verdicts;
}

type Holds = (value: Known) => boolean;

/** A list of values satisfies a comparison when one of its elements does. */
function onSome(holds: (element: Literal) => boolean): Holds {
  return (value) => (typeof value === 'object' ? value.some(holds) : holds(value));
}

const onNumber =
  (holds: (number: number) => boolean): Holds =>
  (value) =>
    typeof value === 'number' && holds(value);

function predicateOf(
  condition: Exclude<FieldCondition, { op: 'words' | 'startsWith' }>,
  members: Members,
): Holds {
  switch (condition.op) {
    case 'known':
      return () => true;
    case 'equals':
      return onSome((element) => element === condition.value);
    case 'in': {
      const values = new Set(condition.values);
      return onSome((element) => values.has(element));
    }
    case 'inList': {
      const belongs = members(condition.list);
      return onSome((element) => typeof element === 'string' && belongs(element));
    }
    case 'less':
      return onNumber((number) => number < condition.value);
    case 'atMost':
      return onNumber((number) => number <= condition.value);
    case 'greater':
      return onNumber((number) => number > condition.value);
    case 'atLeast':
      return onNumber((number) => number >= condition.value);
    case 'between':
      return onNumber((number) => number >= condition.from && number <= condition.to);
  }
}

const view = new DataView(new ArrayBuffer(8));

/** The next smaller double: "less than x" and "at most the next one below x" are the same. */
function nextBelow(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  if (value === -Infinity) return Number.NaN;
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}
