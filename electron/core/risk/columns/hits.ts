import type { Profile } from '../../../../shared/profile.ts';
import type { Members } from '../members.ts';
import type { Column } from './column.ts';
import { yes } from './leaf.ts';
import type { Past } from './past.ts';
import type { Loan } from './room.ts';
import { verdictsOf, type Verdicts } from './verdicts.ts';

/** Where a profile fires over the columns. */
export interface Fired {
  /** Rows of the declarations, ascending. */
  readonly rows: Int32Array;
  /** Ordinals of the items concerned in one of them, ascending; none: the whole declaration. */
  itemsAt(row: number): number[];
  /** Nobody asks for items any more. */
  done(): void;
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
  const loan = past.room.lend();
  const asked = { past, members, loan, rows: rowsWithin(profile, reach, loan) };
  const verdicts = verdictsOf(profile.condition, asked);
  const left = loan.rows(past.declarations);
  let count = 0;
  const { of } = verdicts;
  for (let at = 0; at < asked.rows.length; at += 1) {
    const row = asked.rows[at] ?? 0;
    left[count] = row;
    count += (of[row] ?? 0) >> 1;
  }
  for (const { condition } of profile.exceptions ?? []) {
    const rows = left.subarray(0, count);
    const excepted = verdictsOf(condition, { ...asked, rows });
    count = 0;
    for (const row of rows) if (excepted.of[row] !== yes) left[count++] = row;
  }
  return {
    rows: left.slice(0, count),
    itemsAt: (row) => ordinalsAt(past, verdicts, row),
    done() {
      loan.end();
    },
  };
}

type Limit = readonly [column: Column | undefined, holds: (value: unknown) => boolean];

/** What a profile is limited to, by scope and by days. What a declaration does not say lies outside. */
function limitsOf(profile: Profile, { past, heedsValidity }: Reach): Limit[] {
  const { directions, procedures, offices, validFrom, validTo } = profile;
  const limitTo = (field: string, allowed: readonly unknown[] | undefined): Limit[] =>
    allowed === undefined ? [] : [[past.header(field), (value) => allowed.includes(value)]];
  const valid: Limit = [
    past.days,
    (day) => typeof day === 'string' && validFrom <= day && (validTo === null || day <= validTo),
  ];
  return [
    ...limitTo('direction', directions),
    ...limitTo('procedure', procedures),
    ...limitTo('office', offices),
    ...(heedsValidity ? [valid] : []),
  ];
}

/** The declarations within what a profile is limited to. */
export function within(profile: Profile, reach: Reach): Uint8Array {
  const left = reach.of.slice();
  for (const [column, holds] of limitsOf(profile, reach)) keep(left, column, holds);
  return left;
}

/** The same as rows, ascending. */
function rowsWithin(profile: Profile, reach: Reach, loan: Loan): Int32Array {
  const { of } = reach;
  const into = loan.rows(of.length);
  let count = 0;
  for (let row = 0; row < of.length; row += 1) {
    into[count] = row;
    count += of[row] ?? 0;
  }
  for (const [column, holds] of limitsOf(profile, reach)) {
    const reading = column?.read(of.length);
    if (column === undefined || reading === undefined) return into.subarray(0, 0);
    const asked = count;
    count = 0;
    if (reading.kind === 'coded') {
      const { codes } = reading;
      const held = heldOf(reading.values, holds);
      for (let at = 0; at < asked; at += 1) {
        const row = into[at] ?? 0;
        into[count] = row;
        count += held[codes[row] ?? 0] ?? 0;
      }
    } else {
      for (let at = 0; at < asked; at += 1) {
        const row = into[at] ?? 0;
        if (holds(column.at(row))) into[count++] = row;
      }
    }
  }
  return into.subarray(0, count);
}

/** Each distinct value looked at once; what is unknown (place 0) holds nowhere. */
const heldOf = (values: readonly unknown[], holds: (value: unknown) => boolean) =>
  Uint8Array.from(values, (value, code) => (code > 0 && holds(value) ? 1 : 0));

/** Strikes the rows whose value does not hold. */
export function keep(
  left: Uint8Array,
  column: Column | undefined,
  holds: (value: unknown) => boolean,
): void {
  const reading = column?.read(left.length);
  if (reading === undefined) left.fill(0);
  else if (reading.kind === 'coded') {
    const { codes } = reading;
    const held = heldOf(reading.values, holds);
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
  verdicts.witnesses?.(row, (item) => {
    const ordinal = past.ordinals.at(item);
    if (typeof ordinal === 'number') ordinals.add(ordinal);
  });
  return [...ordinals].sort((a, b) => a - b);
}
