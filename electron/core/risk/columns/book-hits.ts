import type { Profile, RuleBook } from '../../../../shared/profile.ts';
import { membersOf } from '../members.ts';
import { firedBy, type Fired, type Reach } from './hits.ts';

/** Where a profile hits. */
export interface ProfileHits {
  /** Rows of the declarations, ascending. */
  readonly rows: Int32Array;
  /** How many items it concerns in all of them. */
  readonly items: number;
}

/**
 * Where the profiles of a sound set hit, one by one as they are asked for; a dependent one only
 * where all those it names do. What was found is kept.
 */
export class BookHits {
  readonly #profiles: ReadonlyMap<string, Profile>;
  readonly #reach: Reach;
  readonly #found = new Map<string, ProfileHits>();
  /** Where the one asked for last fires, for those who ask which items. */
  #last: { readonly code: string; readonly fired: Fired } | null = null;

  constructor(profiles: readonly Profile[], reach: Reach) {
    this.#profiles = new Map(profiles.map((profile) => [profile.code, profile]));
    this.#reach = reach;
  }

  static over({ profiles, lists }: RuleBook, reach: Omit<Reach, 'members'>): BookHits {
    return new BookHits(profiles, { ...reach, members: membersOf(lists) });
  }

  get reach(): Reach {
    return this.#reach;
  }

  /** Profiles by the order of their codes. */
  get profiles(): readonly Profile[] {
    return [...this.#profiles.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The same set with some profiles put in the place of others or beside them; what they do not touch stays found. */
  with(drafts: readonly Profile[]): BookHits {
    if (drafts.length === 0) return this;
    const profiles = new Map(this.#profiles);
    for (const draft of drafts) profiles.set(draft.code, draft);
    const other = new BookHits([...profiles.values()], this.#reach);
    const touched = new Set(drafts.map(({ code }) => code));
    for (const [code, hits] of this.#found)
      if (!hangsOn(code, touched, profiles)) other.#found.set(code, hits);
    return other;
  }

  of(code: string): ProfileHits {
    const found = this.#found.get(code);
    if (found !== undefined) return found;
    const fired = this.#firedBy(code);
    const rows = (this.#profile(code).dependsOn ?? []).reduce(
      (left, parent) => common(left, this.of(parent).rows),
      fired.rows,
    );
    let items = 0;
    for (const row of rows) items += fired.itemsAt(row).length;
    fired.done();
    const hits = { rows, items };
    this.#found.set(code, hits);
    return hits;
  }

  /** Ordinals of the items by which a profile hits one of its declarations, ascending; none: the whole of it. */
  itemsAt(code: string, row: number): number[] {
    if (this.#last?.code !== code) {
      this.#last?.fired.done();
      this.#last = { code, fired: this.#firedBy(code) };
    }
    return this.#last.fired.itemsAt(row);
  }

  #firedBy(code: string): Fired {
    return firedBy(this.#profile(code), this.#reach);
  }

  #profile(code: string): Profile {
    const profile = this.#profiles.get(code);
    if (profile === undefined) throw new Error(`there is no profile ${code}`);
    return profile;
  }
}

function hangsOn(
  code: string,
  touched: ReadonlySet<string>,
  profiles: ReadonlyMap<string, Profile>,
): boolean {
  if (touched.has(code)) return true;
  const on = profiles.get(code)?.dependsOn ?? [];
  return on.some((parent) => hangsOn(parent, touched, profiles));
}

/** What two ascending lists have in common, ascending. */
function common(a: Int32Array, b: Int32Array): Int32Array {
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
