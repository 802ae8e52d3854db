import type { Comparison, Condition } from '../../../../shared/condition.ts';
import { fieldById } from '../../../../shared/fields.ts';
import { canonicalJson } from '../canonical.ts';
import type { ListSets } from './list-sets.ts';
import { narrowField } from './narrow-field.ts';
import { everything, stretch, type OrderedSet } from './ordered-set.ts';
import { anyOf, isPossible, settled, type Possible } from './possible.ts';
import { intersection } from './ordered-set.ts';
import type { Trace } from './trace.ts';
import { answers, denies, holds, holdsNot, opposite, type Want } from './want.ts';
import { eitherWorld, withCount, withSum, type Demand, type World } from './world.ts';

/** What stays the same on the way through one question. */
export interface Basis {
  readonly lists: ListSets;
  readonly trace: Trace;
}

const keys = new WeakMap<Condition, string>();

/** One text for conditions that say the same: what counts and sums are kept under. */
function keyOf(condition: Condition): string {
  const key = keys.get(condition) ?? canonicalJson(condition);
  keys.set(condition, key);
  return key;
}

/** What one choice rules out may decide another: at the outside choices are made twice, within a choice once. */
const rounds = 2;

/**
 * The declarations of a world of which all the demands are true; `null` where there are
 * none. What it leaves out is impossible; what it keeps may be impossible too.
 */
export function settle(
  demands: readonly Demand[],
  world: World,
  basis: Basis,
  most = rounds,
): World | null {
  const alternatives: Demand[] = [];
  let so: World | null = world;
  const ahead = [...demands].reverse();
  for (let next = ahead.pop(); next !== undefined && so !== null; next = ahead.pop()) {
    if (!basis.trace.goesOn()) return so;
    const parts = partsOf(next);
    if (parts === null) so = meet(next, so, basis);
    else if (parts.together) ahead.push(...parts.of.toReversed());
    else alternatives.push(next);
  }
  for (let round = 1; round <= most && alternatives.length > 0; round += 1) {
    for (const choice of alternatives) {
      if (so === null) break;
      so = choose(choice, so, basis, round === most);
    }
  }
  return so === null ? null : withItems(so, basis);
}

interface Parts {
  readonly together: boolean;
  readonly of: readonly Demand[];
}

/** The demands a demand is made of, all of them or one of them; `null`: it is not made of others. */
function partsOf({ condition, want, path }: Demand): Parts | null {
  const { op } = condition;
  if (op === 'not')
    return {
      together: true,
      of: [{ condition: condition.of, want: opposite(want), path: `${path}.of` }],
    };
  if (op !== 'all' && op !== 'any') return null;
  const each = (wanted: Want) =>
    condition.of.map((inner, index) => ({
      condition: inner,
      want: wanted,
      path: `${path}.of.${index}`,
    }));
  // "Any" is "all" turned over: what is yes there is no here.
  const asAll = op === 'all' ? want : opposite(want);
  const back = (wanted: Want) => each(op === 'all' ? wanted : opposite(wanted));
  const { yes, unknown, no } = asAll;
  if (!no) {
    // Every part at least as true as the least that is wanted. That one be unknown is left open.
    return { together: true, of: back({ yes: true, unknown, no: false }) };
  }
  if (!yes) {
    if (!unknown) return { together: false, of: back({ yes: false, unknown: false, no: true }) };
    return { together: false, of: back({ yes: false, unknown: true, no: true }) };
  }
  return { together: true, of: [] };
}

function choose(choice: Demand, world: World, basis: Basis, last: boolean): World | null {
  const { of } = partsOf(choice) ?? { of: [] };
  let so: World | null = null;
  const dead: string[] = [];
  for (const part of of) {
    // What can never be beside one alternative may well be beside another: nothing of it is told.
    const possible = basis.trace.aside(() => settle([part], world, basis, 1));
    if (possible === null) dead.push(part.path);
    else so = so === null ? possible : eitherWorld(so, possible);
    if (so !== null && basis.trace.first) return so;
  }
  if (so === null) basis.trace.conflict = { path: choice.path, because: 'branches', field: null };
  else if (last && isChoice(choice)) basis.trace.dead.push(...dead);
  return so;
}

