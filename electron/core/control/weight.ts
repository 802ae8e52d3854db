import { sumOf, type Rule } from './rule.ts';

const gramsOfKilogram = 1000;
const kilograms = (grams: number): number => grams / gramsOfKilogram;
/** Senders round the mass of an item to ten grams: half of that is the most an item can be off. */
const roundingGrams = 5;
/** Packing that weighs more than the goods is unusual. */
const unusualTareShare = 0.5;

/** Masses and packages. */
export const weightRules: readonly Rule[] = [
  {
    code: 'NET_ABOVE_GROSS',
    severity: 'error',
    field: 'netGrams',
    boxes: ['35', '38'],
    source: 'Net mass is part of gross mass (Decision 257, boxes 35 and 38)',
    *check({ items }) {
      for (const { ordinal, netGrams, grossGrams } of items) {
        if (netGrams === null || grossGrams === null || netGrams <= grossGrams) continue;
        yield { item: ordinal, params: { net: kilograms(netGrams), gross: kilograms(grossGrams) } };
      }
    },
  },
  {
    code: 'TARE_UNUSUAL',
    severity: 'warning',
    field: 'grossGrams',
    boxes: ['35', '38'],
    source: 'Packing seldom weighs more than half of the gross mass',
    *check({ items }) {
      for (const { ordinal, netGrams, grossGrams } of items) {
        if (netGrams === null || grossGrams === null || grossGrams === 0) continue;
        const share = (grossGrams - netGrams) / grossGrams;
        if (share <= unusualTareShare) continue;
        const percent = Math.round(share * 100);
        const params = { percent, net: kilograms(netGrams), gross: kilograms(grossGrams) };
        yield { item: ordinal, params };
      }
    },
  },
  {
    code: 'GROSS_SUM_DIFFERS',
    severity: 'warning',
    field: 'totals.grossGrams',
    boxes: ['35'],
    source: 'Box 35 of all items sums to the gross mass of the consignment',
    *check({ items, totals }) {
      const total = totals.grossGrams;
      if (total === null || total === 0 || items.length === 0) return;
      const sum = sumOf(items.map(({ grossGrams }) => grossGrams));
      if (sum === null || Math.abs(sum - total) <= roundingGrams * items.length) return;
      yield { params: { found: kilograms(sum), expected: kilograms(total) } };
    },
  },
  {
    code: 'PACKAGES_SUM_DIFFERS',
    severity: 'warning',
    field: 'totals.packages',
    boxes: ['6', '31'],
    source: 'Box 6 is the sum of the packages of all items (several items may share one package)',
    *check({ items, totals }) {
      const total = totals.packages;
      if (total === null || total === 0 || items.length === 0) return;
      const sum = sumOf(items.map(({ packages }) => packages.count));
      if (sum === null || sum === total) return;
      yield { params: { found: sum, expected: total } };
    },
  },
];
