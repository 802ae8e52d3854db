import type { FieldCondition, Literal } from '../../../shared/condition.ts';
import type { Fact } from './facts.ts';
import type { Members } from './members.ts';
import { saying } from './words.ts';

/** Whether a known value satisfies a comparison. */
export type Holds = (fact: NonNullable<Fact>) => boolean;

/** A list-valued fact satisfies a comparison when one of its elements does. */
function ofElements(holds: (element: Literal) => boolean): Holds {
  return (fact) => (typeof fact === 'object' ? fact.some(holds) : holds(fact));
}

const ofText = (holds: (text: string) => boolean): Holds =>
  ofElements((element) => typeof element === 'string' && holds(element));

const ofNumber =
  (holds: (value: number) => boolean): Holds =>
  (fact) =>
    typeof fact === 'number' && holds(fact);

/** Few prefixes are tried one by one, many looked up by each of their lengths. */
function startingWith(prefixes: readonly string[]): (text: string) => boolean {
  if (prefixes.length <= 4) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const lengths = [...new Set(prefixes.map(({ length }) => length))].sort((a, b) => a - b);
  const all = new Set(prefixes);
  return (text) =>
    lengths.some((length) => length <= text.length && all.has(text.slice(0, length)));
}

/** The comparison of one field as a function of what the field holds. */
export function holding(
  condition: Exclude<FieldCondition, { op: 'known' }>,
  members: Members,
): Holds {
  switch (condition.op) {
    case 'equals': {
      const { value } = condition;
      return ofElements((element) => element === value);
    }
    case 'in': {
      const [only, ...others] = condition.values;
      if (others.length === 0) return ofElements((element) => element === only);
      const values = new Set(condition.values);
      return ofElements((element) => values.has(element));
    }
    case 'inList':
      return ofText(members(condition.list));
    case 'startsWith':
      return ofText(startingWith(condition.prefixes));
    case 'words': {
      const says = saying(condition.words);
      return (fact) => typeof fact === 'string' && says(fact);
    }
    case 'between': {
      const { from, to } = condition;
      return ofNumber((value) => value >= from && value <= to);
    }
    default: {
      const { op, value: limit } = condition;
      switch (op) {
        case 'less':
          return ofNumber((value) => value < limit);
        case 'atMost':
          return ofNumber((value) => value <= limit);
        case 'greater':
          return ofNumber((value) => value > limit);
        case 'atLeast':
          return ofNumber((value) => value >= limit);
      }
    }
  }
}
