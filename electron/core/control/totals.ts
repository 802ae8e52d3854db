import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../shared/money.ts';
import { declaredFees, feeOfTheDay } from './fees.ts';
import { wholeUnits } from './national.ts';
import { familyOf, isClaimed, linesOf, type PaymentLine } from './payments.ts';
import type { Given, Rule } from './rule.ts';
import { isPart } from './wholeness.ts';

/**
 * Procedures under which duties and taxes are secured, not paid, where no table of procedures is loaded:
 * inward processing (51), warehouses (70, 77), free zone (78), transit (80).
 */
const suspensiveByDefault = new Set(['51', '70', '77', '78', '80']);
/** Let in for a time: paid in parts, or relieved altogether; both modes are right. */
const temporary = '53';

/** Payments: doubled lines, totals by kind and mode, box B. */
export const totalRules: readonly Rule[] = [
  {
    code: 'PAYMENT_DUPLICATED',
    severity: 'error',
    field: 'payments',
    boxes: ['47'],
    where: 'eaeu',
    *check({ items }) {
      for (const { ordinal, payments } of items) {
        for (const [index, line] of payments.entries()) {
          const isAgain = (other: PaymentLine): boolean =>
            other.kind === line.kind && JSON.stringify(other) === JSON.stringify(line);
          // Said of the second of them, however many there are.
          if (payments.slice(0, index).filter(isAgain).length !== 1) continue;
          yield { item: ordinal, params: { paymentKind: line.kind ?? '' } };
        }
      }
    },
  },
  {
    code: 'SUSPENDED_PAYMENT_PAYABLE',
    severity: 'error',
    field: 'payments',
    boxes: ['37', '47'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ direction, items }, given) {
      if (direction !== 'import') return;
      for (const item of items) {
        const { requested } = item.procedure;
        if (requested === temporary || !isSuspensive(item, given)) continue;
        for (const line of duesOf(item)) {
          if (line.mode !== 'payable' || !isSum(line.amount)) continue;
          const params = {
            paymentKind: line.kind ?? '',
            procedure: requested ?? '',
            found: majorUnits(line.amount),
          };
          yield { item: item.ordinal, params };
        }
      }
    },
  },
  {
    code: 'RELEASED_PAYMENT_GUARANTEED',
    severity: 'warning',
    field: 'payments',
    boxes: ['36', '37', '47'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items, deferredPayment }, given) {
      if (deferredPayment !== null) return;
      for (const item of items) {
        const { requested } = item.procedure;
        if (requested !== '40' || isSuspensive(item, given)) continue;
        const { preference, otherPreferences } = item;
        if ([preference, ...Object.values(otherPreferences)].some(isClaimed)) continue;
        for (const line of duesOf(item)) {
          if (line.mode !== 'guaranteed' || !isSum(line.amount)) continue;
          const found = majorUnits(line.amount);
          yield { item: item.ordinal, params: { paymentKind: line.kind ?? '', found } };
        }
      }
    },
  },
  {
    code: 'PAYMENTS_BY_KIND_DIFFER',
    severity: 'error',
    field: 'payments',
    boxes: ['47', 'B'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      const box = sumsByKind(declaration.payments);
      const lines = sumsByKind(declaration.items.flatMap(({ payments }) => payments));
      if (isPart(declaration) || box.size === 0 || lines.size === 0) return;
      for (const key of new Set([...box.keys(), ...lines.keys()])) {
        const [paymentKind = '', mode = ''] = key.split(' ');
        const sum = lines.get(key);
        const total = box.get(key);
        // Box B need not repeat what is only secured, and may hold what belongs to no item.
        if (!sum || (!total && (mode === 'guaranteed' || sum.minor === 0))) continue;
        const found = total?.minor ?? 0;
        if (Math.abs(found - sum.minor) <= wholeUnits(sum.currency, sum.lines)) continue;
        const { currency } = sum;
        yield {
          params: {
            paymentKind,
            found: majorUnits({ minor: found, currency }),
            expected: majorUnits({ minor: sum.minor, currency }),
          },
        };
      }
    },
  },
  {
    code: 'PAYMENTS_TOTAL_DIFFERS',
    severity: 'error',
    field: 'totals.payments',
    boxes: ['47', 'B'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration, given) {
      const total = declaration.totals.payments;
      const lines = declaration.items.flatMap(({ payments }) => payments);
      if (isPart(declaration) || total === null || lines.length === 0) return;
      const sum = payableSum(lines);
      if (sum === null) return;
      const tolerance = wholeUnits(total.currency, lines.length);
      const onTop = feeOnTop(declaration, lines, given);
      const isTooLow = total.minor < sum - tolerance;
      const isTooHigh = onTop !== null && total.minor > sum + onTop + tolerance;
      if (!isTooLow && !isTooHigh) return;
      const expected = majorUnits({ minor: sum + (onTop ?? 0), currency: total.currency });
      yield { params: { found: majorUnits(total), expected } };
    },
  },
  {
    code: 'GUARANTEED_TOTAL_DIFFERS',
    severity: 'error',
    field: 'totals.guaranteed',
    boxes: ['47', '52'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items, totals }) {
      const total = totals.guaranteed;
      const lines = items
        .flatMap(({ payments }) => payments)
        .filter(({ mode }) => mode === 'guaranteed');
      // A guarantee may cover more than these goods; one of nought says that none is named.
      if (total === null || total.minor === 0 || lines.length === 0) return;
      const sum = lines.reduce((all, { amount }) => all + (amount?.minor ?? 0), 0);
      if (total.minor >= sum - wholeUnits(total.currency, lines.length)) return;
      const expected = majorUnits({ minor: sum, currency: total.currency });
      yield { params: { found: majorUnits(total), expected } };
    },
  },
];

