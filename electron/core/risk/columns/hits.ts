import type { Profile } from '../../../../shared/profile.ts';
import type { Members } from '../members.ts';
import type { Column } from './column.ts';
import { yes } from './leaf.ts';
import type { Past } from './past.ts';
import { verdictsOf, type Verdicts } from './verdicts.ts';

/** Where a profile fires over the columns. */
export interface Fired {
  /** Rows of the declarations, ascending. */
  readonly rows: Int32Array;
  /** Ordinals of the items concerned in one of them, ascending; none: the whole declaration. */
  itemsAt(row: number): number[];
}

export interface Reach {
  readonly past: Past;
  readonly members: Members;
  /** 1 for each declaration that is looked at. */
  readonly of: Uint8Array;
  /** Whether a profile fires only on the days it is valid on; a draft may be tried on days before it. */
  readonly heedsValidity: boolean;
}

/** The declarations a profile fires on, before those it depends on are asked. */
export function firedBy(profile: Profile, reach: Reach): Fired {
  const { past, members } = reach;
  const of = within(profile, reach);
  const verdicts = verdictsOf(profile.condition, { past, members, of });
  const asked = of.slice();
  for (let row = 0; row < asked.length; row += 1) if (verdicts.of[row] !== yes) asked[row] = 0;
  for (const { condition } of profile.exceptions ?? []) {
    const excepted = verdictsOf(condition, { past, members, of: asked });
    for (let row = 0; row < asked.length; row += 1) if (excepted.of[row] === yes) asked[row] = 0;
  }
  return { rows: rowsOf(asked), itemsAt: (row) => ordinalsAt(past, verdicts, row) };
}

/** The declarations within what a profile is limited to, by scope and by days. What one does not say lies outside. */
export function within(profile: Profile, { past, of, heedsValidity }: Reach): Uint8Array {
  const { directions, procedures, offices, validFrom, validTo } = profile;
  const left = of.slice();
  const limit = (column: Column | undefined, holds: (value: unknown) => boolean) =>
    keep(left, column, holds);
  const limitTo = (field: string, allowed: readonly unknown[] | undefined) => {
    if (allowed !== undefined) limit(past.header(field), (value) => allowed.includes(value));
  };
  limitTo('direction', directions);
  limitTo('procedure', procedures);
  limitTo('office', offices);
  if (heedsValidity)
    limit(
      past.days,
      (day) => typeof day === 'string' && validFrom <= day && (validTo === null || day <= validTo),
    );
  return left;
}

/** Strikes the rows whose value does not hold, each distinct value looked at once. */
export function keep(
  left: Uint8Array,
  column: Column | undefined,
  holds: (value: unknown) => boolean,
): void {
  const reading = column?.read(left.length);
  if (reading === undefined) left.fill(0);
  else if (reading.kind === 'coded') {
    const { codes, values } = reading;
    const held = Uint8Array.from(values, (value, code) => (code > 0 && holds(value) ? 1 : 0));
    for (let row = 0; row < left.length; row += 1)
      left[row] = (left[row] ?? 0) & (held[codes[row] ?? 0] ?? 0);
  } else {
    for (let row = 0; row < left.length; row += 1) if (!holds(column?.at(row))) left[row] = 0;
  }
}

export function rowsOf(marked: Uint8Array): Int32Array {
  let count = 0;
  for (let row = 0; row < marked.length; row += 1) count += marked[row] ?? 0;
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < marked.length; row += 1) if (marked[row] === 1) rows[at++] = row;
  return rows;
}

function ordinalsAt(past: Past, verdicts: Verdicts, row: number): number[] {
  const ordinals = new Set<number>();
  verdicts.witnesses(row, (item) => {
    const ordinal = past.ordinals.at(item);
    if (typeof ordinal === 'number') ordinals.add(ordinal);
  });
  return [...ordinals].sort((a, b) => a - b);
}
