import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import { diagnosticSeverities } from '../../../../shared/diagnostic.ts';
import type { Profile, RuleBook } from '../../../../shared/profile.ts';
import { alwaysFires } from './always.ts';
import { dates } from './dates.ts';
import { mostPoints, withoutEffect } from './effect.ts';
import { lineOf } from './firing.ts';
import { gaps } from './gaps.ts';
import { instructionDiagnostics } from './instruction.ts';
import { listDiagnostics, usedLists } from './lists.ts';
import { neverFires } from './never.ts';
import { overlaps } from './overlap.ts';
import { settingOf, type AnalyzeOptions, type Setting } from './setting.ts';
import { companions, shadowed } from './shadow.ts';
import { fieldsWithoutData, impossibleValues } from './values.ts';

/**
 * Everything that can be proven, or should be looked at, in a set of profiles; in the order
 * of severity, then of codes. Pure: the day and the data of the post are given. Says "never"
 * and "always" only where it is proven for every declaration; what it cannot prove, it does
 * not say.
 * @throws UnsoundRulesError for a set that cannot be used at all
 */
export function analyze(book: RuleBook, options: AnalyzeOptions): Diagnostic[] {
  const steps = analysis(book, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, for whoever has other things to do between them. */
export function* analysis(
  book: RuleBook,
  options: AnalyzeOptions,
): Generator<void, Diagnostic[], void> {
  const setting = settingOf(book, options);
  const { never, dead } = yield* deadOnes(setting);
  const living = book.profiles.filter(({ code }) => !dead.has(code));
  const most = setting.tactics === undefined ? 0 : mostPoints(living, setting.tactics);
  const depended = new Set(book.profiles.flatMap(({ dependsOn = [] }) => dependsOn));
  const used = usedLists(book.profiles);
  const found: Diagnostic[] = [...never, ...gaps(living)];
  const beside: Diagnostic[] = [];
  for (const profile of living) {
    found.push(...alwaysFires(profile, setting), ...withoutEffect(profile, setting, most));
    beside.push(...besideOthers(profile, depended, setting));
    yield;
  }
  for (const profile of book.profiles) {
    found.push(
      ...dates(profile, options.asOf),
      ...instructionDiagnostics(profile, setting),
      ...impossibleValues(profile),
      ...fieldsWithoutData(profile, setting),
    );
    yield;
  }
  for (const list of book.lists) {
    found.push(...listDiagnostics(list, used, options.asOf));
    yield;
  }
  return inOrder([...found, ...once(beside)]);
}

/** What never fires, those first on which others depend. */
function* deadOnes(
  setting: Setting,
): Generator<void, { never: Diagnostic[]; dead: Set<string> }, void> {
  const dead = new Set<string>();
  const never: Diagnostic[] = [];
  const ordered = setting.book.profiles
    .map((profile) => ({ profile, line: lineOf(profile, setting.byCode).length }))
    .sort((a, b) => a.line - b.line);
  for (const { profile } of ordered) {
    const found = neverFires(profile, setting, dead);
    if (found.some(({ severity }) => severity === 'error')) dead.add(profile.code);
    never.push(...found);
    yield;
  }
  return { never, dead };
}

/** What a profile is worth beside the others. One that others depend on is never superfluous. */
function besideOthers(
  profile: Profile,
  depended: ReadonlySet<string>,
  setting: Setting,
): Diagnostic[] {
  const beside = companions(profile, setting);
  const superfluous = depended.has(profile.code) ? [] : shadowed(profile, beside, setting);
  return superfluous.length > 0 ? superfluous : overlaps(profile, beside);
}

/** A pair is met from both of its sides; and what changes nothing need not be told from the other. */
function once(found: readonly Diagnostic[]): Diagnostic[] {
  const superfluous = new Set(
    found.flatMap(({ code, profile }) =>
      code === 'SHADOWED' && profile !== null ? [profile] : [],
    ),
  );
  const byPlace = new Map(
    found.map((each) => [`${each.code} ${each.profile} ${each.params['other']}`, each]),
  );
  return [...byPlace.values()].filter(
    ({ code, profile }) => code !== 'OVERLAP' || profile === null || !superfluous.has(profile),
  );
}

function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  const rank = ({ severity }: Diagnostic) => diagnosticSeverities.indexOf(severity);
  const name = ({ profile, list, code, path }: Diagnostic) =>
    [profile ?? `~${list ?? ''}`, code, path].join('\0');
  return [...found].sort(
    (a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  );
}