/** Whether somebody wrote the alternatives as such, and means one of them to hold. */
function isChoice({ condition, want }: Demand): boolean {
  return condition.op === 'any' && want.yes && !want.unknown && !want.no;
}

/** The world with a demand met that is not made of others. */
function meet({ condition, want, path }: Demand, world: World, basis: Basis): World | null {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'not':
      return world;
    case 'someItem':
      return someItem(condition.where, want, `${path}.where`, world);
    case 'everyItem':
      return everyItem(condition.where, want, `${path}.where`, world);
    case 'countItems':
      return failing(countItems(condition, want, path, world), path, 'count', basis);
    case 'sumItems':
      return failing(sumItems(condition, want, path, world), path, 'sum', basis);
    default: {
      const before = possibleIn(world, condition.field);
      const after = narrowField(before, condition, want, basis.lists);
      if (isPossible(after)) return withField(world, condition.field, after);
      basis.trace.conflict = { path, because: 'field', field: condition.field };
      return null;
    }
  }
}

function failing(
  world: World | null,
  path: string,
  because: 'count' | 'sum',
  { trace }: Basis,
): World | null {
  if (world === null) trace.conflict = { path, because, field: null };
  return world;
}

function isOfItem(field: string): boolean {
  return fieldById(field)?.level === 'item';
}

const unheardOf: Possible = { missing: true, values: null };

function possibleIn(world: World, id: string): Possible {
  const field = fieldById(id);
  const known = isOfItem(id) ? world.item?.get(id) : world.header.get(id);
  return known ?? (field === undefined ? unheardOf : anyOf(field));
}

function withField(world: World, id: string, possible: Possible): World {
  if (!isOfItem(id)) return { ...world, header: new Map(world.header).set(id, possible) };
  return { ...world, item: new Map(world.item).set(id, possible) };
}

function someItem(where: Condition, want: Want, path: string, world: World): World | null {
  const { yes, unknown, no } = want;
  const key = keyOf(where);
  if (yes && !unknown && !no) return oneItem(world, { condition: where, want: holds, path }, key);
  if (yes) return world;
  // No item is more than what is wanted; that there is one that nobody knows of is left open.
  if (unknown) return allItems(world, { condition: where, want: holdsNot, path });
  const none = withCount(world, key, { least: 0, most: 0 });
  return none === null ? null : allItems(none, { condition: where, want: denies, path });
}

function everyItem(where: Condition, want: Want, path: string, world: World): World {
  const { yes, unknown, no } = want;
  if (yes && !unknown && !no) {
    const demand = { condition: where, want: holds, path };
    return allItems({ ...world, some: [...world.some, demand] }, demand);
  }
  if (no && !unknown && !yes)
    return { ...world, some: [...world.some, { condition: where, want: denies, path }] };
  // Of a declaration without items it is unknown.
  if (yes && unknown && !no)
    return allItems(world, { condition: where, want: opposite(holdsNot), path });
  return world;
}

function oneItem(world: World, demand: Demand, key: string): World | null {
  const counted = withCount(world, key, { least: 1, most: Infinity });
  return counted === null ? null : { ...counted, some: [...counted.some, demand] };
}

function allItems(world: World, demand: Demand): World {
  return { ...world, every: [...world.every, demand] };
}

const contrary: Record<Comparison, Comparison | null> = {
  less: 'atLeast',
  atLeast: 'less',
  greater: 'atMost',
  atMost: 'greater',
  equal: null,
};

/** The comparison that is true where the verdict is one of those wanted; `null` where it says nothing. */
function decided(is: Comparison, { yes, unknown, no }: Want): Comparison | null {
  if (unknown || yes === no) return null;
  return yes ? is : contrary[is];
}

function countItems(
  condition: Extract<Condition, { op: 'countItems' }>,
  want: Want,
  path: string,
  world: World,
): World | null {
  const { where, value } = condition;
  // A count is never in doubt once it has an answer: between its ends nothing turns.
  const is = decided(condition.is, want);
  if (is === null) return want.yes || want.no || want.unknown ? world : null;
  const least = is === 'greater' ? value + 1 : is === 'atLeast' || is === 'equal' ? value : 0;
  const most = is === 'less' ? value - 1 : is === 'atMost' || is === 'equal' ? value : Infinity;
  const counted = withCount(world, keyOf(where), { least, most });
  if (counted === null || most < 0) return null;
  const inner = `${path}.where`;
  if (least > 0)
    return { ...counted, some: [...counted.some, { condition: where, want: holds, path: inner }] };
  if (most === 0) return allItems(counted, { condition: where, want: denies, path: inner });
  return counted;
}

