import type { Field } from '../../../../shared/fields.ts';
import {
  everything,
  isEmpty,
  membersOfSet,
  stretch,
  union,
  unionOf,
  point,
  type OrderedSet,
} from './ordered-set.ts';

/** A question to a text that no stretch answers: kept, and put to every value once they are few. */
export interface TextTest {
  readonly key: string;
  readonly holds: (value: string) => boolean;
  readonly wanted: boolean;
  /** Beginnings of words, where it asks for words. */
  readonly words?: readonly string[];
}

/** The values a field may still have. Flags are the numbers 0 and 1. */
export type Values =
  | { readonly of: 'number'; readonly set: OrderedSet<number> }
  | { readonly of: 'text'; readonly set: OrderedSet<string>; readonly tests: readonly TextTest[] }
  /** Several codes: where each must lie, and the sets each of which needs one of them. */
  | {
      readonly of: 'codes';
      readonly each: OrderedSet<string>;
      readonly needs: readonly OrderedSet<string>[];
    };

/** What a field may still be: missing, or one of the values; `null`: not known at all. */
export interface Possible {
  readonly missing: boolean;
  readonly values: Values | null;
}

export function isPossible({ missing, values }: Possible): boolean {
  return missing || values !== null;
}

/** Values of the fields that never hold anything else, whatever a declaration says. */
const closed: Readonly<Record<string, readonly string[]>> = {
  direction: ['import', 'export', 'transit', 'other'],
};
/** Units of which there is never less than none. */
const neverNegative = new Set(['kg', 'count']);

/** What a field can be before anything is asked of it. */
export function anyOf(field: Field): Possible {
  switch (field.type) {
    case 'flag':
      return { missing: true, values: { of: 'number', set: union(point(0), point(1)) } };
    case 'number': {
      const least = field.unit !== undefined && neverNegative.has(field.unit);
      const set = least ? stretch({ at: 0, included: true }, null) : everything<number>();
      return { missing: true, values: { of: 'number', set } };
    }
    case 'codes':
      return { missing: true, values: { of: 'codes', each: everything(), needs: [] } };
    case 'code':
    case 'text': {
      const values = closed[field.id];
      const set = values === undefined ? everything<string>() : unionOf(values.map(point));
      return { missing: true, values: { of: 'text', set, tests: [] } };
    }
  }
}

/** Values that few enough remain of are asked one by one. */
const few = 2_000;

/** The values once more, `null` where none is left. */
export function settled(values: Values): Values | null {
  switch (values.of) {
    case 'number':
      return isEmpty(values.set) ? null : values;
    case 'codes':
      return values.needs.some((need) => isEmpty(need)) ? null : values;
    case 'text': {
      if (isEmpty(values.set) || contradictory(values.tests)) return null;
      if (values.tests.length === 0) return values;
      const members = membersOfSet(values.set, few);
      if (members === null) return values;
      const left = members.filter((member) =>
        values.tests.every(({ holds, wanted }) => holds(member) === wanted),
      );
      return left.length === 0 ? null : { of: 'text', set: unionOf(left.map(point)), tests: [] };
    }
  }
}

/** Whether some test that is to hold implies one that is not to. */
function contradictory(tests: readonly TextTest[]): boolean {
  return tests.some(
    (one) =>
      one.wanted &&
      tests.some(
        (other) =>
          !other.wanted &&
          (one.key === other.key ||
            // A word that begins with the longer begins with the shorter.
            (one.words?.every((word) => other.words?.some((start) => word.startsWith(start))) ??
              false)),
      ),
  );
}

/** What either may be. */
export function either(a: Possible, b: Possible): Possible {
  return { missing: a.missing || b.missing, values: eitherOf(a.values, b.values) };
}

function eitherOf(a: Values | null, b: Values | null): Values | null {
  if (a === null || b === null) return a ?? b;
  if (a.of === 'number' && b.of === 'number') return { of: 'number', set: union(a.set, b.set) };
  if (a.of === 'text' && b.of === 'text') {
    const common = a.tests.filter((test) =>
      b.tests.some(({ key, wanted }) => key === test.key && wanted === test.wanted),
    );
    return { of: 'text', set: union(a.set, b.set), tests: common };
  }
  if (a.of === 'codes' && b.of === 'codes') {
    const each = union(a.each, b.each);
    return { of: 'codes', each, needs: a.needs.filter((need) => b.needs.includes(need)) };
  }
  throw new Error('a field has one type');
}
