import type { Profile, RuleBook } from '../../../../shared/profile.ts';
import { membersOf } from '../members.ts';
import type { Fired, Reach } from './hits.ts';
import { firedBy } from './hits.ts';

export type ReachOfBook = Omit<Reach, 'members'>;

/**
 * Where the profiles of a sound set fire, one by one as they are asked for; a dependent one only
 * where all those it names do. What was found is kept.
 */
export class BookHits {
  readonly #profiles: ReadonlyMap<string, Profile>;
  readonly #reach: Reach;
  readonly #found = new Map<string, Fired>();

  constructor({ profiles, lists }: RuleBook, reach: ReachOfBook) {
    this.#profiles = new Map(profiles.map((profile) => [profile.code, profile]));
    this.#reach = { ...reach, members: membersOf(lists) };
  }

  of(code: string): Fired {
    const found = this.#found.get(code);
    if (found !== undefined) return found;
    const profile = this.#profiles.get(code);
    if (profile === undefined) throw new Error(`there is no profile ${code}`);
    const own = firedBy(profile, this.#reach);
    const parents = (profile.dependsOn ?? []).map((parent) => this.of(parent));
    const fired = parents.reduce<Fired>(
      (left, parent) => ({ ...left, rows: common(left.rows, parent.rows) }),
      own,
    );
    this.#found.set(code, fired);
    return fired;
  }
}

/** What two ascending lists have in common, ascending. */
export function common(a: Int32Array, b: Int32Array): Int32Array {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (one === other) both.push(one);
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return Int32Array.from(both);
}
