import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { ready } from './compile.ts';
import type { Facts } from './facts.ts';
import { RuleIndex } from './index/rule-index.ts';
import { limitsOf, linesOf } from './lines.ts';
import type { Members } from './members.ts';
import { yes, type Judge, type Ready } from './verdict.ts';

export interface Hit {
  readonly profile: Profile;
  /** Ordinals of the items concerned, ascending; empty: the whole declaration. */
  readonly items: readonly number[];
}

interface Armed extends Ready {
  readonly profile: Profile;
  readonly exceptions: readonly Judge[];
  /** The facts the profile is limited to. */
  readonly limits: readonly (readonly [field: string, allowed: readonly string[]])[];
}

function arm(profile: Profile, members: Members): Armed {
  return {
    profile,
    ...ready(profile.condition, members),
    exceptions: (profile.exceptions ?? []).map(({ condition }) => ready(condition, members).judge),
    limits: limitsOf(profile).flatMap(([field, allowed]) => (allowed ? [[field, allowed]] : [])),
  };
}

function inScope({ limits }: Armed, { header }: Facts): boolean {
  return limits.every(([field, allowed]) => allowed.some((each) => each === header[field]));
}

/** Whether an exception says that a profile whose condition is true does not fire after all. */
function excepted({ exceptions }: Armed, facts: Facts): boolean {
  return exceptions.some((exception) => exception(facts, null) === yes);
}

/** Judges a profile on the whole declaration: the ordinals that speak for it, `null` where it is not true. */
function witnessesOf({ judge, witness }: Armed, facts: Facts): number[] | null {
  if (judge(facts, null) !== yes) return null;
  const witnesses = new Set<number>();
  witness?.(facts, witnesses);
  return [...witnesses];
}

/** Ordinals ascending, each once. */
function ascending(ordinals: readonly number[]): readonly number[] {
  const inOrder = ordinals.every((ordinal, at) => at === 0 || (ordinals[at - 1] ?? 0) < ordinal);
  return inOrder ? ordinals : [...new Set(ordinals)].sort((a, b) => a - b);
}

/** Finds the profiles that are true of a declaration, whatever others they depend on; in their order. */
export function hitFinder(
  profiles: readonly Profile[],
  lists: readonly RiskList[],
  members: Members,
): (facts: Facts, day: string) => Hit[] {
  const armed = profiles.map((profile) => arm(profile, members));
  const lines = armed.flatMap((one, place) =>
    linesOf(one.profile, members).map((line) => ({ ...line, one, place })),
  );
  const index = new RuleIndex(
    lines.map(({ plan, one }) => ({ plan, ...one.profile })),
    lists,
  );

  return (facts, day) => {
    const suspicions = index.search(facts, day);
    if (suspicions.length === 0) return [];
    /** By place in the rule set: the ordinals that speak for what is true so far. */
    const found = new Map<number, number[]>();
    /** Places of which nothing has to be asked any more. */
    const settled = new Set<number>();
    for (const { line: at, item: itemAt } of suspicions) {
      const line = lines[at];
      if (line === undefined || settled.has(line.place)) continue;
      const { place, one, halves } = line;
      const item = itemAt === null ? undefined : facts.items[itemAt];
      if (halves === null || item === undefined) {
        settled.add(place);
        const witnesses = witnessesOf(one, facts);
        if (witnesses !== null) found.set(place, witnesses);
      } else if (
        (halves.where === null || halves.where(facts, item.values) === yes) &&
        (halves.rest === null || halves.rest(facts, null) === yes)
      ) {
        const before = found.get(place);
        if (before === undefined) found.set(place, [item.ordinal]);
        else if (before.at(-1) !== item.ordinal) before.push(item.ordinal);
      }
    }
    const hits: Hit[] = [];
    for (const place of [...found.keys()].sort((a, b) => a - b)) {
      const one = armed[place];
      if (one === undefined || !inScope(one, facts) || excepted(one, facts)) continue;
      hits.push({ profile: one.profile, items: ascending(found.get(place) ?? []) });
    }
    return hits;
  };
}
