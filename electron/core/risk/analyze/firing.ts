import type { Profile } from '../../../../shared/profile.ts';
import { holds, holdsNot } from './want.ts';
import type { Demand } from './world.ts';

/** What a profile is limited to, as conditions: what a declaration does not say lies outside. */
export function scopeOf({ directions, procedures, offices }: Profile): Demand[] {
  const within = (field: string, path: string, values: readonly string[]): Demand => ({
    condition: { op: 'in', field, values: [...values] },
    want: holds,
    path,
  });
  return [
    within('direction', 'directions', directions),
    ...(procedures === undefined ? [] : [within('procedure', 'procedures', procedures)]),
    ...(offices === undefined ? [] : [within('office', 'offices', offices)]),
  ];
}

export function conditionOf({ condition }: Profile): Demand {
  return { condition, want: holds, path: 'condition' };
}

export function exceptionsOf({ exceptions = [] }: Profile): Demand[] {
  return exceptions.map(({ condition }, index) => ({
    condition,
    want: holdsNot,
    path: `exceptions.${index}.condition`,
  }));
}

/** Everything asked of a declaration before a profile fires on it by itself. */
export function firingAlone(profile: Profile): Demand[] {
  return [...scopeOf(profile), conditionOf(profile), ...exceptionsOf(profile)];
}

/** A profile and all that it depends on, nearest first. */
export function lineOf(profile: Profile, byCode: ReadonlyMap<string, Profile>): Profile[] {
  const line: Profile[] = [];
  const ahead = [profile];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (line.includes(next)) continue;
    line.push(next);
    for (const code of next.dependsOn ?? []) {
      const on = byCode.get(code);
      if (on !== undefined) ahead.push(on);
    }
  }
  return line;
}

/** Everything asked of a declaration on which a profile fires, with those it depends on. */
export function firing(profile: Profile, byCode: ReadonlyMap<string, Profile>): Demand[] {
  return lineOf(profile, byCode).flatMap((each) => firingAlone(each));
}
