import type { KnownSum } from '../../../../shared/money.ts';
import type { Rate } from '../../../../shared/replay.ts';
import { keep, rowsOf } from '../columns/hits.ts';
import type { Past } from '../columns/past.ts';
import { rateOn, type RowResults } from './results.ts';

/** The part of the past that is looked at, with what every profile's answer needs of it. */
export class Stretch {
  readonly past: Past;
  readonly results: RowResults;
  /** 1 for each declaration of the period, by its newest decision. */
  readonly of: Uint8Array;
  readonly rows: Int32Array;
  /** Days of the first and of the last of them. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** The months in order, and for each row the place of its own. */
  readonly months: readonly string[];
  readonly monthOf: Uint16Array;
  readonly declarationsInMonth: Int32Array;
  /** What control found of those that chance alone selected. */
  readonly baseline: Rate;
  /** How many items they have together. */
  readonly items: number;
  readonly #unknown = new Map<string, Uint8Array>();

  constructor(past: Past, results: RowResults, from: string | null, to: string | null) {
    this.past = past;
    this.results = results;
    this.of = new Uint8Array(past.declarations).fill(1);
    if (past.declarations > 0) keep(this.of, past.days, (day) => within(String(day), from, to));
    for (let row = 0; row < this.of.length; row += 1) if (past.isStruck(row)) this.of[row] = 0;
    this.rows = rowsOf(this.of);
    this.items = itemsOf(past, this.rows);
    const drawn = this.rows.filter((row) => past.deciderOf(row) === 'random');
    this.baseline = rateOn(drawn, results);
    const { values, codes } = daysOf(past);
    const inUse = new Set<number>();
    for (const row of this.rows) inUse.add(codes[row] ?? 0);
    const days = [...inUse].map((code) => String(values[code])).sort();
    const [first = null] = days;
    const last = days.at(-1) ?? null;
    this.period = first === null || last === null ? null : { from: first, to: last };
    const monthOfDay = (day: unknown) => String(day).slice(0, 7);
    this.months = [...new Set(days.map(monthOfDay))];
    const place = values.map((day) => Math.max(0, this.months.indexOf(monthOfDay(day))));
    this.monthOf = new Uint16Array(past.declarations);
    for (const row of this.rows) this.monthOf[row] = place[codes[row] ?? 0] ?? 0;
    this.declarationsInMonth = this.perMonth(this.rows);
  }

  perMonth(rows: Int32Array): Int32Array {
    const counts = new Int32Array(this.months.length);
    for (const row of rows) {
      const month = this.monthOf[row] ?? 0;
      counts[month] = (counts[month] ?? 0) + 1;
    }
    return counts;
  }

  /** What is known to have been assessed on these rows, by month. */
  moneyPerMonth(rows: Int32Array): KnownSum[] {
    const sums = this.months.map((): KnownSum => null);
    for (const row of rows) {
      const minor = this.results.effects[row] ?? Number.NaN;
      if (Number.isNaN(minor)) continue;
      const month = this.monthOf[row] ?? 0;
      const before = sums[month] ?? { minor: 0, results: 0 };
      sums[month] = { minor: before.minor + minor, results: before.results + 1 };
    }
    return sums;
  }

  /** 1 for each declaration that does not know a field, neither itself nor in any of its items. */
  unknown(field: string): Uint8Array {
    let unknown = this.#unknown.get(field);
    if (unknown === undefined) this.#unknown.set(field, (unknown = unknownIn(this.past, field)));
    return unknown;
  }
}

function itemsOf({ starts }: Past, rows: Int32Array): number {
  let items = 0;
  for (const row of rows) items += (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  return items;
}

function daysOf(past: Past) {
  const days = past.days.read(past.declarations);
  return days.kind === 'coded' ? days : { values: [], codes: [] };
}

function within(day: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

function unknownIn(past: Past, field: string): Uint8Array {
  const { declarations, items, starts } = past;
  const unknown = new Uint8Array(declarations);
  const header = knownIn(past.header(field)?.read(declarations));
  const item = knownIn(past.item(field)?.read(items));
  for (let row = 0; row < declarations; row += 1) {
    let known = header(row);
    const to = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; !known && at < to; at += 1) known = item(at);
    unknown[row] = known ? 0 : 1;
  }
  return unknown;
}

type Reading = ReturnType<NonNullable<ReturnType<Past['header']>>['read']>;

function knownIn(reading: Reading | undefined): (row: number) => boolean {
  if (reading === undefined) return () => false;
  if (reading.kind === 'coded') return (row) => reading.codes[row] !== 0;
  return (row) => !Number.isNaN(reading.numbers[row]);
}
