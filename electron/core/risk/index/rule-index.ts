import type { RiskList } from '../../../../shared/risk-list.ts';
import type { Facts } from '../facts.ts';
import { bitsOf, eachInBoth, has, type Bits } from './bits.ts';
import { Entrance } from './entrance.ts';
import type { Guard } from './guard.ts';
import { Listed } from './listed.ts';
import type { Entry, Guards, Plan } from './plan.ts';
import { Screen } from './screen.ts';
import { Standings } from './standing.ts';
import { Validity, type Valid } from './validity.ts';

/** Who may be true of a declaration: asked by the place of the profile in the rule set. */
export interface Suspicions {
  /** The profile is to be judged on the whole declaration. May be said twice. */
  ofDeclaration(place: number): void;
  /** The profile may be true by way of this item. May be said twice; said in the order of the items. */
  ofItem(place: number, item: number): void;
}

type ByField = ReadonlyMap<string, readonly (readonly [place: number, guard: Guard])[]>;

function byField(guards: Iterable<readonly [place: number, field: string, guard: Guard]>): ByField {
  const fields = new Map<string, [number, Guard][]>();
  for (const [place, field, guard] of guards) {
    const guarded = fields.get(field);
    if (guarded === undefined) fields.set(field, [[place, guard]]);
    else guarded.push([place, guard]);
  }
  // The field most profiles ask about first: it leaves the fewest to be looked at again.
  return new Map([...fields].sort(([, a], [, b]) => b.length - a.length));
}

/** Whether the guards of the declaration let the profile through no more often than its entries do. */
const screened = ({ entries, declaration }: Plan) =>
  entries === null ||
  entries.every(({ level, field }) => level === 'declaration' && declaration.has(field));

/** Guards of an item that say more than that it came in by the only door there is. */
function further({ item, entries }: Plan): Guards {
  const doors = (entries ?? []).filter(({ level }) => level === 'item');
  const [only, ...others] = doors;
  if (only === undefined) return new Map();
  if (others.length > 0 || item.get(only.field) !== only.guard) return item;
  return new Map([...item].filter(([field]) => field !== only.field));
}

/**
 * Built once per rule set from what each profile asks at the least. Finds, for a
 * declaration, the profiles that may be true of it: all that are, and a few more.
 */
export class RuleIndex {
  readonly #validity: Validity;
  readonly #itemScreens: readonly Screen[];
  readonly #entrances: readonly Entrance[];
  readonly #itemEntrances: readonly Entrance[];
  readonly #standings: Standings;
  /** Profiles to which no entrance leads. */
  readonly #unled: Bits;
  /** Used anew for each item. */
  readonly #suspects: number[] = [];

  constructor(profiles: readonly (Valid & { readonly plan: Plan })[], lists: readonly RiskList[]) {
    const count = profiles.length;
    const listed = new Listed(lists);
    const entering = profiles.map(({ plan }) => (screened(plan) ? [] : (plan.entries ?? [])));
    const guards = (of: (plan: Plan) => Guards) =>
      byField(
        profiles.flatMap(({ plan }, place) =>
          [...of(plan)].map(([field, guard]) => [place, field, guard] as const),
        ),
      );
    const screensOf = (fields: ByField) =>
      [...fields].map(([field, guarded]) => new Screen(field, count, guarded, listed));
    const entrancesTo = (level: Entry['level']) =>
      [
        ...byField(
          entering.flatMap((entries, place) =>
            entries
              .filter((entry) => entry.level === level)
              .map(({ field, guard }) => [place, field, guard] as const),
          ),
        ),
      ].map(([field, guarded]) => new Entrance(field, guarded, listed));

    this.#validity = new Validity(profiles);
    this.#itemScreens = screensOf(guards(further));
    this.#entrances = entrancesTo('declaration');
    this.#itemEntrances = entrancesTo('item');
    const unled = entering.flatMap((entries, place) => (entries.length === 0 ? [place] : []));
    this.#unled = bitsOf(count, unled);
    this.#standings = new Standings(count, screensOf(guards(({ declaration }) => declaration)));
  }

  search(facts: Facts, day: string, suspicions: Suspicions): void {
    const { header, items } = facts;
    const standing = this.#standings.of(facts, this.#validity.on(day));
    eachInBoth(standing, this.#unled, (place) => {
      suspicions.ofDeclaration(place);
    });
    for (const entrance of this.#entrances) {
      for (const places of entrance.opensTo(header[entrance.field])) {
        for (const place of places) if (has(standing, place)) suspicions.ofDeclaration(place);
      }
    }
    for (let item = 0; item < items.length; item += 1) {
      this.#searchItem(facts, item, standing, suspicions);
    }
  }

  #searchItem(
    { header, items }: Facts,
    item: number,
    standing: Bits,
    suspicions: Suspicions,
  ): void {
    const values = items[item]?.values;
    const suspects = this.#suspects;
    let count = 0;
    for (const entrance of this.#itemEntrances) {
      for (const places of entrance.opensTo(values?.[entrance.field] ?? header[entrance.field])) {
        for (const place of places) {
          if (!has(standing, place)) continue;
          suspects[count] = place;
          count += 1;
        }
      }
    }
    for (const screen of this.#itemScreens) {
      if (count === 0) return;
      const admitted = screen.admits(values?.[screen.field] ?? header[screen.field]);
      let left = 0;
      for (let at = 0; at < count; at += 1) {
        const place = suspects[at] ?? 0;
        if (!has(admitted, place)) continue;
        suspects[left] = place;
        left += 1;
      }
      count = left;
    }
    for (let at = 0; at < count; at += 1) suspicions.ofItem(suspects[at] ?? 0, item);
  }
}
