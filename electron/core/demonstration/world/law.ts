/**
 * What the law said on a date, as far as the demonstration needs it. Dated, never
 * a constant; simplified, and no reference for anybody's real declaration.
 */
interface Dated {
  /** First day it applies, yyyy-mm-dd. */
  readonly from: string;
  readonly value: number;
}

/** Rate of value added tax on imports, per cent. */
const vatRates: readonly Dated[] = [
  { from: '2009-01-01', value: 12 },
  { from: '2026-01-01', value: 16 },
];

/** Customs fee for one declaration (kind 1010), tiyn. */
const customsFees: readonly Dated[] = [{ from: '2018-01-01', value: 2_000_000 }];

/** Hours of Kazakhstan's time ahead of UTC at the post (one zone since 1 March 2024). */
const hoursAhead: readonly Dated[] = [
  { from: '2004-10-31', value: 6 },
  { from: '2024-03-01', value: 5 },
];

function onDate(table: readonly Dated[], date: string): number {
  let value = table[0]?.value ?? 0;
  for (const entry of table) if (entry.from <= date) value = entry.value;
  return value;
}

export const vatRateOn = (date: string) => onDate(vatRates, date);
export const customsFeeOn = (date: string) => onDate(customsFees, date);
export const hoursAheadOfUtc = (date: string) => onDate(hoursAhead, date);

/** Sum in USD from which a contract is registered under currency control. */
export const currencyControlThresholdUsd = 50_000;

/**
 * Sum in USD under which the post does not ask for the price list of the maker: an invented rule of
 * the demonstration. The planted splitting keeps each consignment just below it.
 */
export const simplifiedValueThresholdUsd = 10_000;
