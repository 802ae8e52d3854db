import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits, minorDigits, unnamedCurrency, type Money } from '../../../shared/money.ts';
import { isKnownCurrency } from './currencies.ts';
import { sumOf, type Rule } from './rule.ts';
import { isPart } from './wholeness.ts';

/** Price, invoice, customs value: do the sums of the items give those of the header. */
export const moneyRules: readonly Rule[] = [
  {
    code: 'CURRENCY_UNKNOWN',
    severity: 'error',
    field: 'invoice',
    boxes: ['22', '42'],
    apart: true,
    *check(declaration) {
      const told = new Set<string>();
      for (const { currency, item, field } of namedCurrencies(declaration)) {
        if (isKnownCurrency(currency) || told.has(currency)) continue;
        told.add(currency);
        yield { ...(item === null ? {} : { item }), field, params: { currencyCode: currency } };
      }
    },
  },
  {
    code: 'CURRENCY_MISSING',
    severity: 'warning',
    field: 'invoice',
    boxes: ['22'],
    *check({ invoice }) {
      if (invoice !== null && invoice.minor !== 0 && invoice.currency === unnamedCurrency) {
        yield { params: { amount: majorUnits(invoice) } };
      }
    },
  },
  {
    code: 'SUM_NEGATIVE',
    severity: 'error',
    field: 'invoice',
    boxes: ['12', '22', '23', '41', '42', '45', '46', '47'],
    apart: true,
    *check(declaration) {
      const told = new Set<string>();
      for (const { item, field, figure } of figuresOf(declaration)) {
        if (figure === null || figure >= 0 || told.has(`${item} ${field}`)) continue;
        told.add(`${item} ${field}`);
        yield { ...(item === null ? {} : { item }), field, params: { found: figure } };
      }
    },
  },
  {
    code: 'INVOICE_SUM_DIFFERS',
    severity: 'error',
    field: 'invoice',
    boxes: ['22', '42'],
    *check(declaration) {
      const { invoice, items } = declaration;
      const comparison = comparePrices(declaration);
      if (comparison !== 'differs' || invoice === null) return;
      const found = majorUnits({ minor: sumOfPrices(items), currency: invoice.currency });
      yield { params: { found, expected: majorUnits(invoice), currencyCode: invoice.currency } };
    },
  },
  {
    code: 'PRICES_MISSING',
    severity: 'info',
    field: 'price',
    boxes: ['22', '42'],
    *check(declaration) {
      if (comparePrices(declaration) !== 'prices missing') return;
      const missing = declaration.items.filter((item) => !hasPrice(item));
      yield { params: { missing: missing.length, items: declaration.items.length } };
    },
  },
  {
    code: 'PRICE_CURRENCY_DIFFERS',
    severity: 'info',
    field: 'price',
    boxes: ['22', '42'],
    *check(declaration) {
      const { invoice, items } = declaration;
      if (invoice === null || comparePrices(declaration) !== 'other currency') return;
      const item = items.find(({ price }) => price !== null && price.currency !== invoice.currency);
      if (!item?.price) return;
      const params = { found: item.price.currency, expected: invoice.currency };
      yield { item: item.ordinal, params };
    },
  },
  {
    code: 'CUSTOMS_VALUE_SUM_DIFFERS',
    severity: 'error',
    field: 'totals.customsValue',
    boxes: ['12', '45'],
    *check(declaration) {
      const { items, totals } = declaration;
      const total = totals.customsValue;
      if (isPart(declaration) || total === null || total.minor === 0 || items.length === 0) return;
      const values = items.map(({ customsValue }) => customsValue);
      if (values.some((value) => value?.currency !== total.currency)) return;
      const sum = sumOf(values.map((value) => value?.minor ?? null));
      if (sum === null || sum === 0) return;
      const tolerance = 0.5 * items.length * 10 ** minorDigits(total.currency);
      if (Math.abs(sum - total.minor) <= tolerance) return;
      const found = majorUnits({ minor: sum, currency: total.currency });
      const currencyCode = total.currency === unnamedCurrency ? '' : total.currency;
      yield { params: { found, expected: majorUnits(total), currencyCode } };
    },
  },
  {
    code: 'ROUND_NUMBERS',
    severity: 'info',
    field: 'price',
    boxes: ['38', '41', '42'],
    *check({ items }) {
      for (const { ordinal, price, netGrams, supplementaryUnits } of items) {
        if (price === null || netGrams === null) continue;
        const figures = [majorUnits(price), netGrams / gramsOfKilogram];
        for (const { quantity } of supplementaryUnits)
          if (quantity !== null) figures.push(quantity);
        if (!figures.every(isFullThousands)) continue;
        const [amount = 0, net = 0] = figures;
        yield { item: ordinal, params: { amount, currencyCode: price.currency, net } };
      }
    },
  },
];

