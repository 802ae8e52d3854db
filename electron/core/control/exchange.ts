import type { Declaration } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import { nationalCurrency } from './national.ts';
import { onPaper } from './on-paper.ts';
import type { OfficialRate } from './rate.ts';
import type { Given, Rule } from './rule.ts';

/** The currency whose official rates the post keeps. */
const tenge = 'KZT';

/** The official rate of the day in tenge; `null` where the loaded table does not have the currency. */
export function officialRate(currency: string, { tables, day }: Given): OfficialRate | null {
  if (currency === tenge) return { rate: 1, scale: 1 };
  return tables.row('exchange', currency, day) ?? null;
}

/**
 * The rate to count with: the official one, and where no table is loaded the one the declaration itself
 * uses for the currency of its invoice.
 */
export function rateOfDeclaration(
  declaration: Declaration,
  currency: string,
  given: Given,
): OfficialRate | null {
  const { invoice, exchangeRate } = declaration;
  const official = nationalCurrency(declaration) === tenge ? officialRate(currency, given) : null;
  if (official !== null) return official;
  if (invoice?.currency !== currency || exchangeRate === null) return null;
  return { rate: exchangeRate, scale: 1 };
}

/** Statistical values are rounded to a whole dollar, or counted with a rate of few decimals. */
const statisticalTolerance = { units: 1, share: 0.001 };

/** Exchange rate (box 23) and what is counted with it at once: the statistical value (box 46). */
export const exchangeRules: readonly Rule[] = [
  {
    code: 'EXCHANGE_RATE_MISSING',
    severity: 'warning',
    field: 'exchangeRate',
    boxes: ['22', '23'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const { invoice, exchangeRate } = declaration;
      if (invoice === null || invoice.minor === 0 || exchangeRate !== null) return;
      if (invoice.currency === nationalCurrency(declaration)) return;
      yield { params: { currencyCode: invoice.currency } };
    },
  },
  {
    code: 'EXCHANGE_RATE_OF_OWN_CURRENCY',
    severity: 'error',
    field: 'exchangeRate',
    boxes: ['22', '23'],
    where: 'eaeu',
    *check(declaration) {
      const { invoice, exchangeRate } = declaration;
      if (invoice === null || exchangeRate === null || exchangeRate === 1) return;
      if (invoice.currency !== nationalCurrency(declaration)) return;
      yield { params: { found: exchangeRate, currencyCode: invoice.currency } };
    },
  },
  {
    code: 'EXCHANGE_RATE_DIFFERS',
    severity: 'error',
    field: 'exchangeRate',
    boxes: ['23'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['exchange'],
    *check(declaration, given) {
      const { invoice, exchangeRate } = declaration;
      if (invoice === null || exchangeRate === null || invoice.currency === tenge) return;
      if (nationalCurrency(declaration) !== tenge) return;
      const official = officialRate(invoice.currency, given);
      if (official === null) {
        yield { unchecked: 'exchange' };
        return;
      }
      const expected = official.rate / official.scale;
      if (Math.abs(exchangeRate - expected) <= halfOfLastDecimal(exchangeRate)) return;
      const date = onPaper(given.day);
      yield { params: { found: exchangeRate, expected, currencyCode: invoice.currency, date } };
    },
  },
  {
    code: 'STATISTICAL_VALUE_DIFFERS',
    severity: 'error',
    field: 'statisticalValue',
    boxes: ['45', '46'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['exchange'],
    *check({ items }, given) {
      for (const { ordinal, customsValue, statisticalValue } of items) {
        // Other forms write the customs value itself here, in the national currency.
        if (statisticalValue?.currency !== 'USD' || customsValue?.currency !== tenge) continue;
        const dollar = officialRate('USD', given);
        if (dollar === null) {
          yield { unchecked: 'exchange' };
          return;
        }
        const expected = (majorUnits(customsValue) * dollar.scale) / dollar.rate;
        const found = majorUnits(statisticalValue);
        const tolerance = Math.max(
          statisticalTolerance.units,
          statisticalTolerance.share * expected,
        );
        if (Math.abs(found - expected) <= tolerance) continue;
        yield { item: ordinal, params: { found, expected: Math.round(expected * 100) / 100 } };
      }
    },
  },
];

/** Half of the last decimal that is written, and of the fourth at least; a hair more for binary noise. */
function halfOfLastDecimal(rate: number): number {
  const decimals = String(rate).split('.')[1]?.length ?? 0;
  return 0.500001 * 10 ** -Math.max(4, decimals);
}
