import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../shared/money.ts';
import { comparePrices } from './money.ts';
import { areApart, nationalCurrency, wholeUnits } from './national.ts';
import type { Rule } from './rule.ts';
import {
  editionOf,
  includesFreight,
  includesInsurance,
  leavesFreightOut,
} from './terms-of-delivery.ts';
import {
  builtUp,
  costElements,
  isByPrice,
  priceInNational,
  statesItsCosts,
  statesSharesOfItems,
} from './value-build-up.ts';

/** Above this share of the price a customs value has additions that the message should show. */
const unexplainedShare = 1.3;

/** Kinds of document that give the reason of another method: customs value declaration, source of the price. */
const reasonsOfMethod = ['09018', '09017'];

const termsOf = ({ deliveryTerms, items }: Declaration): string | null =>
  deliveryTerms.code ?? items[0]?.deliveryTerms.code ?? null;

/** Customs value: method, delivery terms, build-up. */
export const valuationRules: readonly Rule[] = [
  {
    code: 'VALUATION_METHOD_MISSING',
    severity: 'warning',
    field: 'valuationMethod',
    boxes: ['43'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ direction, items }) {
      if (direction !== 'import') return;
      for (const { ordinal, valuationMethod, customsValue } of items) {
        if (customsValue !== null && valuationMethod === null) yield { item: ordinal };
      }
    },
  },
  {
    code: 'VALUATION_METHOD_UNKNOWN',
    severity: 'error',
    field: 'valuationMethod',
    boxes: ['43'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const { ordinal, valuationMethod } of items) {
        if (valuationMethod === null || /^[1-6]$/.test(valuationMethod)) continue;
        yield { item: ordinal, params: { found: valuationMethod } };
      }
    },
  },
  {
    code: 'VALUATION_METHOD_WITHOUT_REASON',
    severity: 'error',
    field: 'valuationMethod',
    boxes: ['43', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ documents, items }) {
      const explains = ({ code }: { code: string | null }) => reasonsOfMethod.includes(code ?? '');
      if (documents.some(explains)) return;
      // One customs value declaration serves the whole, whichever item it is listed with.
      if (items.some((item) => item.documents.some(explains))) return;
      for (const { ordinal, valuationMethod } of items) {
        if (!/^[2-6]$/.test(valuationMethod ?? '')) continue;
        yield { item: ordinal, params: { method: valuationMethod ?? '' } };
      }
    },
  },
  {
    code: 'INCOTERMS_UNKNOWN',
    severity: 'error',
    field: 'deliveryTerms.code',
    boxes: ['20'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check(declaration) {
      const terms = termsOf(declaration);
      if (terms !== null && editionOf(terms) === 'unknown') yield { params: { found: terms } };
    },
  },
  {
    code: 'INCOTERMS_WITHDRAWN',
    severity: 'info',
    field: 'deliveryTerms.code',
    boxes: ['20'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check(declaration) {
      const terms = termsOf(declaration);
      if (terms !== null && editionOf(terms) === 'withdrawn') yield { params: { found: terms } };
    },
  },
  {
    code: 'FREIGHT_MISSING',
    severity: 'warning',
    field: 'costs.externalFreight',
    boxes: ['20', '45'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const terms = termsOf(declaration);
      if (declaration.direction !== 'import' || terms === null || !leavesFreightOut(terms)) return;
      if (!declaration.items.every(isByPrice) || addsAnything(declaration)) return;
      const value = declaration.totals.customsValue;
      const price = declaration.invoice && priceInNational(declaration, declaration.invoice);
      if (value === null || !price || value.currency !== price.currency) return;
      // Where the message does not break the value down, a value above the price holds the carriage.
      if (value.minor > price.minor + wholeUnits(price.currency, declaration.items.length)) return;
      yield { params: { terms, found: majorUnits(value), currencyCode: value.currency } };
    },
  },
  {
    code: 'FREIGHT_TWICE',
    severity: 'warning',
    field: 'costs.externalFreight',
    boxes: ['20', '45'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const terms = termsOf(declaration);
      const freight = declaration.costs.externalFreight?.national ?? null;
      if (declaration.direction !== 'import' || terms === null || !isAdded(freight)) return;
      if (!includesFreight(terms, declaration.transport.border.mode)) return;
      const params = { terms, found: majorUnits(freight), currencyCode: freight.currency };
      yield { params };
    },
  },
  {
    code: 'INSURANCE_TWICE',
    severity: 'warning',
    field: 'costs.insurance',
    boxes: ['20', '45'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const terms = termsOf(declaration);
      const insurance = declaration.costs.insurance?.national ?? null;
      if (declaration.direction !== 'import' || terms === null || !isAdded(insurance)) return;
      if (!includesInsurance(terms, declaration.transport.border.mode)) return;
      const params = { terms, found: majorUnits(insurance), currencyCode: insurance.currency };
      yield { params };
    },
  },
  {
    code: 'COST_CONVERSION_DIFFERS',
    severity: 'error',
    field: 'costs',
    boxes: ['22', '23', '42', '45'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check(declaration) {
      // A sum of the invoice that its prices do not give is said to be wrong already.
      const isInvoiceWrong = comparePrices(declaration) === 'differs';
      for (const { item, field, national, foreign } of conversions(declaration)) {
        if (isInvoiceWrong && item === null && field === 'costs.invoice') continue;
        const expected = priceInNational(declaration, foreign);
        if (expected === null || !areApart(national, expected, 1)) continue;
        yield {
          ...(item === null ? {} : { item }),
          field,
          params: {
            foreign: majorUnits(foreign),
            foreignCode: foreign.currency,
            found: majorUnits(national),
            expected: majorUnits(expected),
            currencyCode: national.currency,
          },
        };
      }
    },
  },
  {
    code: 'CUSTOMS_VALUE_BUILD_DIFFERS',
    severity: 'error',
    field: 'customsValue',
    boxes: ['45'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const { items, totals, costs } = declaration;
      if (statesSharesOfItems(declaration)) {
        for (const item of items) {
          const breach = buildBreach(item.customsValue, builtUp(item.costs), 1);
          if (breach && isByPrice(item)) yield { item: item.ordinal, params: breach };
        }
        return;
      }
      if (!statesItsCosts(costs) || !items.every(isByPrice)) return;
      const breach = buildBreach(totals.customsValue, builtUp(costs), items.length);
      if (breach) yield { field: 'totals.customsValue', params: breach };
    },
  },
  {
    code: 'CUSTOMS_VALUE_BELOW_PRICE',
    severity: 'warning',
    field: 'customsValue',
    boxes: ['20', '42', '45'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const terms = termsOf(declaration);
      if (terms === null || !leavesFreightOut(terms)) return;
      for (const { item, value, price } of bareValues(declaration)) {
        if (value.minor >= price.minor - wholeUnits(price.currency, 1)) continue;
        yield { item, params: valueParams(value, price) };
      }
    },
  },
  {
    code: 'CUSTOMS_VALUE_FAR_ABOVE_PRICE',
    severity: 'warning',
    field: 'customsValue',
    boxes: ['42', '45'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      for (const { item, value, price } of bareValues(declaration)) {
        if (value.minor <= price.minor * unexplainedShare) continue;
        yield { item, params: valueParams(value, price) };
      }
    },
  },
];

const isAdded = (sum: Money | null): sum is Money => sum !== null && sum.minor > 0;

/** Whether anything is added to the price for the journey, in the header or with an item. */
function addsAnything({ costs, items }: Declaration): boolean {
  return [costs, ...items.map((item) => item.costs)].some(
    ({ externalFreight, internalFreight, other }) =>
      [externalFreight, internalFreight, other].some((cost) => isAdded(cost?.national ?? null)),
  );
}

function* conversions(declaration: Declaration): Iterable<{
  item: number | null;
  field: string;
  national: Money;
  foreign: Money;
}> {
  const all: [number | null, Declaration['costs']][] = [
    [null, declaration.costs],
    ...declaration.items.map((item): [number, Item['costs']] => [item.ordinal, item.costs]),
  ];
  for (const [item, costs] of all) {
    for (const element of costElements) {
      const { national = null, foreign = null } = costs[element] ?? {};
      if (national === null || foreign === null) continue;
      yield { item, field: `costs.${element}`, national, foreign };
    }
  }
}

function buildBreach(value: Money | null, sum: Money | null, units: number) {
  if (value === null || value.minor === 0 || sum === null || !areApart(value, sum, units))
    return null;
  return valueParams(value, sum);
}

const valueParams = (value: Money, expected: Money) => ({
  found: majorUnits(value),
  expected: majorUnits(expected),
  currencyCode: value.currency,
});

/** Values of items that the message does not break down, beside their price in national currency. */
function* bareValues(
  declaration: Declaration,
): Iterable<{ item: number; value: Money; price: Money }> {
  if (declaration.direction !== 'import' || statesItsCosts(declaration.costs)) return;
  for (const item of declaration.items) {
    const { ordinal, customsValue, price } = item;
    if (statesItsCosts(item.costs) || item.valuationMethod !== '1') continue;
    if (customsValue === null || customsValue.minor === 0 || !isAdded(price)) continue;
    const national = priceInNational(declaration, price);
    if (national?.currency !== nationalCurrency(declaration)) continue;
    if (national.currency !== customsValue.currency) continue;
    yield { item: ordinal, value: customsValue, price: national };
  }
}
