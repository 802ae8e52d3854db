import type { Profile, Tactics } from '../../../shared/profile.ts';
import { canonicalHash } from './canonical.ts';
import { assertSound } from './check.ts';
import { compile, type Test } from './compile.ts';
import type { Facts } from './facts.ts';

export interface Hit {
  readonly profile: Profile;
  /** Ordinals of the items concerned, ascending; empty: the whole declaration. */
  readonly items: readonly number[];
}

/** A rule set compiled once; `hash` names its version in every decision. */
export interface RuleSet {
  readonly hash: string;
  readonly profiles: readonly Profile[];
  /** The profiles that fire on these facts on this day, in the order of their codes. */
  hitsOn(facts: Facts, day: string): Hit[];
}

interface Compiled {
  readonly profile: Profile;
  readonly test: Test;
}

function inForce(profile: Profile, day: string): boolean {
  return profile.validFrom <= day && (profile.validTo === null || day <= profile.validTo);
}

/** @throws Error naming the first profile that does not type-check, or a code that occurs twice */
export function compileRules(profiles: readonly Profile[]): RuleSet {
  const ordered = [...profiles].sort((a, b) => (a.code < b.code ? -1 : 1));
  ordered.forEach((profile, index) => {
    if (ordered[index + 1]?.code === profile.code)
      throw new Error(`profile ${profile.code} occurs twice`);
    assertSound(profile);
  });
  const compiled: Compiled[] = ordered.map((profile) => ({
    profile,
    test: compile(profile.condition),
  }));
  return {
    hash: canonicalHash(ordered),
    profiles: ordered,
    hitsOn(facts, day) {
      const hits: Hit[] = [];
      for (const { profile, test } of compiled) {
        const direction = facts.header['direction'];
        if (!profile.directions.some((scope) => scope === direction) || !inForce(profile, day))
          continue;
        const witnesses = new Set<number>();
        if (test({ facts, item: null, witnesses }) === 1) {
          hits.push({ profile, items: [...witnesses].sort((a, b) => a - b) });
        }
      }
      return hits;
    },
  };
}

export interface TacticsInForce {
  readonly hash: string;
  readonly tactics: Tactics;
}

export function tacticsInForce(tactics: Tactics): TacticsInForce {
  return { hash: canonicalHash(tactics), tactics };
}
