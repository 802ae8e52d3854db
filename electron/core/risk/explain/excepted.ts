import type { Profile, RuleBook } from '../../../../shared/profile.ts';
import type { Facts } from '../facts.ts';
import { compileRules, type Hit } from '../rules.ts';

/**
 * The profiles whose condition held but one of whose exceptions did, too: those that would have hit
 * without their exceptions and did not. Whether what they depend on hit is left aside.
 */
export function exceptedOn({ profiles, lists }: RuleBook, facts: Facts, day: string): Hit[] {
  const withExceptions = new Map(
    profiles.flatMap((profile) =>
      (profile.exceptions ?? []).length > 0 ? [[profile.code, profile] as const] : [],
    ),
  );
  if (withExceptions.size === 0) return [];
  const kept = [...withExceptions.values()];
  const guarded = hitsWith(kept.map(standingAlone), lists, facts, day);
  const guardedCodes = new Set(guarded.map(({ profile }) => profile.code));
  return hitsWith(kept.map(standingAlone).map(withoutExceptions), lists, facts, day).flatMap(
    ({ profile: { code }, items }) => {
      const profile = withExceptions.get(code);
      return profile === undefined || guardedCodes.has(code) ? [] : [{ profile, items }];
    },
  );
}

function hitsWith(
  profiles: readonly Profile[],
  lists: RuleBook['lists'],
  facts: Facts,
  day: string,
): readonly Hit[] {
  return compileRules({ profiles: [...profiles], lists }).hitsOn(facts, day);
}

/** The profile as if it depended on no other: those it names are not all here. */
function standingAlone(profile: Profile): Profile {
  const { dependsOn: _, ...rest } = profile;
  return profile.kind === 'dependent' ? { ...rest, kind: 'standing' } : profile;
}

function withoutExceptions(profile: Profile): Profile {
  const { exceptions: _, ...rest } = profile;
  return rest;
}
