import { compareCorridors } from '../../../../shared/corridor.ts';
import type { Diagnostic, DiagnosticCode } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { exampleOf } from './example.ts';
import { ofProfile } from './found.ts';
import { conditionOf, exceptionsOf, firing, scopeOf } from './firing.ts';
import { possible, type Setting } from './setting.ts';
import { holds, holdsNot } from './want.ts';

const decidesAlone = ({ kind }: Profile) => kind === 'mandatory' || kind === 'target';
const scores = ({ kind }: Profile) => kind === 'standing' || kind === 'dependent';

/**
 * What a profile brings about beside another that fires too. SHADOWED: nothing; the other
 * decides, and as strictly. SHADOWED_IN_SCORE: it only adds points to those of the other.
 */
function besideIt(profile: Profile, other: Profile): DiagnosticCode | null {
  const asStrict = compareCorridors(other.corridor, profile.corridor) >= 0;
  if (other.corridor === 'green') return null;
  if (decidesAlone(other)) {
    if (profile.kind === 'random') return 'SHADOWED';
    if (decidesAlone(profile)) return asStrict ? 'SHADOWED' : null;
    // Points may still lift the score above a corridor that is not the strictest.
    return other.corridor === 'red' ? 'SHADOWED' : asStrict ? 'SHADOWED_IN_SCORE' : null;
  }
  if (scores(other) && scores(profile))
    return asStrict && other.weight >= profile.weight ? 'SHADOWED_IN_SCORE' : null;
  return null;
}

function coversDays(other: Profile, profile: Profile): boolean {
  if (other.validFrom > profile.validFrom) return false;
  if (other.validTo === null) return true;
  return profile.validTo !== null && profile.validTo <= other.validTo;
}

/** Whether it is proven that another profile fires, and counts, wherever this one fires. */
export function firesWith(profile: Profile, other: Profile, setting: Setting): boolean {
  if (other.share !== undefined || !coversDays(other, profile)) return false;
  const shared = new Set(profile.dependsOn ?? []);
  if (!(other.dependsOn ?? []).every((code) => shared.has(code))) return false;
  const fires = firing(profile, setting.byCode);
  return [...scopeOf(other), conditionOf(other), ...exceptionsOf(other)].every((demand) => {
    const contrary = demand.want === holds ? holdsNot : holds;
    return possible([...fires, { ...demand, want: contrary }], setting) === null;
  });
}

/** So many others are looked at beside a profile: among more, what is said would be noise. */
const mostCompanions = 40;

/** The other profiles that fire on a declaration on which this one fires, the strictest first: those worth a proof. */
export function companions(profile: Profile, setting: Setting): Profile[] {
  const example = exampleOf(firing(profile, setting.byCode), setting.lists);
  if (example === null) return [];
  const hits = setting.rules.hitsOn(example, profile.validFrom).map((hit) => hit.profile);
  // Where the example is not one, it tells nothing.
  if (!hits.some(({ code }) => code === profile.code)) return [];
  return hits
    .filter(({ code }) => code !== profile.code)
    .sort((a, b) => compareCorridors(b.corridor, a.corridor))
    .slice(0, mostCompanions);
}

/** The profile that makes this one superfluous; of two that do so to one another, the first by code stays. */
export function shadowed(
  profile: Profile,
  beside: readonly Profile[],
  setting: Setting,
): Diagnostic[] {
  for (const wanted of ['SHADOWED', 'SHADOWED_IN_SCORE'] as const) {
    for (const other of beside) {
      if (besideIt(profile, other) !== wanted || !firesWith(profile, other, setting)) continue;
      const mutual =
        profile.code < other.code &&
        besideIt(other, profile) === wanted &&
        firesWith(other, profile, setting);
      if (mutual) continue;
      return [ofProfile(wanted, profile.code, { params: { other: other.code } })];
    }
  }
  return [];
}
