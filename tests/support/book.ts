import { starterTactics } from '../../electron/core/profiles/starter.ts';
import type { Profile, RuleBook } from '../../shared/profile.ts';
import type { RiskList } from '../../shared/risk-list.ts';

/** Profiles as a set to compile, with the lists they refer to. */
export function bookWith(profiles: readonly Profile[], lists: readonly RiskList[] = []): RuleBook {
  return { profiles: [...profiles], lists: [...lists] };
}

/** No lot: what is green stays green. */
export const withoutLot = {
  ...starterTactics,
  random: {
    share: 0,
    corridor: 'yellow' as const,
    waivedBy: { act: 'Order 1', on: '2026-01-01', until: '2026-12-31', thereafter: 100 },
  },
};
