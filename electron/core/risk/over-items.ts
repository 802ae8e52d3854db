import type { Comparison, Condition } from '../../../shared/condition.ts';
import { no, unknown, yes, type Judge, type Ready, type Verdict, type Witness } from './verdict.ts';
import { comparing } from './comparing.ts';

/** Witnesses of a statement over items: those that satisfy its inside. */
function satisfying(where: Judge): Witness {
  return (facts, into) => {
    for (const { ordinal, values } of facts.items) {
      if (where(facts, values) === yes) into.add(ordinal);
    }
  };
}

/** One item satisfies it; the first that does ends the search. */
export function someItem(where: Judge): Ready {
  return {
    judge(facts) {
      let best: Verdict = no;
      for (const { values } of facts.items) {
        const of = where(facts, values);
        if (of === yes) return yes;
        if (of > best) best = of;
      }
      return best;
    },
    witness: satisfying(where),
  };
}

/** Every item does; nothing can be said of the items of a declaration that has none. */
export function everyItem(where: Judge): Ready {
  return {
    judge(facts) {
      let worst: Verdict = facts.items.length === 0 ? unknown : yes;
      for (const { values } of facts.items) {
        const of = where(facts, values);
        if (of === no) return no;
        if (of < worst) worst = of;
      }
      return worst;
    },
    witness: satisfying(where),
  };
}

/** How many items satisfy it lies between those that do and those that may: decided where both ends agree. */
export function countItems(where: Judge, is: Comparison, value: number): Ready {
  const holds = comparing(is, value);
  return {
    judge(facts) {
      let least = 0;
      let most = 0;
      for (const { values } of facts.items) {
        const of = where(facts, values);
        if (of !== no) most += 1;
        if (of === yes) least += 1;
      }
      const first = holds(least);
      if (holds(most) !== first) return unknown;
      // A comparison turns nowhere but at `value`, so the two ends and that point tell all.
      if (value > least && value < most && holds(value) !== first) return unknown;
      return first ? yes : no;
    },
    witness: satisfying(where),
  };
}

/** The sum over the items that belong; these are its witnesses. */
export function sumItems(
  { field, is, value }: Extract<Condition, { op: 'sumItems' }>,
  belongs: Judge | null,
): Ready {
  const holds = comparing(is, value);
  return {
    judge(facts) {
      let sum = 0;
      for (const { values } of facts.items) {
        const belonging = belongs === null ? yes : belongs(facts, values);
        if (belonging === no) continue;
        const summand = values[field];
        if (belonging === unknown || typeof summand !== 'number') return unknown;
        sum += summand;
      }
      return holds(sum) ? yes : no;
    },
    witness: satisfying(belongs ?? (() => yes)),
  };
}
