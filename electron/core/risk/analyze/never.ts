import type { Diagnostic, DiagnosticCode } from '../../../../shared/diagnostic.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { ofProfile } from './found.ts';
import { conditionOf, exceptionsOf, firing, lineOf, scopeOf } from './firing.ts';
import { possible, type Setting } from './setting.ts';
import { Trace, type Conflict } from './trace.ts';
import { holds } from './want.ts';

const codes: Record<Conflict['because'], DiagnosticCode> = {
  field: 'NEVER_FIELD',
  items: 'NEVER_ITEMS',
  count: 'NEVER_COUNT',
  sum: 'NEVER_SUM',
  branches: 'NEVER_BRANCHES',
};

/** Why a profile can never fire; nothing where it may. Only what is proven is said. */
export function neverFires(
  profile: Profile,
  setting: Setting,
  dead: ReadonlySet<string>,
): Diagnostic[] {
  const { code } = profile;
  const found = (what: DiagnosticCode, { conflict }: Trace, path?: string) => {
    const field = conflict?.field ?? null;
    return [
      ofProfile(what, code, {
        path: path ?? conflict?.path ?? '',
        params: field === null ? {} : { field },
      }),
    ];
  };
  const alone = new Trace();
  if (possible([conditionOf(profile)], setting, alone) === null)
    return found(codes[alone.conflict?.because ?? 'branches'], alone);

  const scoped = [...scopeOf(profile), conditionOf(profile)];
  const inScope = new Trace();
  if (possible(scoped, setting, inScope) === null) return found('NEVER_IN_SCOPE', inScope);

  const excepted = new Trace();
  if (possible([...scoped, ...exceptionsOf(profile)], setting, excepted) === null)
    return found('NEVER_EXCEPTED', excepted, 'exceptions');

  const others = lineOf(profile, setting.byCode).slice(1);
  const deadOther = others.find((other) => dead.has(other.code));
  if (deadOther !== undefined)
    return [
      ofProfile('NEVER_DEPENDS_ON_DEAD', code, {
        path: 'dependsOn',
        params: { other: deadOther.code },
      }),
    ];
  const together = new Trace();
  if (
    others.length > 0 &&
    (!everInForceTogether([profile, ...others]) ||
      possible(firing(profile, setting.byCode), setting, together) === null)
  )
    return [
      ofProfile('NEVER_WITH_OTHERS', code, {
        path: 'dependsOn',
        params: { others: others.map((other) => other.code).join(', ') },
      }),
    ];
  return partsThatNever(profile, setting);
}

function everInForceTogether(profiles: readonly Profile[]): boolean {
  const from =
    profiles
      .map(({ validFrom }) => validFrom)
      .sort()
      .at(-1) ?? '';
  return profiles.every(({ validTo }) => validTo === null || validTo >= from);
}

/** Alternatives and exceptions of a profile that may fire which can themselves never hold. */
function partsThatNever(profile: Profile, setting: Setting): Diagnostic[] {
  const trace = new Trace();
  const scoped = [...scopeOf(profile), conditionOf(profile)];
  possible(scoped, setting, trace);
  const paths = [...new Set(trace.dead)];
  const outermost = paths.filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(`${other}.`)),
  );
  const exceptions = exceptionsOf(profile).filter(
    (exception) => possible([...scoped, { ...exception, want: holds }], setting) === null,
  );
  return [
    ...outermost.map((path) => ofProfile('NEVER_BRANCH', profile.code, { path })),
    ...exceptions.map(({ path }) => ofProfile('EXCEPTION_NEVER', profile.code, { path })),
  ];
}
