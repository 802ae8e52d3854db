import { minorDigits, type Money } from '../../../shared/money.ts';

/**
 * Figures as a person types them, in major units, and as the declaration keeps them: sums in integer
 * minor units, masses in integer grams. The one place where the one becomes the other. Blanks group
 * digits, a comma or a point stands before the decimals; nothing is ever rounded silently.
 */

/** Why a text is no figure: not a number at all, no whole number of things, more decimals than the unit has, too large to be kept exactly. */
export type FigureFault =
  'number' | 'count' | 'negative' | 'precision' | 'large' | 'currency' | 'date';

export type Figure<Value> =
  | { readonly value: Value; readonly fault: null }
  | { readonly value: null; readonly fault: FigureFault };

const fault = (what: FigureFault): { readonly value: null; readonly fault: FigureFault } => ({
  value: null,
  fault: what,
});
const figure = <Value>(value: Value): Figure<Value> => ({ value, fault: null });

interface Digits {
  readonly negative: boolean;
  readonly whole: string;
  readonly decimals: string;
}

/** The digits of a typed number; `null` where it is none. A sign that comes twice groups, the last one that comes once is the decimal one. */
function digitsOf(text: string): Digits | null {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '');
  const negative = /^[-−]/.test(compact);
  const body = compact.replace(/^[-−+]/, '');
  if (!/^\d[\d.,]*$/.test(body)) return null;
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  if (last === -1) return { negative, whole: body, decimals: '' };
  const sign = body.charAt(last);
  const whole = body.slice(0, last);
  const decimals = body.slice(last + 1);
  const repeated = whole.includes(sign);
  if (repeated || /[.,]/.test(whole)) {
    // What stands before must be thousands grouped by one and the same sign.
    const groups = repeated ? body : whole;
    if (!/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(groups)) return null;
    const joined = groups.replace(/[.,]/g, '');
    return { negative, whole: joined, decimals: repeated ? '' : decimals };
  }
  return decimals === '' ? null : { negative, whole, decimals };
}

/** A typed number as an integer of units `10^-scale`. */
function scaled(text: string, scale: number): Figure<number> {
  const digits = digitsOf(text);
  if (digits === null) return fault('number');
  const decimals = digits.decimals.replace(/0+$/, '');
  if (decimals.length > scale) return fault('precision');
  const units = Number(digits.whole + decimals.padEnd(scale, '0'));
  if (!Number.isSafeInteger(units)) return fault('large');
  return figure(digits.negative && units !== 0 ? -units : units);
}

/** Kilograms as typed, in integer grams. */
export function gramsOf(text: string): Figure<number> {
  const grams = scaled(text, 3);
  return grams.value !== null && grams.value < 0 ? fault('negative') : grams;
}

/** A whole number of things. */
export function countOf(text: string): Figure<number> {
  const count = scaled(text, 0);
  // Decimals of a thing are as little a number of them as letters are.
  if (count.fault === 'number' || count.fault === 'precision') return fault('count');
  return count.value !== null && count.value < 0 ? fault('negative') : count;
}

/** A number that is no sum and no mass: a rate, a quantity. */
export function numberOf(text: string): Figure<number> {
  const digits = digitsOf(text);
  if (digits === null) return fault('number');
  const value = Number(`${digits.negative ? '-' : ''}${digits.whole}.${digits.decimals || '0'}`);
  return Number.isFinite(value) ? figure(value) : fault('large');
}

/** A sum as typed, `1 234,5` in the currency of its box or `1 234,5 USD` in its own. */
export function moneyOf(text: string, usual: string): Figure<Money> {
  const [, own = ''] = /([A-Za-z]{3})\s*$/.exec(text) ?? [];
  const currency = (own === '' ? usual : own).trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return fault('currency');
  const amount = own === '' ? text : text.slice(0, text.lastIndexOf(own));
  const minor = scaled(amount, minorDigits(currency));
  return minor.value === null ? fault(minor.fault) : figure({ minor: minor.value, currency });
}

/** A day as typed, `31.03.2026`, `31032026` or `2026-03-31`, as yyyy-mm-dd; a day that does not exist is a fault. */
export function dayOf(text: string): Figure<string> {
  const compact = text.trim();
  const [, y1, m1, d1] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(compact) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(compact) ?? [];
  const [, d3, m3, y3] = /^(\d{2})(\d{2})(\d{4})$/.exec(compact) ?? [];
  const year = y1 ?? y2 ?? y3;
  const month = m1 ?? m2 ?? m3;
  const day = d1 ?? d2 ?? d3;
  if (year === undefined || month === undefined || day === undefined) return fault('date');
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
  return exists ? figure(iso) : fault('date');
}

const gap = '\u00a0';

/** Units of `10^-scale` as they are typed: grouped digits, a comma, no zeros that say nothing beyond `least`. */
function typed(units: number, scale: number, least: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = (scale === 0 ? '' : digits.slice(-scale)).replace(/0+$/, '').padEnd(least, '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, gap);
  return `${units < 0 ? '−' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

/** Integer grams as kilograms to be typed over. */
export function typedKilograms(grams: number): string {
  return typed(grams, 3, 0);
}

export function typedCount(count: number): string {
  return typed(count, 0, 0);
}

/** A sum to be typed over, with its currency only where it is not the usual one of its box. */
export function typedMoney({ minor, currency }: Money, usual: string): string {
  const digits = minorDigits(currency);
  const amount = typed(minor, digits, digits);
  return currency === usual ? amount : `${amount}${gap}${currency}`;
}

/** A number that is no sum and no mass, with every decimal it has. */
export function typedNumber(value: number): string {
  const plain = /e/i.test(String(value)) ? value.toFixed(12) : String(value);
  const [whole = '0', decimals = ''] = plain.replace('-', '−').split('.');
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? whole : `${whole},${kept}`;
}

/** A day as dd.mm.yyyy. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}
