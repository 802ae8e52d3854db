import { gap, rounded } from '../../shared/figures.ts';
import type { Language } from '../../shared/languages.ts';
import { minorDigits, nationalCurrency, unnamedCurrency, type Money } from '../../shared/money.ts';

/**
 * Figures as an officer writes them, the same in the three languages: digits
 * grouped in threes with a no-break space, a comma before the decimals, dates
 * DD.MM.YYYY HH:mm in the time of Almaty. Made by hand rather than by Intl, so
 * that a change of its tables never changes a document.
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

function partsInAlmaty(instant: string | number | Date): Record<string, string> {
  return Object.fromEntries(
    almatyParts.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
  );
}

/** A moment (UTC ISO 8601) as `DD.MM.YYYY HH:mm` in the time of Almaty. */
export function formatInstant(instant: string | number | Date | null): string {
  if (instant === null) return nothing;
  const { day, month, year, hour, minute } = partsInAlmaty(instant);
  return `${day}.${month}.${year} ${hour}:${minute}`;
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

/** A sum of many results in whole tenge: `1 234 567 ₸`; its tiyn would only be in the way. */
export function formatTenge(minor: number | null): string {
  if (minor === null) return nothing;
  const whole = Math.round(minor / 10 ** minorDigits(nationalCurrency));
  return `${formatNumber(whole, 0)}${gap}${currencySign(nationalCurrency)}`;
}

function currencySign(currency: string): string {
  if (currency === nationalCurrency) return '₸';
  return currency === unnamedCurrency ? '¤' : currency;
}

const kilogram: Readonly<Record<Language, string>> = { kk: 'кг', ru: 'кг', en: 'kg' };

/** Integer grams in kilograms without the unit, for a column whose header names it. */
export function formatKilograms(grams: number | null): string {
  return grams === null ? nothing : formatNumber(grams / 1000, 3);
}

/** Integer grams in kilograms: `1 234,5 кг`. */
export function formatMass(grams: number | null, language: Language): string {
  return grams === null ? nothing : `${formatKilograms(grams)}${gap}${kilogram[language]}`;
}

const byteUnits: Readonly<Record<Language, readonly [string, string, string]>> = {
  kk: ['Б', 'КБ', 'МБ'],
  ru: ['Б', 'КБ', 'МБ'],
  en: ['B', 'KB', 'MB'],
};

/** The size of a message: bytes, or kilobytes and megabytes of 1024 with one decimal. */
export function formatBytes(bytes: number, language: Language): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  return `${formatNumber(bytes / 1024 ** step, step === 0 ? 0 : 1)}${gap}${byteUnits[language][step]}`;
}
