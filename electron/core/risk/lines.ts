import type { Condition, FieldCondition } from '../../../shared/condition.ts';
import { fieldById } from '../../../shared/fields.ts';
import type { Profile } from '../../../shared/profile.ts';
import { ready } from './compile.ts';
import { both, guardOf, isExact, isExactRange } from './index/guard.ts';
import { levelOf, planOf, type Plan } from './index/plan.ts';
import type { Members } from './members.ts';
import { oneItemOf } from './one-item.ts';
import type { Judge } from './verdict.ts';

/**
 * One line of the index: a profile, or one of the alternatives it names for an item.
 * Where it says "this of the declaration, and that of some one item", `halves` are what
 * of the two the index leaves open (`null`: nothing); of other profiles there are none.
 */
export interface Line {
  readonly plan: Plan;
  /** What limits the profile and is not settled by the guards of the plan. */
  readonly limits: readonly Limit[];
  readonly halves: { readonly rest: Judge | null; readonly where: Judge | null } | null;
}

/** More alternatives than this are looked up as one. */
const mostLines = 32;

type Limit = readonly [field: string, allowed: readonly string[]];

/** The facts a profile is limited to; what a declaration does not say lies outside. */
function limitsOf({ directions, procedures, offices }: Profile): Limit[] {
  const limits = [
    ['direction', directions],
    ['procedure', procedures],
    ['office', offices],
  ] as const;
  return limits.flatMap(([field, allowed]) => (allowed ? [[field, allowed]] : []));
}

/**
 * Whether a field holds one of a great many signs. Such a one makes a good entrance and a
 * poor screen: its answers are nearly all alike, and no two declarations share one.
 */
function isSign(field: string): boolean {
  const listed = fieldById(field)?.listed;
  return listed !== undefined && listed !== 'country' && listed !== 'hs';
}

/** The plan of a condition of the profile, with what limits the profile as further guards. */
function planWithin(profile: Profile, condition: Condition): Pick<Line, 'plan' | 'limits'> {
  const plan = planOf(condition);
  const declaration = new Map([...plan.declaration].filter(([field]) => !isSign(field)));
  const limits = limitsOf(profile).filter(([field, allowed]) => {
    const guard = guardOf({ op: 'in', field, values: [...allowed] });
    if (guard === null) return true;
    const before = declaration.get(field);
    const merged = before === undefined ? guard : both(before, guard);
    declaration.set(field, merged);
    return merged !== guard;
  });
  return { plan: { ...plan, declaration }, limits };
}

const isComparison = (condition: Condition): condition is FieldCondition =>
  'field' in condition && condition.op !== 'sumItems';

/** What the guards of the plan do not already settle; a fault here would be a hit too many. */
function leftOpen(parts: readonly Condition[], plan: Plan, inItem: boolean): Condition[] {
  return parts.filter((part) => {
    if (!isComparison(part)) return true;
    const level = levelOf(part.field, inItem);
    // Numbers of items are looked at bound by bound, those of the declaration by rough stretches.
    if (!isExact(part) && !(level === 'item' && isExactRange(part))) return true;
    return plan[level].get(part.field) !== guardOf(part);
  });
}

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.op === 'all' ? condition.of.flatMap(partsOf) : [condition];

/** The lines of a profile: it is true only where one of them may be. */
export function linesOf(profile: Profile, members: Members): Line[] {
  const { condition } = profile;
  const halves = oneItemOf(condition);
  if (halves === null) return [{ ...planWithin(profile, condition), halves: null }];
  const { rest, where } = halves;
  const alternatives = where.op === 'any' && where.of.length <= mostLines ? where.of : [where];
  const judgeOf = (parts: Condition[]) =>
    parts.length === 0 ? null : ready({ op: 'all', of: parts }, members).judge;
  return alternatives.map((alternative) => {
    const whole: Condition = {
      op: 'all',
      of: [...rest, { op: 'someItem', where: alternative }],
    };
    const { plan, limits } = planWithin(profile, whole);
    return {
      plan,
      limits,
      halves: {
        rest: judgeOf(leftOpen(rest.flatMap(partsOf), plan, false)),
        where: judgeOf(leftOpen(partsOf(alternative), plan, true)),
      },
    };
  });
}
