import type { Profile, RuleBook } from '../../../shared/profile.ts';
import { checkCondition, nearest, type Fault, type ListKinds } from './check.ts';

/** A fault of a set of profiles: in which profile or list, where in it, and what to do about it. */
export interface BookFault {
  /** Code of the profile or list; `null`: of the whole set. */
  readonly of: string | null;
  /** Path inside the profile (`condition.of.1.field`); empty: the profile itself. */
  readonly path: string;
  readonly code:
    | Fault['code']
    | 'CODE_TWICE'
    | 'LIST_TWICE'
    | 'UNKNOWN_PROFILE'
    | 'DEPENDENCE_CYCLE'
    | 'DEPENDS_ON_DRAWN'
    | 'KIND_NEEDS'
    | 'KIND_FORBIDS'
    | 'DATES_REVERSED';
  readonly message: string;
  readonly help?: string;
}

/** Longest stretch a target profile may run, days: it is for one cargo, person or vehicle. */
const longestTarget = 366;

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What the kind of a profile asks for and rules out. */
function checkKind(profile: Profile): Omit<BookFault, 'of'>[] {
  const { kind } = profile;
  const faults: Omit<BookFault, 'of'>[] = [];
  const needs = (path: string, what: string) =>
    faults.push({ path, code: 'KIND_NEEDS', message: `a ${kind} profile needs ${what}` });
  const forbids = (path: string, what: string) =>
    faults.push({ path, code: 'KIND_FORBIDS', message: `a ${kind} profile has no ${what}` });
  const scores = kind === 'standing' || kind === 'dependent';
  if (!scores && profile.weight !== 0) forbids('weight', 'weight: it decides without the score');
  if (kind === 'random' && profile.share === undefined) needs('share', 'the share it draws');
  if (kind === 'dependent' && profile.dependsOn === undefined)
    needs('dependsOn', 'the profiles it depends on');
  if (kind !== 'dependent' && profile.dependsOn !== undefined)
    forbids('dependsOn', 'profiles it depends on');
  if (kind === 'target' && profile.validTo === null) needs('validTo', 'a last day');
  if (
    kind === 'target' &&
    profile.validTo !== null &&
    days(profile.validFrom, profile.validTo) > longestTarget
  )
    forbids('validTo', `life longer than ${longestTarget} days`);
  if (profile.atMostUnselected !== undefined && (profile.share === undefined || kind === 'random'))
    faults.push({
      path: 'atMostUnselected',
      code: 'KIND_FORBIDS',
      message: 'hits go uncounted only where a share of the hits counts',
      help: 'name the share, or leave atMostUnselected out',
    });
  if (profile.validTo !== null && profile.validTo < profile.validFrom)
    faults.push({
      path: 'validTo',
      code: 'DATES_REVERSED',
      message: `the last day ${profile.validTo} lies before the first ${profile.validFrom}`,
    });
  return faults;
}

function checkProfile(profile: Profile, lists: ListKinds): BookFault[] {
  const inside = (path: string, faults: readonly Fault[]) =>
    faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}`.replace(/\.$/, '') }));
  return [
    ...checkKind(profile),
    ...inside('condition', checkCondition(profile.condition, lists)),
    ...(profile.exceptions ?? []).flatMap(({ condition }, index) =>
      inside(`exceptions.${index}.condition`, checkCondition(condition, lists)),
    ),
  ].map((fault) => ({ of: profile.code, ...fault }));
}

function twice(
  codes: readonly string[],
  code: 'CODE_TWICE' | 'LIST_TWICE',
  what: string,
): BookFault[] {
  const seen = new Set<string>();
  const faults: BookFault[] = [];
  for (const each of codes) {
    if (seen.has(each))
      faults.push({ of: each, path: '', code, message: `${what} ${each} occurs twice` });
    seen.add(each);
  }
  return faults;
}

function checkDependence(profiles: readonly Profile[]): BookFault[] {
  const byCode = new Map(profiles.map((profile) => [profile.code, profile]));
  const faults: BookFault[] = [];
  for (const profile of profiles) {
    (profile.dependsOn ?? []).forEach((code, index) => {
      const on = byCode.get(code);
      const path = `dependsOn.${index}`;
      if (on === undefined) {
        const meant = nearest(code, [...byCode.keys()]);
        faults.push({
          of: profile.code,
          path,
          code: 'UNKNOWN_PROFILE',
          message: `there is no profile ${code}`,
          ...(meant === undefined ? {} : { help: `did you mean ${meant}?` }),
        });
      } else if (on.kind === 'random') {
        faults.push({
          of: profile.code,
          path,
          code: 'DEPENDS_ON_DRAWN',
          message: `${code} is drawn by lot after the score: nothing can depend on it`,
        });
      }
    });
  }
  return [...faults, ...cyclesOf(byCode)];
}

/** Every profile that comes back to itself by way of what it depends on; walked without recursion. */
function cyclesOf(byCode: ReadonlyMap<string, Profile>): BookFault[] {
  const ended = new Set<string>();
  const faults: BookFault[] = [];
  for (const start of byCode.keys()) {
    if (ended.has(start)) continue;
    const way: { code: string; next: number }[] = [{ code: start, next: 0 }];
    const onWay = new Set([start]);
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const on = byCode.get(top.code)?.dependsOn?.[top.next];
      top.next += 1;
      if (on === undefined) {
        ended.add(top.code);
        onWay.delete(top.code);
        way.pop();
      } else if (onWay.has(on)) {
        const ring = way.slice(way.findIndex(({ code }) => code === on)).map(({ code }) => code);
        faults.push({
          of: on,
          path: 'dependsOn',
          code: 'DEPENDENCE_CYCLE',
          message: `the profiles depend on one another in a ring: ${[...ring, on].slice(0, 12).join(' → ')}`,
        });
      } else if (!ended.has(on) && byCode.has(on)) {
        onWay.add(on);
        way.push({ code: on, next: 0 });
      }
    }
  }
  return faults;
}

/** The faults of one profile after another, until there are `most`. */
function checkEach(profiles: readonly Profile[], lists: ListKinds, most: number): BookFault[] {
  const faults: BookFault[] = [];
  for (const profile of profiles) {
    if (faults.length >= most) break;
    faults.push(...checkProfile(profile, lists).slice(0, most));
  }
  return faults;
}

/**
 * Everything that keeps a set of profiles from being used; empty when it may be. Looks no
 * further once a profile has brought the faults to `most`.
 */
export function checkBook({ profiles, lists }: RuleBook, most = Infinity): BookFault[] {
  const kinds: ListKinds = new Map(lists.map(({ code, kind }) => [code, kind]));
  return [
    ...twice(
      profiles.map(({ code }) => code),
      'CODE_TWICE',
      'the profile',
    ),
    ...twice(
      lists.map(({ code }) => code),
      'LIST_TWICE',
      'the list',
    ),
    ...checkEach(profiles, kinds, most),
    ...checkDependence(profiles),
  ];
}
