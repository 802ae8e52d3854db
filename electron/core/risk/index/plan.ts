import type { Condition, FieldCondition } from '../../../../shared/condition.ts';
import { fieldById } from '../../../../shared/fields.ts';
import { anyOf, both, guardOf, share, type Guard } from './guard.ts';

export type Guards = ReadonlyMap<string, Guard>;

/** One way in: where this field, of the declaration or of one of its items, passes the guard. */
export interface Entry {
  readonly level: 'declaration' | 'item';
  readonly field: string;
  readonly guard: Guard;
}

/**
 * What must be so, at the least, for a condition to be true.
 * - Every guard of `declaration` passes.
 * - At least one of `entries` passes (`null`: nobody knows where to come in).
 * - Where it is an entry of items that passes and none of the declaration, every guard
 *   of `item` passes on that same item.
 */
export interface Plan {
  readonly declaration: Guards;
  readonly item: Guards;
  readonly entries: readonly Entry[] | null;
  /** Guessed share of the cases in which an entry passes, times what a look behind it costs. */
  readonly cost: number;
}

const none: Guards = new Map();
const openPlan: Plan = { declaration: none, item: none, entries: null, cost: Infinity };

/** An entry by an item is followed by guards of that item, one by the declaration by the closures. */
const costOf = { item: 1, declaration: 10 };

/** Where a comparison is decided: what belongs to the whole declaration is read there within items, too. */
export function levelOf(field: string, inItem: boolean): Entry['level'] {
  return inItem && fieldById(field)?.level !== 'declaration' ? 'item' : 'declaration';
}

function planOfField(condition: FieldCondition, inItem: boolean): Plan {
  const guard = guardOf(condition);
  if (guard === null) return openPlan;
  const { field } = condition;
  const level = levelOf(field, inItem);
  const guards = new Map([[field, guard]]);
  return {
    declaration: level === 'declaration' ? guards : none,
    item: level === 'item' ? guards : none,
    entries: [{ level, field, guard }],
    cost: share(guard) * costOf[level],
  };
}

/** Guards of every part, since every part must hold. */
function ofEvery(parts: readonly Guards[]): Guards {
  const merged = new Map<string, Guard>();
  for (const guards of parts) {
    for (const [field, guard] of guards) {
      const before = merged.get(field);
      merged.set(field, before === undefined ? guard : both(before, guard));
    }
  }
  return merged;
}

/** Guards on the fields that every part guards, since any of the parts may be the one that holds. */
function ofAny(parts: readonly Guards[]): Guards {
  const [first = none] = parts;
  const merged = new Map<string, Guard>();
  for (const field of first.keys()) {
    const guards = parts.flatMap((part) => part.get(field) ?? []);
    if (guards.length === parts.length) merged.set(field, anyOf(guards));
  }
  return merged;
}

function planOfAll(plans: readonly Plan[], inItem: boolean): Plan {
  const cheapest = plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best), openPlan);
  return {
    declaration: ofEvery(plans.map(({ declaration }) => declaration)),
    // Within an item all parts speak of the same one; outside, each of an item of its own.
    item: inItem ? ofEvery(plans.map(({ item }) => item)) : cheapest.item,
    entries: cheapest.entries,
    cost: cheapest.cost,
  };
}

const byItem = ({ entries }: Plan) => entries?.some(({ level }) => level === 'item') ?? false;

function planOfAny(plans: readonly Plan[], inItem: boolean): Plan {
  const closed = plans.some(({ entries }) => entries === null);
  return {
    declaration: ofAny(plans.map(({ declaration }) => declaration)),
    item: ofAny(plans.filter((plan) => inItem || byItem(plan)).map(({ item }) => item)),
    entries: closed ? null : plans.flatMap(({ entries }) => entries ?? []),
    cost: closed ? Infinity : plans.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Whether the statement can only be true where one item at least satisfies its inside. */
function needsOne(condition: Extract<Condition, { where?: unknown }>): boolean {
  switch (condition.op) {
    case 'someItem':
    case 'everyItem':
      return true;
    default: {
      const { is, value } = condition;
      // Nothing adds up to nothing.
      return (
        (is === 'greater' && value >= 0) ||
        (is === 'atLeast' && value > 0) ||
        (is === 'equal' && value !== 0) ||
        (is === 'less' && value <= 0) ||
        (is === 'atMost' && value < 0)
      );
    }
  }
}

/** The plan of a condition; of what stands within items, `inItem`. */
export function planOf(condition: Condition, inItem = false): Plan {
  switch (condition.op) {
    case 'all':
      return planOfAll(
        condition.of.map((inner) => planOf(inner, inItem)),
        inItem,
      );
    case 'any':
      return planOfAny(
        condition.of.map((inner) => planOf(inner, inItem)),
        inItem,
      );
    case 'not':
      return openPlan;
    case 'someItem':
    case 'everyItem':
    case 'countItems':
    case 'sumItems':
      return condition.where !== undefined && needsOne(condition)
        ? planOf(condition.where, true)
        : openPlan;
    default:
      return planOfField(condition, inItem);
  }
}
