import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { ready } from './compile.ts';
import type { Facts } from './facts.ts';
import { both, guardOf } from './index/guard.ts';
import { planOf, type Plan } from './index/plan.ts';
import { RuleIndex } from './index/rule-index.ts';
import type { Members } from './members.ts';
import { oneItemOf } from './one-item.ts';
import { yes, type Judge, type Ready } from './verdict.ts';

export interface Hit {
  readonly profile: Profile;
  /** Ordinals of the items concerned, ascending; empty: the whole declaration. */
  readonly items: readonly number[];
}

interface Armed extends Ready {
  readonly profile: Profile;
  readonly exceptions: readonly Judge[];
  /** Where the condition says "this of the declaration, and that of some one item": its two halves. */
  readonly halves: { readonly rest: Judge; readonly where: Judge } | null;
}

function arm(profile: Profile, members: Members): Armed {
  const judgeOf = (condition: Profile['condition']) => ready(condition, members).judge;
  const halves = oneItemOf(profile.condition);
  return {
    profile,
    ...ready(profile.condition, members),
    exceptions: (profile.exceptions ?? []).map(({ condition }) => judgeOf(condition)),
    halves: halves && {
      rest: halves.rest.length === 0 ? () => yes : judgeOf({ op: 'all', of: [...halves.rest] }),
      where: judgeOf(halves.where),
    },
  };
}

/** The facts a profile is limited to, where it is; what a declaration does not say lies outside. */
const limits = ({ directions, procedures, offices }: Profile) =>
  [
    ['direction', directions],
    ['procedure', procedures],
    ['office', offices],
  ] as const;

function inScope(profile: Profile, { header }: Facts): boolean {
  return limits(profile).every(
    ([field, allowed]) => allowed === undefined || allowed.some((each) => each === header[field]),
  );
}

/** The plan of the condition, with what limits the profile as further guards. */
function planOfProfile(profile: Profile): Plan {
  const plan = planOf(profile.condition);
  const declaration = new Map(plan.declaration);
  for (const [field, allowed] of limits(profile)) {
    const guard = allowed && guardOf({ op: 'in', field, values: [...allowed] });
    if (guard == null) continue;
    const before = declaration.get(field);
    declaration.set(field, before === undefined ? guard : both(before, guard));
  }
  return { ...plan, declaration };
}

/** Ordinals ascending, each once. */
function ascending(ordinals: Iterable<number>): number[] {
  return [...new Set(ordinals)].sort((a, b) => a - b);
}

/** Finds the profiles that are true of a declaration, whatever others they depend on; in their order. */
export function hitFinder(
  profiles: readonly Profile[],
  lists: readonly RiskList[],
  members: Members,
): (facts: Facts, day: string) => Hit[] {
  const armed = profiles.map((profile) => arm(profile, members));
  const index = new RuleIndex(
    profiles.map((profile) => ({ ...profile, plan: planOfProfile(profile) })),
    lists,
  );

  return (facts, day) => {
    /** By place in the rule set: what is true so far, and the ordinals that speak for it. */
    const found = new Map<number, number[] | Set<number>>();
    /** Those of which no item has to be asked any more. */
    const settled = new Set<number>();
    const ofDeclaration = (place: number) => {
      if (settled.has(place)) return;
      settled.add(place);
      const one = armed[place];
      if (one?.judge(facts, null) !== yes) return;
      const witnesses = new Set<number>();
      one.witness?.(facts, witnesses);
      found.set(place, witnesses);
    };
    index.search(facts, day, {
      ofDeclaration,
      ofItem(place, at) {
        if (settled.has(place)) return;
        const item = facts.items[at];
        const halves = armed[place]?.halves;
        if (halves == null || item === undefined) {
          ofDeclaration(place);
          return;
        }
        const before = found.get(place);
        if (before === undefined && halves.rest(facts, null) !== yes) {
          settled.add(place);
          return;
        }
        if (halves.where(facts, item.values) !== yes) return;
        if (Array.isArray(before)) before.push(item.ordinal);
        else found.set(place, [item.ordinal]);
      },
    });
    const hits: Hit[] = [];
    for (const place of [...found.keys()].sort((a, b) => a - b)) {
      const { profile, exceptions } = armed[place] ?? {};
      if (profile === undefined || exceptions === undefined || !inScope(profile, facts)) continue;
      if (exceptions.some((exception) => exception(facts, null) === yes)) continue;
      hits.push({ profile, items: ascending(found.get(place) ?? []) });
    }
    return hits;
  };
}
