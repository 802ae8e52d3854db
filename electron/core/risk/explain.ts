import type { HitExplanation } from '../../../shared/contract/declarations.ts';
import type { Profile } from '../../../shared/profile.ts';

/**
 * The officer's tier: area, instruction, where to look, which measures. Built by
 * naming what may be told; thresholds, lists, weights and codes are never copied.
 */
export function forOfficer(profile: Profile, items: readonly number[]): HitExplanation {
  return {
    area: profile.area,
    instruction: profile.instruction,
    corridor: profile.corridor,
    items: [...items],
    boxes: [...profile.boxes],
    measures: [...profile.measures],
  };
}