const isSum = (amount: Money | null): amount is Money => amount !== null && amount.minor > 0;

/** Duties and taxes; fees are paid under every procedure. */
const duesOf = (item: Item): PaymentLine[] => linesOf(item, 'duty', 'special', 'excise', 'vat');

/** Whether the payments of an item are secured, not paid: by the table of procedures where it is loaded. */
function isSuspensive({ procedure }: Item, { tables, day }: Given): boolean {
  const { requested } = procedure;
  if (requested === null) return false;
  const row = tables.row('procedures', requested, day);
  return row?.suspensive ?? suspensiveByDefault.has(requested);
}

/** Sums of the lines by kind and mode; a line that does not say is to be paid. */
function sumsByKind(
  lines: readonly Pick<PaymentLine, 'kind' | 'amount' | 'mode'>[],
): Map<string, { minor: number; currency: string; lines: number }> {
  const sums = new Map<string, { minor: number; currency: string; lines: number }>();
  for (const { kind, amount, mode } of lines) {
    if (kind === null || amount === null) continue;
    const key = `${kind} ${mode ?? 'payable'}`;
    const sum = sums.get(key) ?? { minor: 0, currency: amount.currency, lines: 0 };
    sum.minor += amount.minor;
    sum.lines += 1;
    sums.set(key, sum);
  }
  return sums;
}

/** The sum of the lines to pay; `null` where one of them has no amount. */
function payableSum(lines: readonly PaymentLine[]): number | null {
  let sum = 0;
  for (const { mode, amount } of lines) {
    if (mode === 'guaranteed') continue;
    if (amount === null) return null;
    sum += amount.minor;
  }
  return sum;
}

/** What the total may hold beyond the lines: nothing where the fee has a line, else the fee of the day; `null`: not known. */
function feeOnTop(
  declaration: Declaration,
  lines: readonly PaymentLine[],
  given: Given,
): number | null {
  if (lines.some(({ kind }) => familyOf(kind) === 'fee')) return 0;
  const named = declaredFees(declaration);
  if (named > 0) return named;
  const fee = feeOfTheDay(declaration, given);
  return typeof fee === 'string' ? null : fee.minor;
}
