import { rounded, gap } from './figures.ts';
import { minorDigits, nationalCurrency, unnamedCurrency, type Money } from './money.ts';

/**
 * Figures as an officer writes them, the same in the three languages and on every side of the
 * program: digits grouped in threes with a no-break space, a comma before the decimals, dates
 * DD.MM.YYYY HH:mm in the time of Almaty. Made by hand rather than by Intl, so that a change of its
 * tables never changes a document.
 */

/** What a cell shows where the message says nothing. */
export const nothing = '—';

const almatyParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Milliseconds. */
const hour = 3_600_000;
/** What the clocks of Almaty were ahead of UTC in an hour, milliseconds; they are only ever set at a whole one. */
const ahead = new Map<number, number>();

function aheadIn(hourOfTime: number): number {
  const known = ahead.get(hourOfTime);
  if (known !== undefined) return known;
  const parts = new Map(
    almatyParts.formatToParts(hourOfTime * hour).map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  const found = wall - hourOfTime * hour;
  ahead.set(hourOfTime, found);
  return found;
}

/**
 * What the clock on the wall in Almaty shows at a moment, in milliseconds as if that clock were in UTC.
 * A file of a hundred thousand rows asks for it twice a row: the zone is looked up once an hour of time.
 */
export function wallClock(instant: string | number | Date): number {
  const moment = new Date(instant).getTime();
  if (Number.isNaN(moment)) throw new RangeError(`not a moment: ${String(instant)}`);
  return moment + aheadIn(Math.floor(moment / hour));
}

/** A moment (UTC ISO 8601) as `DD.MM.YYYY HH:mm` in the time of Almaty. */
export function formatInstant(instant: string | number | Date | null): string {
  if (instant === null) return nothing;
  const [date = '', time = ''] = new Date(wallClock(instant)).toISOString().split('T');
  return `${formatDate(date)} ${time.slice(0, 5)}`;
}

/** The same for what was a moment ago as a rule: of today the time alone, `HH:mm`. */
export function formatRecent(instant: string, now: string | number | Date = new Date()): string {
  const text = formatInstant(instant);
  const [day, time = text] = text.split(' ');
  return day === formatInstant(now).split(' ')[0] ? time : text;
}

/** A calendar date (`yyyy-mm-dd`) as `DD.MM.YYYY`; other text is shown as it is. */
export function formatDate(date: string | null): string {
  if (date === null) return nothing;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === undefined ? date : `${day}.${month}.${year}`;
}

/** An integer with grouped digits: `12 345`. */
export function formatCount(count: number | null): string {
  return count === null ? nothing : formatNumber(count, 0, 0);
}

/** A number with a decimal comma and at most `most` decimals (`least` of them kept even when zero). */
export function formatNumber(value: number | null, most = 3, least = 0): string {
  return value === null ? nothing : rounded(value, most, least);
}

/** The figures of a sum without its currency, for a column whose header names it. */
export function formatAmount(money: Money | null): string {
  if (money === null) return nothing;
  const digits = minorDigits(money.currency);
  return formatNumber(money.minor / 10 ** digits, digits, digits);
}

/** A sum with its currency: `1 234,50 USD`, tenge as `₸`, `¤` where the message names none. */
export function formatMoney(money: Money | null): string {
  return money === null ? nothing : `${formatAmount(money)}${gap}${currencySign(money.currency)}`;
}

/** The sign or code of a currency: `₸`, `¤` where the message names none, otherwise its code. */
export function currencySign(currency: string): string {
  if (currency === nationalCurrency) return '₸';
  return currency === unnamedCurrency ? '¤' : currency;
}

/** Integer grams in kilograms without the unit, for a column whose header names it. */
export function formatKilograms(grams: number | null): string {
  return grams === null ? nothing : formatNumber(grams / 1000, 3);
}
