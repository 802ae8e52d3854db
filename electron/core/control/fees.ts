import type { Declaration } from '../../../shared/declaration.ts';
import { majorUnits, minorDigits, type Money } from '../../../shared/money.ts';
import type { TableRow } from '../../../shared/reference.ts';
import { officialRate } from './exchange.ts';
import { areApart, nationalCurrency } from './national.ts';
import { familyOf, isClaimed, linesOf } from './payments.ts';
import type { Given, Rule } from './rule.ts';
import { isPart } from './wholeness.ts';

/** Fee for customs operations with a goods declaration. */
const feeOfOperations = '1010';

/** Fees named in the declaration, minor units: lines of the items, and of box B where no item has one. */
export function declaredFees({ items, payments }: Declaration): number {
  const ofItems = items.flatMap((item) => linesOf(item, 'fee'));
  const lines =
    ofItems.length > 0 ? ofItems : payments.filter(({ kind }) => familyOf(kind) === 'fee');
  return lines.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);
}

/** Customs fees (kind 1010): a fixed sum by the table of the day. */
export const feeRules: readonly Rule[] = [
  {
    code: 'FEE_RATE_NOT_FIXED',
    severity: 'error',
    field: 'payments',
    boxes: ['47'],
    where: 'kazakhstan',
    documents: ['goods'],
    *check({ items }) {
      for (const item of items) {
        for (const { rate, rates, amount } of linesOf(item, 'fee')) {
          const isShare = rates.some(({ kind }) => kind === 'percent');
          const isOther = rates.length === 0 && rate !== null && amount !== null;
          const isFixed = isOther ? Math.abs(rate - majorUnits(amount)) < 1 : !isShare;
          if (isFixed) continue;
          const found = isShare ? (rates[0]?.value ?? 0) : (rate ?? 0);
          const params = { found, amount: amount ? majorUnits(amount) : 0 };
          yield { item: item.ordinal, params };
        }
      }
    },
  },
  {
    code: 'FEE_AMOUNT_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['47', 'B'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['fees'],
    *check(declaration, given) {
      const { items } = declaration;
      const minor = declaredFees(declaration);
      if (
        isPart(declaration) ||
        minor === 0 ||
        items.some((item) => isClaimed(item.otherPreferences.fee))
      )
        return;
      const expected = feeOfTheDay(declaration, given);
      if (expected === 'no rate') yield { unchecked: 'exchange' };
      if (expected === 'no fee') yield { unchecked: 'fees' };
      if (typeof expected === 'string') return;
      const found = { minor, currency: expected.currency };
      if (!areApart(found, expected, 1)) return;
      yield { params: { found: majorUnits(found), expected: majorUnits(expected) } };
    },
  },
  {
    code: 'FEE_MISSING',
    severity: 'warning',
    field: 'payments',
    boxes: ['47', 'B'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['fees'],
    *check(declaration, given) {
      const { items, totals } = declaration;
      const lines = items.flatMap(({ payments }) => payments);
      if (isPart(declaration) || lines.length === 0 || declaredFees(declaration) > 0) return;
      if (items.some((item) => isClaimed(item.otherPreferences.fee))) return;
      const expected = feeOfTheDay(declaration, given);
      if (typeof expected === 'string' || expected.minor === 0) return;
      // Some systems add the fee to the total without a line of its own.
      const payable = lines.filter(({ mode }) => mode !== 'guaranteed');
      const sum = payable.reduce((all, { amount }) => all + (amount?.minor ?? 0), 0);
      if (totals.payments !== null && totals.payments.minor > sum) return;
      yield { params: { expected: majorUnits(expected) } };
    },
  },
];

/** The fee of the day for this declaration, in national currency. */
export function feeOfTheDay(declaration: Declaration, given: Given): Money | 'no fee' | 'no rate' {
  const row = given.tables.row('fees', feeOfOperations, given.day);
  if (!row) return 'no fee';
  const currency = nationalCurrency(declaration);
  const official =
    row.currency === currency ? { rate: 1, scale: 1 } : officialRate(row.currency, given);
  if (official === null) return 'no rate';
  const major = (row.amount * times(row, declaration) * official.rate) / official.scale;
  return { minor: Math.round(major * 10 ** minorDigits(currency)), currency };
}

function times({ per }: TableRow<'fees'>, { items, totals }: Declaration): number {
  switch (per) {
    case 'declaration':
      return 1;
    case 'item':
      return items.length;
    case 'sheet':
      return totals.sheets ?? 1;
  }
}
