import type { FieldCondition, Literal } from '../../../../shared/condition.ts';
import { wordsOf } from '../compile.ts';
import type { ListSets } from './list-sets.ts';
import {
  complement,
  everything,
  intersection,
  isEmpty,
  nothing,
  point,
  prefixed,
  stretch,
  unionOf,
  type OrderedSet,
} from './ordered-set.ts';
import { settled, type Possible, type TextTest, type Values } from './possible.ts';
import type { Want } from './want.ts';

/** What a field may still be once a comparison of it has one of the verdicts that are wanted. */
export function narrowField(
  possible: Possible,
  condition: FieldCondition,
  want: Want,
  lists: ListSets,
): Possible {
  if (condition.op === 'known')
    return {
      missing: possible.missing && want.no,
      values: want.yes ? possible.values : null,
    };
  return {
    missing: possible.missing && want.unknown,
    values: possible.values === null ? null : narrowValues(possible.values, condition, want, lists),
  };
}

type Comparison = Exclude<FieldCondition, { op: 'known' }>;

function narrowValues(
  values: Values,
  condition: Comparison,
  want: Want,
  lists: ListSets,
): Values | null {
  if (want.yes && want.no) return values;
  if (!want.yes && !want.no) return null;
  switch (values.of) {
    case 'number': {
      const set = numbersOf(condition);
      const asked = want.yes ? set : complement(set);
      return settled({ of: 'number', set: intersection(values.set, asked) });
    }
    case 'text': {
      const { surely, maybe, test } = textsOf(condition, lists);
      const asked = want.yes ? maybe : complement(surely);
      const tests =
        test === undefined ? values.tests : [...values.tests, { ...test, wanted: want.yes }];
      return settled({ of: 'text', set: intersection(values.set, asked), tests });
    }
    case 'codes': {
      // A comparison with words is never true of several codes.
      if (condition.op === 'words') return want.yes ? null : values;
      const { surely, maybe } = textsOf(condition, lists);
      const each = want.yes ? values.each : intersection(values.each, complement(surely));
      const needs = want.yes ? [...values.needs, maybe] : values.needs;
      if (needs.some((need) => isEmpty(intersection(need, each)))) return null;
      return { of: 'codes', each, needs };
    }
  }
}

const asNumber = (value: Literal): OrderedSet<number> =>
  typeof value === 'string' ? nothing() : point(Number(value));

function numbersOf(condition: Comparison): OrderedSet<number> {
  const to = (at: number, included: boolean) => stretch(null, { at, included });
  const from = (at: number, included: boolean) => stretch({ at, included }, null);
  switch (condition.op) {
    case 'equals':
      return asNumber(condition.value);
    case 'in':
      return unionOf(condition.values.map(asNumber));
    case 'less':
      return to(condition.value, false);
    case 'atMost':
      return to(condition.value, true);
    case 'greater':
      return from(condition.value, false);
    case 'atLeast':
      return from(condition.value, true);
    case 'between':
      return stretch({ at: condition.from, included: true }, { at: condition.to, included: true });
    default:
      return nothing();
  }
}

/** The texts a comparison surely holds for, those it may hold for, and what to ask a single one. */
interface Texts {
  readonly surely: OrderedSet<string>;
  readonly maybe: OrderedSet<string>;
  readonly test?: Omit<TextTest, 'wanted'>;
}

const exactly = (set: OrderedSet<string>): Texts => ({ surely: set, maybe: set });
const asText = (value: Literal): OrderedSet<string> =>
  typeof value === 'string' ? point(value) : nothing();

/** A condition is met on many ways: a long one is turned into sets once. */
const made = new WeakMap<Comparison, Texts>();

function textsOf(condition: Comparison, lists: ListSets): Texts {
  switch (condition.op) {
    case 'equals':
      return exactly(asText(condition.value));
    case 'in':
    case 'startsWith': {
      const before = made.get(condition);
      if (before !== undefined) return before;
      const sets =
        condition.op === 'in'
          ? condition.values.map(asText)
          : condition.prefixes.map((prefix) => prefixed(prefix));
      const texts = exactly(unionOf(sets));
      made.set(condition, texts);
      return texts;
    }
    case 'inList': {
      const list = lists(condition.list);
      if (list === undefined) return exactly(nothing());
      const { surely, maybe, holds } = list;
      return { surely, maybe, test: { key: `list ${condition.list}`, holds } };
    }
    case 'words': {
      const words = condition.words.map((word) => word.toLocaleLowerCase('ru'));
      const holds = (value: string) =>
        wordsOf(value).some((word) => words.some((start) => word.startsWith(start)));
      const key = `words ${[...words].sort().join('\0')}`;
      return { surely: nothing(), maybe: everything(), test: { key, holds, words } };
    }
    default:
      return exactly(nothing());
  }
}