interface Figure {
  readonly item: number | null;
  readonly field: string;
  readonly figure: number | null;
}

const inWholeUnits = (sum: Money | null): number | null => (sum === null ? null : majorUnits(sum));

/** Every sum, and the figures that sums are counted with. */
function* figuresOf({ invoice, exchangeRate, totals, items }: Declaration): Iterable<Figure> {
  yield { item: null, field: 'invoice', figure: inWholeUnits(invoice) };
  yield { item: null, field: 'exchangeRate', figure: exchangeRate };
  yield { item: null, field: 'totals.customsValue', figure: inWholeUnits(totals.customsValue) };
  for (const { ordinal: item, ...goods } of items) {
    for (const field of ['price', 'customsValue', 'statisticalValue'] as const)
      yield { item, field, figure: inWholeUnits(goods[field]) };
    for (const { quantity } of goods.supplementaryUnits)
      yield { item, field: 'supplementaryUnits', figure: quantity };
    for (const { base, baseQuantity, amount } of goods.payments) {
      for (const figure of [inWholeUnits(base), baseQuantity, inWholeUnits(amount)])
        yield { item, field: 'payments', figure };
    }
  }
}

const gramsOfKilogram = 1000;
const isFullThousands = (figure: number): boolean => figure > 0 && figure % 1000 === 0;
const hasPrice = ({ price }: Item): boolean => price !== null && price.minor !== 0;
const sumOfPrices = (items: readonly Item[]): number =>
  items.reduce((sum, { price }) => sum + (price?.minor ?? 0), 0);

/**
 * Whether item prices give the invoice. A free sample has the price zero, so missing and zero prices
 * only excuse a difference; where the sum agrees nothing is missing.
 */
export function comparePrices(
  declaration: Declaration,
): 'nothing to compare' | 'agrees' | 'differs' | 'prices missing' | 'other currency' {
  const { invoice, items } = declaration;
  if (invoice === null || invoice.minor === 0 || items.length === 0) return 'nothing to compare';
  if (isPart(declaration)) return 'nothing to compare';
  const otherwise = ({ price }: Item): boolean =>
    price !== null && price.minor !== 0 && price.currency !== invoice.currency;
  if (items.some(otherwise)) return 'other currency';
  const difference = Math.abs(sumOfPrices(items) - invoice.minor);
  if (difference <= centsTolerance(invoice, items.length)) return 'agrees';
  return items.every(hasPrice) ? 'differs' : 'prices missing';
}

/** 0.01 of the currency an item, and at least its minor unit (a currency without cents rounds whole units). */
function centsTolerance({ currency }: Money, items: number): number {
  return Math.max(1, 10 ** (minorDigits(currency) - 2)) * items;
}

function* namedCurrencies(
  declaration: Declaration,
): Iterable<{ currency: string; item: number | null; field: string }> {
  const { invoice, costs, items } = declaration;
  if (invoice) yield { currency: invoice.currency, item: null, field: 'invoice' };
  for (const [element, cost] of Object.entries(costs)) {
    const foreign = cost?.foreign;
    // A cost that there is not may carry any sign for "no currency".
    if (foreign && foreign.minor !== 0)
      yield { currency: foreign.currency, item: null, field: `costs.${element}` };
  }
  for (const { ordinal, price } of items) {
    if (price) yield { currency: price.currency, item: ordinal, field: 'price' };
  }
}
