import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import { declaredFees, feeOfTheDay } from './fees.ts';
import { amountBreach, declaredRate } from './line-arithmetic.ts';
import { wholeUnits } from './national.ts';
import { isClaimed, isPaidInParts, isRepeated, linesOf, type PaymentLine } from './payments.ts';
import type { Given, Rule } from './rule.ts';
import { tariffOf } from './tariff.ts';
import { isPart } from './wholeness.ts';

/** Value added tax of Kazakhstan; a line of another member's kind is held to the same rate here. */
const vatOfKazakhstan = '5060';

/** Value added tax (box 47): base, rate of the day, arithmetic. */
export const taxRules: readonly Rule[] = [
  {
    code: 'VAT_MISSING',
    severity: 'warning',
    field: 'payments',
    boxes: ['47'],
    where: 'kazakhstan',
    documents: ['goods'],
    *check({ direction, items }) {
      if (direction !== 'import') return;
      for (const item of items) {
        if (linesOf(item, 'duty', 'excise').length === 0 || isRelieved(item)) continue;
        if (linesOf(item, 'vat').length === 0) yield { item: item.ordinal };
      }
    },
  },
  {
    code: 'VAT_RATE_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['47'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['taxes'],
    *check({ items }, given) {
      for (const item of items) {
        for (const line of linesOf(item, 'vat')) {
          const found = line.rates[0]?.value ?? line.rate;
          if (found === null) continue;
          const general = generalRate(line, given);
          if (general === null) {
            yield { unchecked: 'taxes' };
            return;
          }
          const own = item.hsCode === null ? null : tariffOf(item.hsCode, given).vat;
          if (found === general || found === own) continue;
          if (isRelieved(item) && found < general) continue;
          yield { item: item.ordinal, params: { found, expected: own ?? general } };
        }
      }
    },
  },
  {
    code: 'VAT_BASE_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['45', '47'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration, given) {
      const fee = feesToShare(declaration, given);
      for (const item of declaration.items) {
        const share = shareOfFee(item);
        if (share === null || fee === null) continue;
        const tolerance = wholeUnits(share.currency, 1 + item.payments.length);
        if (share.minor >= -tolerance && share.minor <= fee + tolerance) continue;
        const found = majorUnits({
          minor: share.withoutFee + share.minor,
          currency: share.currency,
        });
        const expected = majorUnits({ minor: share.withoutFee, currency: share.currency });
        yield { item: item.ordinal, params: { found, expected } };
      }
    },
  },
  {
    code: 'VAT_BASE_WITHOUT_FEE',
    severity: 'warning',
    field: 'payments',
    boxes: ['47'],
    where: 'kazakhstan',
    documents: ['goods'],
    *check(declaration, given) {
      const named = declaredFees(declaration);
      // A fee that is too high is said of the fee.
      const fee = Math.min(named, feeOfTheDayOr(named, declaration, given));
      const shares = declaration.items.map(shareOfFee);
      if (isPart(declaration) || fee === 0 || shares.length === 0) return;
      const currency = shares[0]?.currency ?? '';
      const tolerance = wholeUnits(currency, 1 + shares.length);
      let sum = 0;
      for (const share of shares) {
        // A base that is wrong altogether is said of its item.
        if (share === null || share.minor < -tolerance) return;
        sum += share.minor;
      }
      if (sum >= fee - tolerance) return;
      const found = majorUnits({ minor: Math.max(0, sum), currency });
      yield { params: { found, expected: majorUnits({ minor: fee, currency }) } };
    },
  },
  {
    code: 'VAT_AMOUNT_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['47'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration, given) {
      for (const item of declaration.items) {
        if (isPaidInParts(item)) continue;
        for (const line of linesOf(item, 'vat')) {
          const rate = declaredRate(line);
          const breach = rate && amountBreach({ declaration, item, line, given }, rate);
          if (breach) yield breach;
        }
      }
    },
  },
];

/** Relieved of value added tax: by its own element of box 36, or by the only one the form has. */
function isRelieved({ preference, otherPreferences }: Item): boolean {
  return isClaimed(otherPreferences.vat ?? preference);
}

function generalRate({ kind }: PaymentLine, { tables, day }: Given): number | null {
  const row = tables.row('taxes', kind ?? '', day) ?? tables.row('taxes', vatOfKazakhstan, day);
  return row?.percent ?? null;
}

/**
 * What the base of the tax holds beside the customs value, the duties and the excise: the share of the
 * customs fee. `null` where the item does not say enough, or has several such lines.
 */
function shareOfFee(item: Item): { minor: number; withoutFee: number; currency: string } | null {
  const [line, ...others] = linesOf(item, 'vat');
  const { customsValue } = item;
  if (!line?.base || others.length > 0 || customsValue === null || isPaidInParts(item)) return null;
  const { minor, currency } = line.base;
  if (currency !== customsValue.currency) return null;
  let withoutFee = customsValue.minor;
  const before = linesOf(item, 'duty', 'special', 'excise');
  for (const [index, { amount }] of before.entries()) {
    if (isRepeated(before, index)) continue;
    if (amount === null) return null;
    withoutFee += amount.minor;
  }
  return { minor: minor - withoutFee, withoutFee, currency };
}

/** The fee of the day, minor units; the named one where no table tells it. */
function feeOfTheDayOr(named: number, declaration: Declaration, given: Given): number {
  const ofTheDay = feeOfTheDay(declaration, given);
  return typeof ofTheDay === 'string' ? named : ofTheDay.minor;
}

/**
 * The most that the bases of the items may hold of the fee, minor units: the fee named, else what the
 * total has beyond the lines, else the fee of the day; `null` where none of them is known.
 */
function feesToShare(declaration: Declaration, given: Given): number | null {
  const named = declaredFees(declaration);
  // A fee that is too low is said of the fee.
  if (named > 0) return Math.max(named, feeOfTheDayOr(named, declaration, given));
  const { items, totals } = declaration;
  const lines = items.flatMap(({ payments }) => payments);
  if (totals.payments !== null) {
    const payable = lines.filter(({ mode }) => mode !== 'guaranteed');
    const sum = payable.reduce((all, { amount }) => all + (amount?.minor ?? 0), 0);
    if (totals.payments.minor > sum) return totals.payments.minor - sum;
  }
  const ofTheDay = feeOfTheDay(declaration, given);
  return typeof ofTheDay === 'string' ? null : ofTheDay.minor;
}
