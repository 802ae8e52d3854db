import type { Declaration } from '../../../shared/declaration.ts';
import { minorDigits, unnamedCurrency, type Money } from '../../../shared/money.ts';
import { homeCountry } from './jurisdiction.ts';

const currencyOfMember = new Map([
  ['AM', 'AMD'],
  ['BY', 'BYN'],
  ['KG', 'KGS'],
  ['KZ', 'KZT'],
  ['RU', 'RUB'],
]);

/**
 * The currency in which a member state of the Union counts customs values and payments: as the message
 * names it, else that of the country of lodging, else the tenge.
 */
export function nationalCurrency(declaration: Declaration): string {
  const { totals, items } = declaration;
  const value = totals.customsValue ?? items.find((item) => item.customsValue)?.customsValue;
  if (value && value.currency !== unnamedCurrency) return value.currency;
  return currencyOfMember.get(homeCountry(declaration) ?? 'KZ') ?? 'KZT';
}

/** So many whole units (tenge), in minor units: what rounding may carry a sum away. */
export function wholeUnits(currency: string, units: number): number {
  return units * 10 ** minorDigits(currency);
}

/** Whether two sums are in one currency and further apart than so many whole units of it. */
export function areApart(one: Money, other: Money, units: number): boolean {
  if (one.currency !== other.currency) return false;
  return Math.abs(one.minor - other.minor) > wholeUnits(one.currency, units);
}
