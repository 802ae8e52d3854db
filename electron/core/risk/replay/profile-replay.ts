import type { Condition } from '../../../../shared/condition.ts';
import type { Profile } from '../../../../shared/profile.ts';
import type { ProfileReplay, Rate } from '../../../../shared/replay.ts';
import type { BookHits } from '../columns/book-hits.ts';
import { within } from '../columns/hits.ts';
import { drawnFor } from '../lot.ts';
import { hoursOfHit, rounded, type Hours } from './hours.ts';
import { closestTo, sharedWith, type Crossing } from './overlap.ts';
import { moneyOn, rateOn } from './results.ts';
import type { Stretch } from './stretch.ts';

/** A baseline of fewer results than this says nothing. */
const smallestBaseline = 30;
const closest = 10;

export interface ProfileQuestion {
  readonly stretch: Stretch;
  readonly book: BookHits;
  /** Where many profiles are asked for: which hit what, once for all of them. */
  readonly crossing: Crossing | null;
  readonly baseline: Rate;
  readonly hours: Hours;
  /** Key of the lots; `null`: not at hand, then expected numbers take their place. */
  readonly secret: Uint8Array | null;
}

/** What one profile would have done to the stored past. */
export function replayProfile(profile: Profile, question: ProfileQuestion): ProfileReplay {
  const { stretch, book, crossing, baseline, hours } = question;
  const { rows, items } = book.of(profile.code);
  const results = rateOn(rows, stretch.results);
  const scope = within(profile, book.reach);
  const counted = countedHits(profile, rows, question);
  const each = hoursOfHit(profile, hours);
  return {
    code: profile.code,
    version: profile.version,
    corridor: profile.corridor,
    inScope: total(scope),
    hits: rows.length,
    ...counted,
    items,
    results,
    unchecked: rows.length - results.checked,
    ...liftOver(results, baseline),
    hours: rounded(counted.counted * each),
    money: moneyOn(rows, stretch.results, () => each),
    byMonth: monthsOf(rows, stretch),
    overlap: closestTo(
      profile.code,
      crossing === null ? sharedWith(rows, book) : crossing.sharedWith(rows),
      book,
      closest,
    ),
    unknown: unknownOf(profile, scope, stretch),
  };
}

function total(marked: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < marked.length; row += 1) sum += marked[row] ?? 0;
  return sum;
}

/** The hits that count, as `countHits` (electron/core/risk/corridor.ts) would have it; of a random profile those it draws. */
function countedHits(
  { code, kind, share, atMostUnselected }: Profile,
  rows: Int32Array,
  { secret, stretch: { past } }: ProfileQuestion,
): Pick<ProfileReplay, 'counted' | 'countedBy'> {
  if (share === undefined) return { counted: rows.length, countedBy: 'all' };
  if (secret === null)
    return { counted: rounded((rows.length * share) / 10_000), countedBy: 'expected' };
  let counted = 0;
  for (const row of rows) {
    const unselected = past.situationOf(row)?.unselected?.[code] ?? 0;
    const due =
      kind !== 'random' && atMostUnselected !== undefined && unselected >= atMostUnselected;
    if (due || drawnFor(code, past.identities[row] ?? '', secret, share)) counted += 1;
  }
  return { counted, countedBy: 'drawn' };
}

function liftOver(own: Rate, baseline: Rate): Pick<ProfileReplay, 'lift' | 'liftReason'> {
  if (own.rate === null) return { lift: null, liftReason: 'nothing checked' };
  if (baseline.rate === null || baseline.checked < smallestBaseline)
    return { lift: null, liftReason: 'small baseline' };
  if (baseline.rate === 0) return { lift: null, liftReason: 'nothing confirmed at random' };
  return { lift: own.rate / baseline.rate, liftReason: null };
}

function monthsOf(rows: Int32Array, stretch: Stretch): ProfileReplay['byMonth'] {
  const { state } = stretch.results;
  const hits = stretch.perMonth(rows);
  const checked = stretch.perMonth(rows.filter((row) => (state[row] ?? 0) > 0));
  const confirmed = stretch.perMonth(rows.filter((row) => state[row] === 2));
  const money = stretch.moneyPerMonth(rows);
  return stretch.months.map((month, place) => ({
    month,
    declarations: stretch.declarationsInMonth[place] ?? 0,
    hits: hits[place] ?? 0,
    checked: checked[place] ?? 0,
    confirmed: confirmed[place] ?? 0,
    money: money[place] ?? null,
  }));
}

function unknownOf(
  profile: Profile,
  scope: Uint8Array,
  stretch: Stretch,
): ProfileReplay['unknown'] {
  const fields = new Set<string>();
  for (const condition of [
    profile.condition,
    ...(profile.exceptions ?? []).map((exception) => exception.condition),
  ])
    collectFields(condition, fields);
  return [...fields].sort().flatMap((field) => {
    const unknown = stretch.unknown(field);
    let declarations = 0;
    for (let row = 0; row < scope.length; row += 1)
      declarations += (scope[row] ?? 0) & (unknown[row] ?? 0);
    return declarations === 0 ? [] : [{ field, declarations }];
  });
}

function collectFields(condition: Condition, into: Set<string>): void {
  if ('field' in condition) into.add(condition.field);
  if ('where' in condition && condition.where !== undefined) collectFields(condition.where, into);
  if (!('of' in condition)) return;
  for (const inner of Array.isArray(condition.of) ? condition.of : [condition.of])
    collectFields(inner, into);
}
