import { fieldById } from '../../../../shared/fields.ts';
import type { Fact, Facts } from '../facts.ts';
import type { ListSets } from './list-sets.ts';
import { intersection, type OrderedSet } from './ordered-set.ts';
import type { Possible, Values } from './possible.ts';
import { itemFor, settle } from './settle.ts';
import { Trace } from './trace.ts';
import { anything, type Demand } from './world.ts';

/**
 * A declaration that should meet the demands: a guess, to be put to the evaluator, for
 * the world it is taken from keeps more than is possible. `null` where none came to mind.
 */
export function exampleOf(demands: readonly Demand[], lists: ListSets): Facts | null {
  const basis = { lists, trace: new Trace(true) };
  const world = settle(demands, anything, basis);
  if (world === null) return null;
  const items: { ordinal: number; values: Record<string, Fact> }[] = [];
  const add = (item: ReadonlyMap<string, Possible>, times: number) => {
    for (let time = 0; time < times; time += 1)
      items.push({ ordinal: items.length + 1, values: valuesOf(item) });
  };
  const most = Math.max(1, ...[...world.counts.values()].map(({ least }) => least));
  for (const demand of world.some) {
    const found = itemFor(demand, world, basis)?.item;
    if (found !== null && found !== undefined) add(found, Math.min(most, 100));
  }
  const header = valuesOf(world.header);
  return { header: { ...header, itemCount: items.length }, items };
}

function valuesOf(fields: ReadonlyMap<string, Possible>): Record<string, Fact> {
  return Object.fromEntries(
    [...fields].map(([field, { values }]) => [field, factOf(field, values)]),
  );
}

function factOf(field: string, values: Values | null): Fact {
  switch (values?.of) {
    case undefined:
      return null;
    case 'number': {
      const number = oneOf(
        values.set,
        1,
        (from, to) => (from + to) / 2,
        (at, by) => at + by,
      );
      return fieldById(field)?.type === 'flag' ? number === 1 : number;
    }
    case 'text': {
      const words = values.tests.flatMap(({ wanted, words: starts = [] }) =>
        wanted ? starts.slice(0, 1) : [],
      );
      if (words.length > 0) return words.join(' ');
      return oneText(values.set);
    }
    case 'codes':
      return values.needs.map((need) => oneText(intersection(need, values.each)));
  }
}

function oneText(set: OrderedSet<string>): string {
  return oneOf(
    set,
    'A',
    (from) => `${from}0`,
    (at, by) => (by > 0 ? `${at}0` : ''),
  );
}

/** A member of a set, if it has one that is easily found. */
function oneOf<T extends number | string>(
  { fromStart, cuts }: OrderedSet<T>,
  any: T,
  between: (from: T, to: T) => T,
  beside: (at: T, by: number) => T,
): T {
  const [first, second] = cuts;
  if (first === undefined) return any;
  if (fromStart) return first.after ? first.at : beside(first.at, -1);
  if (!first.after) return first.at;
  if (second === undefined) return beside(first.at, 1);
  return second.after ? second.at : between(first.at, second.at);
}
