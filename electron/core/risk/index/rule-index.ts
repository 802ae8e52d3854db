import type { RiskList } from '../../../../shared/risk-list.ts';
import type { Facts } from '../facts.ts';
import { wordsOf, type Words } from './bits.ts';
import { Entrance } from './entrance.ts';
import { isRange, type Guard } from './guard.ts';
import { Listed } from './listed.ts';
import type { Entry, Guards, Plan } from './plan.ts';
import { RowRanges } from './row-ranges.ts';
import { rowsOf, type Row } from './rows.ts';
import { Screen } from './screen.ts';
import { Sieve } from './sieve.ts';
import { Standings } from './standing.ts';
import { Suspicions } from './suspicions.ts';
import { Validity, type Valid } from './validity.ts';

/** Instead of the place of an item: the whole declaration. */
const whole = -1;

type Guarded = [row: number, guard: Guard][];

function byField(
  guards: Iterable<readonly [row: number, field: string, guard: Guard]>,
): [field: string, guarded: Guarded][] {
  const fields = new Map<string, Guarded>();
  for (const [row, field, guard] of guards) {
    const guarded = fields.get(field);
    if (guarded === undefined) fields.set(field, [[row, guard]]);
    else guarded.push([row, guard]);
  }
  // The field most rows ask about first: it leaves the fewest to be looked at again.
  return [...fields].sort(([, a], [, b]) => b.length - a.length);
}

/**
 * Built once per rule set from what each of its lines asks at the least. Finds, for a
 * declaration, the lines that may be true of it: all that are, and a few more.
 */
export class RuleIndex {
  readonly #validity: Validity;
  readonly #standings: Standings;
  /** Lets through all that stands: nothing of an item is asked. */
  readonly #open: Sieve;
  readonly #sieve: Sieve;
  readonly #entrances: readonly Entrance[];
  readonly #itemEntrances: readonly Entrance[];
  /** Rows to which no entrance leads. */
  readonly #unled: Words;
  readonly #suspicions = new Suspicions();

  constructor(lines: readonly (Valid & { readonly plan: Plan })[], lists: readonly RiskList[]) {
    const rows = rowsOf(lines.map(({ plan }) => plan));
    const listed = new Listed(lists);
    const screens = (of: (row: Row) => Guards) =>
      byField(
        rows.flatMap((each, row) =>
          [...of(each)].map(([field, guard]) => [row, field, guard] as const),
        ),
      ).map(([field, guarded]) => new Screen(field, rows.length, guarded, listed));
    const entrances = (at: Entry['level']) =>
      byField(
        rows.flatMap(({ entries }, row) =>
          entries.flatMap(({ level, field, guard }) =>
            level === at ? [[row, field, guard] as const] : [],
          ),
        ),
      ).map(([field, guarded]) => new Entrance(field, guarded, listed));

    this.#validity = new Validity(rows.flatMap(({ line }) => lines[line] ?? []));
    this.#standings = new Standings(
      rows.length,
      screens(({ declaration }) => declaration),
    );
    const places = Int32Array.from(rows, ({ line }) => line);
    this.#open = new Sieve([], new RowRanges([]), places);
    this.#sieve = new Sieve(
      screens(({ item }) => new Map([...item].filter(([, guard]) => !isRange(guard)))),
      new RowRanges(rows),
      places,
    );
    this.#entrances = entrances('declaration');
    this.#itemEntrances = entrances('item');
    this.#unled = wordsOf(rows.flatMap(({ entries }, row) => (entries.length === 0 ? [row] : [])));
  }

  /**
   * What is to be judged on the whole comes first, then what may be true by way of the first
   * item, and so on. To be read before the next search.
   */
  search(facts: Facts, day: string): Suspicions {
    const { header, items } = facts;
    const found = this.#suspicions;
    found.clear();
    const standing = this.#standings.of(facts, this.#validity.on(day));
    if (standing === null) return found;
    this.#open.sift(this.#unled, standing, whole, found);
    for (const { field, opensTo } of this.#entrances)
      this.#open.sift(opensTo(header[field]), standing, whole, found);
    for (let at = 0; at < items.length; at += 1) {
      const values = items[at]?.values ?? {};
      this.#sieve.turn(header, values);
      for (const { field, opensTo } of this.#itemEntrances)
        this.#sieve.sift(opensTo(values[field] ?? header[field]), standing, at, found);
    }
    return found;
  }
}
