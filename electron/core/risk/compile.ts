import type { Condition, FieldCondition } from '../../../shared/condition.ts';
import { fieldById } from '../../../shared/fields.ts';
import type { Facts } from './facts.ts';
import { holding } from './holds.ts';
import { noMembers, type Members } from './members.ts';
import { countItems, everyItem, someItem, sumItems } from './over-items.ts';
import { no, unknown, yes, type Judge, type Ready, type Verdict, type Witness } from './verdict.ts';

export { wordsOf } from './words.ts';
export type { Verdict } from './verdict.ts';

/** Where a condition stands: the whole declaration, or one of its items. */
export interface Scope {
  readonly facts: Facts;
  /** Index into `facts.items`; `null` outside a quantifier. */
  readonly item: number | null;
  /** Ordinals of items that satisfied a quantifier on the way to "yes". */
  readonly witnesses: Set<number>;
}

export type Test = (scope: Scope) => Verdict;

function onField(condition: FieldCondition, members: Members): Judge {
  const { field } = condition;
  const holds = condition.op === 'known' ? null : holding(condition, members);
  const judge = (fact: Facts['header'][string] | undefined): Verdict => {
    if (fact === null || fact === undefined) return holds === null ? no : unknown;
    return holds === null || holds(fact) ? yes : no;
  };
  // What belongs to the whole declaration is read from nowhere else.
  if (fieldById(field)?.level === 'declaration') return ({ header }) => judge(header[field]);
  return ({ header }, item) => judge(item?.[field] ?? header[field]);
}

function every(judges: readonly Judge[]): Judge {
  const [only, ...others] = judges;
  if (only !== undefined && others.length === 0) return only;
  return (facts, item) => {
    let weakest: Verdict = yes;
    for (const judge of judges) {
      const of = judge(facts, item);
      if (of === no) return no;
      if (of < weakest) weakest = of;
    }
    return weakest;
  };
}

function some(judges: readonly Judge[]): Judge {
  return (facts, item) => {
    let strongest: Verdict = no;
    for (const judge of judges) {
      const of = judge(facts, item);
      if (of === yes) return yes;
      if (of > strongest) strongest = of;
    }
    return strongest;
  };
}

const opposite = (of: Verdict): Verdict => (of === yes ? no : of === no ? yes : unknown);

/** Items of every part, since all of them hold. */
function witnessesOfAll(parts: readonly Ready[]): Witness | null {
  const witnesses = parts.flatMap(({ witness }) => witness ?? []);
  if (witnesses.length === 0) return null;
  return (facts, into) => {
    for (const witness of witnesses) witness(facts, into);
  };
}

/** Items of the parts that hold: a part that fails as a whole has no witnesses. */
function witnessesOfAny(parts: readonly Ready[]): Witness | null {
  const speaking = parts.flatMap(({ judge, witness }) =>
    witness === null ? [] : [{ judge, witness }],
  );
  if (speaking.length === 0) return null;
  return (facts, into) => {
    for (const { judge, witness } of speaking) {
      if (judge(facts, null) === yes) witness(facts, into);
    }
  };
}

/**
 * Turns a condition into closures, once per rule set. Judging ends with the first part
 * that settles the answer and allocates nothing; who the witnesses are is asked only of
 * a condition that holds.
 */
export function ready(condition: Condition, members: Members): Ready {
  const judgeOf = (inner: Condition) => ready(inner, members).judge;
  switch (condition.op) {
    case 'all': {
      const parts = condition.of.map((inner) => ready(inner, members));
      return { judge: every(parts.map(({ judge }) => judge)), witness: witnessesOfAll(parts) };
    }
    case 'any': {
      const parts = condition.of.map((inner) => ready(inner, members));
      return { judge: some(parts.map(({ judge }) => judge)), witness: witnessesOfAny(parts) };
    }
    case 'not': {
      const judge = judgeOf(condition.of);
      // Items that satisfy the inside of a negation are no witnesses of the whole.
      return { judge: (facts, item) => opposite(judge(facts, item)), witness: null };
    }
    case 'someItem':
      return someItem(judgeOf(condition.where));
    case 'everyItem':
      return everyItem(judgeOf(condition.where));
    case 'countItems':
      return countItems(judgeOf(condition.where), condition.is, condition.value);
    case 'sumItems':
      return sumItems(condition, condition.where === undefined ? null : judgeOf(condition.where));
    default:
      return { judge: onField(condition, members), witness: null };
  }
}

/** A condition as one test that also collects its witnesses. */
export function compile(condition: Condition, members: Members = noMembers): Test {
  const { judge, witness } = ready(condition, members);
  return ({ facts, item, witnesses }) => {
    const values = item === null ? null : (facts.items[item]?.values ?? null);
    const verdict = judge(facts, values);
    if (verdict === yes && item === null) witness?.(facts, witnesses);
    return verdict;
  };
}
