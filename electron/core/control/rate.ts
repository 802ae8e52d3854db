import { stepAt, type Join, type JoinStep, type Rate } from '../../../shared/declaration.ts';
import { minorDigits, type Money } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { add, compare, divide, fraction, multiply, rounded, type Fraction } from './fraction.ts';

/** National units for `scale` units of a foreign currency. */
export interface OfficialRate {
  readonly rate: number;
  readonly scale: number;
}

/** What a rate is applied to. */
export interface RateBasis {
  /** National currency: of the value where it is known, and of the amount. */
  readonly national: string;
  /** Base of the ad valorem elements, minor units of the national currency; `null`: not known. */
  readonly value: number | null;
  /** Base of the specific elements in that unit (`null`: the rate names none); `null`: not known. */
  quantity(unit: string | null): number | null;
  /** Official rate of a foreign currency; `null`: not known. */
  exchange(currency: string): OfficialRate | null;
}

export type ComputedRate =
  { readonly amount: Money } | { readonly lacks: 'value' | 'quantity' | 'exchange' | 'join' };

/**
 * The payment that a rate gives: ad valorem elements take their share of the value, specific ones their
 * sum for each unit, fixed ones their sum; several elements give the greater, the lesser or the sum, each
 * with what stands before it.
 * Counted in fractions without error, and rounded once, half up, to the minor unit of the currency.
 */
export function computeRate(rate: TariffRate, basis: RateBasis): ComputedRate {
  let whole: Fraction | null = null;
  for (const [place, element] of rate.elements.entries()) {
    const part = elementOf(element, basis);
    if ('lacks' in part) return part;
    if (whole === null) whole = part;
    else if (rate.join === null) return { lacks: 'join' };
    else whole = joined(whole, part, stepAt(rate.join, place));
  }
  if (whole === null) return { lacks: 'join' };
  const minor = rounded(multiply(whole, fraction(10 ** minorDigits(basis.national))));
  return { amount: { minor, currency: basis.national } };
}

function joined(whole: Fraction, part: Fraction, step: JoinStep): Fraction {
  if (step === 'sum') return add(whole, part);
  return compare(part, whole) > 0 === (step === 'greater') ? part : whole;
}

/** What one element comes to, in whole units of the national currency. */
function elementOf(
  element: Rate,
  basis: RateBasis,
): Fraction | { readonly lacks: 'value' | 'quantity' | 'exchange' } {
  const { kind, value, currency, unit, per } = element;
  if (kind === 'percent') {
    if (basis.value === null) return { lacks: 'value' };
    const base = divide(fraction(basis.value), fraction(10 ** minorDigits(basis.national)));
    return divide(multiply(base, fraction(value)), fraction(100));
  }
  const sum = inNational(fraction(value), currency, basis);
  if (sum === null) return { lacks: 'exchange' };
  if (kind === 'fixed') return sum;
  const quantity = basis.quantity(unit);
  if (quantity === null) return { lacks: 'quantity' };
  const units = divide(fraction(quantity), fraction(per === null || per === 0 ? 1 : per));
  return multiply(sum, units);
}

function inNational(sum: Fraction, currency: string | null, basis: RateBasis): Fraction | null {
  if (currency === null || currency === basis.national) return sum;
  const official = basis.exchange(currency);
  if (official === null) return null;
  return divide(multiply(sum, fraction(official.rate)), fraction(official.scale));
}

/** Whether two rates are the same law: the same elements, joined alike, in any order that changes nothing. */
export function isSameRate(one: TariffRate, other: TariffRate, national: string): boolean {
  if (one.elements.length !== other.elements.length) return false;
  if (one.elements.length > 1 && one.join !== other.join) return false;
  const signs = ({ elements, join }: TariffRate) => {
    const all = elements.map((element) => signOf(element, national));
    // What a second step joins stands apart from the two before it.
    return isOfTwoSteps(join) ? [...all.slice(0, 2).sort(), ...all.slice(2)] : all.sort();
  };
  const others = signs(other);
  return signs(one).every((sign, index) => sign === others[index]);
}

const isOfTwoSteps = (join: Join | null): boolean =>
  join !== null && stepAt(join, 1) !== stepAt(join, 2);

/** Whether every element of a rate is one of the law's, whatever joins them there. */
export function isPartOf(rate: TariffRate, law: TariffRate, national: string): boolean {
  const left = law.elements.map((element) => signOf(element, national));
  return rate.elements.every((element) => {
    const at = left.indexOf(signOf(element, national));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function signOf({ kind, value, currency, unit, per }: Rate, national: string): string {
  if (kind === 'percent') return `percent ${value}`;
  const measured = kind === 'specific' ? ` ${unit ?? ''}` : '';
  return `${kind} ${value / (per ?? 1)} ${currency ?? national}${measured}`;
}

/**
 * The rate as written in a tariff, in signs of every language: `10%`, `0.5 EUR/166`, `max(10%; 0.5 EUR/166)`,
 * `max(10% + 0.2 EUR/166; 0.5 EUR/166)`.
 */
export function rateText({ elements, join }: TariffRate): string {
  const parts = elements.map(elementText);
  if (parts.length === 1 || join === null) return parts.join('; ');
  const [first = '', second = '', ...further] = parts;
  const together = isOfTwoSteps(join) ? [[second], further] : [[second, ...further]];
  return together.reduce(
    (text, group, index) => joinedText([text, ...group], stepAt(join, index + 1)),
    first,
  );
}

function joinedText(parts: readonly string[], step: JoinStep): string {
  if (parts.length === 1 || step === 'sum') return parts.join(' + ');
  return `${step === 'greater' ? 'max' : 'min'}(${parts.join('; ')})`;
}

function elementText({ kind, value, currency, unit, per }: Rate): string {
  if (kind === 'percent') return `${value}%`;
  const sum = currency === null ? String(value) : `${value} ${currency}`;
  if (kind === 'fixed') return sum;
  return `${sum}/${per === null || per === 1 ? '' : `${per} `}${unit ?? ''}`;
}
