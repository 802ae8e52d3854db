import type { Condition } from '../../../../shared/condition.ts';
import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { canonicalJson } from '../canonical.ts';
import { ofProfile } from './found.ts';
import {
  complement,
  intersection,
  isEmpty,
  stretch,
  unionOf,
  type OrderedSet,
} from './ordered-set.ts';

/** The range one profile leaves to a field, and all else that it asks. */
interface Ranged {
  readonly profile: Profile;
  readonly field: string;
  readonly path: string;
  readonly set: OrderedSet<number>;
  /** Everything of the profile but this range: profiles of one rest differ in the range alone. */
  readonly rest: string;
}

/** The numbers a comparison leaves; `null` where it is none. */
function rangeOf(condition: Condition): { field: string; set: OrderedSet<number> } | null {
  const to = (at: number, included: boolean) => stretch(null, { at, included });
  const from = (at: number, included: boolean) => stretch({ at, included }, null);
  switch (condition.op) {
    case 'less':
      return { field: condition.field, set: to(condition.value, false) };
    case 'atMost':
      return { field: condition.field, set: to(condition.value, true) };
    case 'greater':
      return { field: condition.field, set: from(condition.value, false) };
    case 'atLeast':
      return { field: condition.field, set: from(condition.value, true) };
    case 'between':
      return {
        field: condition.field,
        set: intersection(from(condition.from, true), to(condition.to, true)),
      };
    default:
      return null;
  }
}

/** The parts of a condition all of which must hold, through items too, with the way to each. */
function partsOf(
  condition: Condition,
  path: string,
  around: (inner: unknown) => unknown,
): { path: string; parts: readonly Condition[]; around: (inner: unknown) => unknown }[] {
  switch (condition.op) {
    case 'all':
      return [{ path, parts: condition.of, around }];
    case 'someItem':
      return partsOf(condition.where, `${path}.where`, (inner) =>
        around({ op: 'someItem', where: inner }),
      );
    default:
      return [{ path, parts: [condition], around }];
  }
}

function rangesOf(profile: Profile): Ranged[] {
  const { directions, procedures, offices, exceptions, dependsOn } = profile;
  const ranges: Ranged[] = [];
  for (const { path, parts, around } of partsOf(profile.condition, 'condition', (inner) => inner)) {
    const numeric = parts.map(rangeOf);
    const inPlace = new Set(numeric.flatMap((range) => range?.field ?? []));
    for (const field of inPlace) {
      const set = numeric.reduce<OrderedSet<number>>(
        (so, range) => (range?.field === field ? intersection(so, range.set) : so),
        stretch<number>(null, null),
      );
      const others = parts.filter((_, index) => numeric[index]?.field !== field);
      const rest = canonicalJson([
        field,
        around(others.map((other) => canonicalJson(other)).sort()),
        { directions: [...directions].sort(), procedures, offices, exceptions, dependsOn },
      ]);
      ranges.push({ profile, field, path, set, rest });
    }
  }
  return ranges;
}

/** How a bound is written in a sentence: the figure, and the sign on its side. */
function holeOf({ fromStart, cuts }: OrderedSet<number>) {
  const [low, high] = cuts;
  if (fromStart || low === undefined || high === undefined) return null;
  return {
    from: low.at,
    to: high.at,
    fromSign: low.after ? '>' : '≥',
    toSign: high.after ? '≤' : '<',
  };
}

/**
 * Holes between the ranges of profiles that differ in nothing but a range of one field: what
 * lies in the hole is met by none of them. Said at the profile whose range ends there.
 */
export function gaps(profiles: readonly Profile[]): Diagnostic[] {
  const groups = Map.groupBy(profiles.flatMap(rangesOf), ({ rest }) => rest);
  const found: Diagnostic[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const holes = complement(unionOf(group.map(({ set }) => set)));
    for (const hole of stretchesOf(holes)) {
      const told = holeOf(hole);
      if (told === null) continue;
      const before = group.find(({ set }) => set.cuts.some((cut) => endsAt(cut, hole)));
      const after = group.find(({ set }) => set !== before?.set && touches(set, hole));
      if (before === undefined || after === undefined) continue;
      found.push(
        ofProfile('GAP', before.profile.code, {
          path: before.path,
          params: { field: before.field, other: after.profile.code, ...told },
        }),
      );
    }
  }
  return found;
}

function stretchesOf({ fromStart, cuts }: OrderedSet<number>): OrderedSet<number>[] {
  const inner = fromStart ? cuts.slice(1) : cuts;
  const found: OrderedSet<number>[] = [];
  for (let at = 0; at + 1 < inner.length; at += 2)
    found.push({ fromStart: false, cuts: inner.slice(at, at + 2) });
  return found.filter((each) => !isEmpty(each));
}

function endsAt(cut: OrderedSet<number>['cuts'][number], hole: OrderedSet<number>): boolean {
  const [low] = hole.cuts;
  return low !== undefined && low.at === cut.at && low.after === cut.after;
}

function touches(set: OrderedSet<number>, hole: OrderedSet<number>): boolean {
  const [, high] = hole.cuts;
  return (
    high !== undefined && set.cuts.some((cut) => cut.at === high.at && cut.after === high.after)
  );
}
