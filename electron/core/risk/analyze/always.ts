import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { ofProfile } from './found.ts';
import { conditionOf, exceptionsOf, scopeOf } from './firing.ts';
import { possible, type Setting } from './setting.ts';
import { denies, holds, holdsNot } from './want.ts';

/**
 * Whether a profile fires on every declaration it is limited to, or on every one of which
 * its fields are known: then it selects nothing. Profiles that draw by lot, or count only with others, may.
 */
export function alwaysFires(profile: Profile, setting: Setting): Diagnostic[] {
  if (profile.kind === 'random' || profile.dependsOn !== undefined) return [];
  const scope = scopeOf(profile);
  const condition = conditionOf(profile);
  const excepted = exceptionsOf(profile).some(
    (exception) => possible([...scope, { ...exception, want: holds }], setting) !== null,
  );
  if (excepted) return [];
  const place = { path: 'condition' };
  if (possible([...scope, { ...condition, want: holdsNot }], setting) === null)
    return [ofProfile('ALWAYS', profile.code, place)];
  if (possible([...scope, { ...condition, want: denies }], setting) === null)
    return [ofProfile('ALWAYS_WHEN_KNOWN', profile.code, place)];
  return [];
}
