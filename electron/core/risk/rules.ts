import type { Profile, RuleBook } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import { canonicalHash } from './canonical.ts';
import { checkBook, type BookFault } from './check-book.ts';
import type { Facts } from './facts.ts';
import { hitFinder, type Hit } from './hits.ts';
import { membersOf } from './members.ts';

export type { Hit } from './hits.ts';

/** A rule set compiled once; `hash` names its version in every decision. */
export interface RuleSet {
  readonly hash: string;
  readonly profiles: readonly Profile[];
  readonly lists: readonly RiskList[];
  /** The profiles that fire on these facts on this day, in the order of their codes. */
  hitsOn(facts: Facts, day: string): readonly Hit[];
}

/** Thrown for a set of profiles that cannot be used; it is refused whole. */
export class UnsoundRulesError extends Error {
  readonly faults: readonly BookFault[];

  constructor(faults: readonly BookFault[]) {
    const told = faults.slice(0, 5).map(({ of, path, message }) =>
      [of, path]
        .filter((part) => part !== null && part !== '')
        .join(' ')
        .concat(`: ${message}`),
    );
    super([...told, ...(faults.length > 5 ? [`and ${faults.length - 5} more`] : [])].join('; '));
    this.name = 'UnsoundRulesError';
    this.faults = faults;
  }
}

const byCode = <T extends { readonly code: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The name of a version of the profiles: they and their lists, whatever order they stood in. */
function hashOfBook(profiles: readonly Profile[], lists: readonly RiskList[]): string {
  return canonicalHash(lists.length === 0 ? profiles : { lists, profiles });
}

/**
 * The profiles ready to be evaluated.
 * @throws UnsoundRulesError naming every fault: a set is taken whole or not at all
 */
export function compileRules({ profiles, lists }: RuleBook): RuleSet {
  const faults = checkBook({ profiles, lists });
  if (faults.length > 0) throw new UnsoundRulesError(faults);
  const ordered = byCode(profiles);
  const orderedLists = byCode(lists);
  const find = hitFinder(ordered, orderedLists, membersOf(orderedLists));
  return {
    hash: hashOfBook(ordered, orderedLists),
    profiles: ordered,
    lists: orderedLists,
    hitsOn: (facts, day) => withParents(find(facts, day)),
  };
}

/** Leaves out the dependent ones whose profiles did not all hit, until none is left that hangs in the air. */
export function withParents(hits: readonly Hit[]): readonly Hit[] {
  if (hits.every(({ profile }) => profile.dependsOn === undefined)) return hits;
  let standing = hits;
  for (;;) {
    const codes = new Set(standing.map(({ profile }) => profile.code));
    const left = standing.filter(({ profile }) =>
      (profile.dependsOn ?? []).every((code) => codes.has(code)),
    );
    if (left.length === standing.length) return left;
    standing = left;
  }
}

export interface TacticsInForce {
  readonly hash: string;
  readonly tactics: Tactics;
}

export function tacticsInForce(tactics: Tactics): TacticsInForce {
  return { hash: canonicalHash(tactics), tactics };
}
