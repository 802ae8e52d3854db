import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { ready } from './compile.ts';
import type { Facts } from './facts.ts';
import { RuleIndex } from './index/rule-index.ts';
import { linesOf, type Line } from './lines.ts';
import type { Members } from './members.ts';
import { yes, type Judge, type Ready } from './verdict.ts';

export interface Hit {
  readonly profile: Profile;
  /** Ordinals of the items concerned, ascending; empty: the whole declaration. */
  readonly items: readonly number[];
}

interface Armed extends Ready {
  readonly profile: Profile;
  /** `null`: it makes none. */
  readonly exceptions: readonly Judge[] | null;
}

function arm(profile: Profile, members: Members): Armed {
  return {
    profile,
    ...ready(profile.condition, members),
    exceptions: profile.exceptions?.map(({ condition }) => ready(condition, members).judge) ?? null,
  };
}

/** A line as it is judged: side by side what is asked for next, since the rule set is larger than any cache. */
interface Judged {
  /** Of its profile in the rule set. */
  readonly place: number;
  /** `null`: the index has settled them. */
  readonly limits: Line['limits'] | null;
  /** Whether only the whole declaration can be judged. */
  readonly whole: boolean;
  readonly where: Judge | null;
  readonly rest: Judge | null;
}

function judged({ limits, halves }: Line, place: number): Judged {
  return {
    place,
    limits: limits.length === 0 ? null : limits,
    whole: halves === null,
    where: halves?.where ?? null,
    rest: halves?.rest ?? null,
  };
}

function inScope({ limits }: Judged, { header }: Facts): boolean {
  return (
    limits === null ||
    limits.every(([field, allowed]) => allowed.some((each) => each === header[field]))
  );
}

/** Whether an exception says that a profile whose condition is true does not fire after all. */
function excepted({ exceptions }: Armed, facts: Facts): boolean {
  return exceptions !== null && exceptions.some((exception) => exception(facts, null) === yes);
}

/** Judges a profile on the whole declaration: the ordinals that speak for it, `null` where it is not true. */
function witnessesOf(one: Armed | undefined, facts: Facts): number[] | null {
  if (one?.judge(facts, null) !== yes) return null;
  const witnesses = new Set<number>();
  one.witness?.(facts, witnesses);
  return [...witnesses];
}

/** What is true of a declaration so far: by place of the profile in the rule set, the ordinals that speak for it. */
class Gathered {
  readonly #found = new Map<number, number[]>();
  /** Places of which nothing has to be asked any more. */
  readonly #settled = new Set<number>();

  clear(): void {
    if (this.#found.size > 0) this.#found.clear();
    if (this.#settled.size > 0) this.#settled.clear();
  }

  isSettled(place: number): boolean {
    return this.#settled.size > 0 && this.#settled.has(place);
  }

  /** Judged as a whole; `null`: it is not true. */
  settle(place: number, witnesses: number[] | null): void {
    this.#settled.add(place);
    if (witnesses !== null) this.#found.set(place, witnesses);
  }

  add(place: number, ordinal: number): void {
    const before = this.#found.get(place);
    if (before === undefined) this.#found.set(place, [ordinal]);
    else if (before.at(-1) !== ordinal) before.push(ordinal);
  }

  /** Ascending. */
  places(): number[] {
    const places = [...this.#found.keys()];
    return places.length < 2 ? places : places.sort((a, b) => a - b);
  }

  of(place: number): readonly number[] {
    return this.#found.get(place) ?? [];
  }
}

/** Ordinals ascending, each once. */
function ascending(ordinals: readonly number[]): readonly number[] {
  const inOrder = ordinals.every((ordinal, at) => at === 0 || (ordinals[at - 1] ?? 0) < ordinal);
  return inOrder ? ordinals : [...new Set(ordinals)].sort((a, b) => a - b);
}

/** Finds the profiles that are true of a declaration, whatever others they depend on; in their order. */
export function hitFinder(
  profiles: readonly Profile[],
  lists: readonly RiskList[],
  members: Members,
): (facts: Facts, day: string) => Hit[] {
  const armed = profiles.map((profile) => arm(profile, members));
  const lines = profiles.map((profile) => linesOf(profile, members));
  const index = new RuleIndex(
    profiles.flatMap((profile, place) =>
      (lines[place] ?? []).map(({ plan }) => ({ plan, ...profile })),
    ),
    lists,
  );
  const all = lines.flatMap((of, place) => of.map((line) => judged(line, place)));
  const gathered = new Gathered();

  return (facts, day) => {
    const suspicions = index.search(facts, day);
    const { count } = suspicions;
    if (count === 0) return [];
    gathered.clear();
    for (let at = 0; at < count; at += 1) {
      const line = all[suspicions.lineAt(at)];
      if (line === undefined || gathered.isSettled(line.place) || !inScope(line, facts)) continue;
      const { place, where, rest } = line;
      const item = facts.items[suspicions.itemAt(at)];
      if (line.whole || item === undefined) {
        gathered.settle(place, witnessesOf(armed[place], facts));
      } else if (
        (where === null || where(facts, item.values) === yes) &&
        (rest === null || rest(facts, null) === yes)
      ) {
        gathered.add(place, item.ordinal);
      }
    }
    const hits: Hit[] = [];
    for (const place of gathered.places()) {
      const one = armed[place];
      if (one === undefined || excepted(one, facts)) continue;
      hits.push({ profile: one.profile, items: ascending(gathered.of(place)) });
    }
    return hits;
  };
}
