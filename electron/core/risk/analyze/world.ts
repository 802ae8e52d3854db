import type { Condition } from '../../../../shared/condition.ts';
import type { OrderedSet } from './ordered-set.ts';
import { intersection, isEmpty, union } from './ordered-set.ts';
import { either, type Possible } from './possible.ts';
import type { Want } from './want.ts';

/** A condition and the verdicts that are asked of it; `path` is where it stands in its profile. */
export interface Demand {
  readonly condition: Condition;
  readonly want: Want;
  readonly path: string;
  /** What is asked of the same item besides. */
  readonly also?: Demand;
}

/** Between which numbers a count lies, both included. */
export interface Count {
  readonly least: number;
  readonly most: number;
}

/**
 * All declarations that are still possible: what their fields may be, and what is asked of
 * their items. It only ever leaves out what cannot be; so where nothing is left, nothing is.
 */
export interface World {
  /** By field of the declaration; one that is not here may be anything. */
  readonly header: ReadonlyMap<string, Possible>;
  /** By field of the item that is looked at; `null`: the declaration is. */
  readonly item: ReadonlyMap<string, Possible> | null;
  /** For each of these there is an item. */
  readonly some: readonly Demand[];
  /** These hold of every item, if there is any. */
  readonly every: readonly Demand[];
  /** How many items a condition holds for, by the condition. */
  readonly counts: ReadonlyMap<string, Count>;
  /** What the sum of a field over such items may be, by field and condition. */
  readonly sums: ReadonlyMap<string, OrderedSet<number>>;
}

export const anything: World = {
  header: new Map(),
  item: null,
  some: [],
  every: [],
  counts: new Map(),
  sums: new Map(),
};

/** What is the same demand in both; of what is said in one alone nothing is known of either. */
function inBoth(a: readonly Demand[], b: readonly Demand[]): Demand[] {
  return a.filter((one) =>
    b.some(({ condition, want }) => condition === one.condition && want === one.want),
  );
}

function joined<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  join: (a: T, b: T) => T,
): ReadonlyMap<string, T> {
  const both = new Map<string, T>();
  for (const [key, ofA] of a) {
    const ofB = b.get(key);
    if (ofB !== undefined) both.set(key, ofA === ofB ? ofA : join(ofA, ofB));
  }
  return both;
}

/** The declarations of either world. */
export function eitherWorld(a: World, b: World): World {
  return {
    header: joined(a.header, b.header, either),
    item: a.item === null || b.item === null ? null : joined(a.item, b.item, either),
    some: inBoth(a.some, b.some),
    every: inBoth(a.every, b.every),
    counts: joined(a.counts, b.counts, (one, other) => ({
      least: Math.min(one.least, other.least),
      most: Math.max(one.most, other.most),
    })),
    sums: joined(a.sums, b.sums, union),
  };
}

/** The world with a count narrowed; `null` where no number is left. */
export function withCount(world: World, key: string, { least, most }: Count): World | null {
  const before = world.counts.get(key) ?? { least: 0, most: Infinity };
  const after = { least: Math.max(before.least, least), most: Math.min(before.most, most) };
  if (after.least > after.most) return null;
  return { ...world, counts: new Map(world.counts).set(key, after) };
}

export function withSum(
  world: World,
  key: string,
  before: OrderedSet<number>,
  asked: OrderedSet<number>,
): World | null {
  const after = intersection(world.sums.get(key) ?? before, asked);
  if (isEmpty(after)) return null;
  return { ...world, sums: new Map(world.sums).set(key, after) };
}
