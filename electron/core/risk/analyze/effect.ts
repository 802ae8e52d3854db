import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import type { Tactics } from '../../../../shared/tactics.ts';
import { ofProfile } from './found.ts';
import type { Setting } from './setting.ts';

const scores = ({ kind }: Profile) => kind === 'standing' || kind === 'dependent';

/** The most points a declaration can come to: everything that scores at once, and the category that adds most. */
export function mostPoints(profiles: readonly Profile[], tactics: Tactics): number {
  const points = profiles.filter(scores).reduce((sum, { weight }) => sum + weight, 0);
  const added = Object.values(tactics.categories ?? {}).map((category) => category.points);
  return points + Math.max(0, ...added);
}

/** A profile that fires and changes nothing, or asks for a corridor that no score reaches. */
export function withoutEffect(
  profile: Profile,
  { tactics }: Pick<Setting, 'tactics'>,
  most: number,
): Diagnostic[] {
  const { code, corridor, weight } = profile;
  if (corridor === 'green' && (!scores(profile) || weight === 0))
    return [ofProfile('NO_EFFECT', code, { path: 'corridor' })];
  if (!scores(profile)) return [];
  if (corridor === 'green' || tactics === undefined) return [];
  const threshold = tactics.thresholds[corridor];
  if (most >= threshold) return [];
  return [
    ofProfile('CORRIDOR_UNREACHABLE', code, {
      path: 'corridor',
      params: { corridor, threshold, most },
    }),
  ];
}
