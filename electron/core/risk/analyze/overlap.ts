import { compareCorridors } from '../../../../shared/corridor.ts';
import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { ofProfile } from './found.ts';

/** More of one profile need not be told: whoever corrects these has seen why. */
const mostOverlaps = 3;

const decidesAlone = ({ kind }: Profile) => kind === 'mandatory' || kind === 'target';

/**
 * Profiles that decide alone, each by another corridor, and fire on one declaration: the
 * stricter prevails, which may not be what either meant. `beside` fired beside this one on
 * a declaration, so nothing is guessed. Said at the lighter of the two.
 */
export function overlaps(profile: Profile, beside: readonly Profile[]): Diagnostic[] {
  if (!decidesAlone(profile)) return [];
  const others = beside.filter(
    (other) => decidesAlone(other) && other.corridor !== profile.corridor,
  );
  return others.slice(0, mostOverlaps).map((other) => {
    const order = compareCorridors(profile.corridor, other.corridor);
    const [lighter, heavier] = order < 0 ? [profile, other] : [other, profile];
    const params = { other: heavier.code, corridor: heavier.corridor };
    return ofProfile('OVERLAP', lighter.code, { params });
  });
}