function compared(is: Comparison, value: number): OrderedSet<number> {
  const at = { at: value, included: is !== 'less' && is !== 'greater' };
  if (is === 'equal') return stretch(at, at);
  return is === 'less' || is === 'atMost' ? stretch(null, at) : stretch(at, null);
}

function includesZero(is: Comparison, value: number): boolean {
  switch (is) {
    case 'less':
      return 0 < value;
    case 'atMost':
      return 0 <= value;
    case 'equal':
      return value === 0;
    case 'atLeast':
      return 0 >= value;
    case 'greater':
      return 0 > value;
  }
}

function sumItems(
  condition: Extract<Condition, { op: 'sumItems' }>,
  want: Want,
  path: string,
  world: World,
): World | null {
  const { field, where, value } = condition;
  const is = decided(condition.is, want);
  if (is === null) return world;
  const possible = fieldById(field);
  const values = possible === undefined ? null : anyOf(possible).values;
  // The sum of what is never negative is not negative.
  const before = values?.of === 'number' ? values.set : everything<number>();
  const summed = withSum(
    world,
    `${field} ${where === undefined ? '' : keyOf(where)}`,
    before.fromStart ? everything() : before,
    compared(is, value),
  );
  if (summed === null) return null;
  const known: Condition = { op: 'known', field };
  const belongs: Demand =
    where === undefined
      ? { condition: known, want: holds, path }
      : { condition: where, want: answers, path: `${path}.where` };
  const decidedWorld = allItems(summed, belongs);
  // Nothing sums to nothing: where that is not what is asked, some item was summed.
  if (includesZero(is, value)) return decidedWorld;
  const one: Demand =
    where === undefined
      ? belongs
      : { ...belongs, want: holds, also: { condition: known, want: holds, path } };
  return { ...decidedWorld, some: [...decidedWorld.some, one] };
}

/** The world once every item it asks for has been looked for. */
function withItems(world: World, basis: Basis): World | null {
  if (world.item !== null) return world;
  let so = world;
  for (const demand of world.some) {
    const found = itemFor(demand, so, basis);
    if (found === null) {
      basis.trace.conflict ??= { path: demand.path, because: 'items', field: null };
      return null;
    }
    so = { ...so, header: found.header };
  }
  const least = Math.max(
    world.some.length > 0 ? 1 : 0,
    ...[...world.counts.values()].map((count) => count.least),
  );
  const most = world.some.length === 0 && noItemCanBe(so, basis) ? 0 : Infinity;
  return withItemCount(so, { least, most }, basis);
}

/** An item that a demand asks for, among all that is asked of every item; `null` where none can be. */
export function itemFor(demand: Demand, world: World, basis: Basis): World | null {
  const within: World = { ...world, item: new Map(), some: [], every: [] };
  const also = demand.also === undefined ? [] : [demand.also];
  return settle([demand, ...also, ...world.every], within, basis);
}

function noItemCanBe(world: World, basis: Basis): boolean {
  if (world.every.length === 0) return false;
  const within: World = { ...world, item: new Map(), some: [], every: [] };
  return basis.trace.aside(() => settle(world.every, within, basis)) === null;
}

/** Box 5 is counted, not declared: it is the number of items, so that the one rules out the other. */
function withItemCount(
  world: World,
  { least, most }: { least: number; most: number },
  { trace }: Basis,
): World | null {
  const before = world.header.get('itemCount');
  if (before === undefined || before.values?.of !== 'number') return world;
  const to = most === Infinity ? null : { at: most, included: true };
  const set = intersection(before.values.set, stretch({ at: least, included: true }, to));
  const after = { missing: before.missing, values: settled({ of: 'number', set }) };
  if (isPossible(after)) return withField(world, 'itemCount', after);
  trace.conflict = { path: '', because: 'items', field: 'itemCount' };
  return null;
}
