import { minorDigits, nationalCurrency } from '../../../shared/money.ts';
import type { Tables } from '../control/tables.ts';

/** Tenge for one whole unit of a currency by the official rate of a day; `null`: the table does not say. */
function tengeFor(currency: string, day: string, tables: Tables): number | null {
  if (currency === nationalCurrency) return 1;
  const row = tables.row('exchange', currency, day);
  return row === undefined ? null : row.rate / row.scale;
}

/**
 * A price in another currency by the official rates of its own day, minor units of each. For comparing
 * only: payments are reckoned with fractions.
 * @returns `null` where a rate of that day is not known
 */
export function inCurrency(
  minor: number,
  from: string,
  to: string,
  day: string,
  tables: Tables,
): number | null {
  if (from === to) return minor;
  const [given, wanted] = [tengeFor(from, day, tables), tengeFor(to, day, tables)];
  if (given === null || wanted === null || wanted === 0) return null;
  return (minor / 10 ** minorDigits(from)) * (given / wanted) * 10 ** minorDigits(to);
}
