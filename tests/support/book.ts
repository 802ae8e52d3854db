import type { Profile, RuleBook } from '../../shared/profile.ts';
import type { RiskList } from '../../shared/risk-list.ts';

/** Profiles as a set to compile, with the lists they refer to. */
export function bookWith(profiles: readonly Profile[], lists: readonly RiskList[] = []): RuleBook {
  return { profiles: [...profiles], lists: [...lists] };
}
