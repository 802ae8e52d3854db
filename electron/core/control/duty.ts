import type { Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import {
  amountBreach,
  declaredRate,
  isAtLaw,
  joinedByLaw,
  type LineAt,
} from './line-arithmetic.ts';
import { areApart, nationalCurrency } from './national.ts';
import { isClaimed, isPaidInParts, linesOf, type PaymentLine } from './payments.ts';
import { quantityIn } from './quantities.ts';
import { rateText } from './rate.ts';
import type { Given, Rule } from './rule.ts';
import { isLeftOut, tariffOf } from './tariff.ts';

/** Quantities are written with three decimals at least. */
const quantityTolerance = 0.001;

/** Customs duties (box 47): rate by the tariff, base, arithmetic; and the preference that explains a lower one. */
export const dutyRules: readonly Rule[] = [
  {
    code: 'DUTY_RATE_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['33', '36', '47'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check(declaration, given) {
      if (declaration.direction !== 'import') return;
      for (const item of declaration.items) {
        const line = onlyDuty(item);
        const declared = line && declaredRate(line);
        if (!line || !declared) continue;
        const tariff = dutyOf(item, given);
        if (tariff === null) {
          if (isLeftOut(item.hsCode ?? '', given)) yield { unchecked: 'duty' };
          continue;
        }
        if (isAtTariff({ declaration, item, line, given }, declared, tariff)) continue;
        if (isClaimed(item.preference) && !isHigher(declared, tariff)) continue;
        const params = { found: rateText(declared), expected: rateText(tariff) };
        yield { item: item.ordinal, params };
      }
    },
  },
  {
    code: 'DUTY_MISSING',
    severity: 'error',
    field: 'payments',
    boxes: ['33', '36', '47'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check(declaration, given) {
      if (declaration.direction !== 'import') return;
      for (const item of declaration.items) {
        // Without a tax line the message does not break its payments down at all.
        if (linesOf(item, 'vat', 'excise').length === 0 || isClaimed(item.preference)) continue;
        if (linesOf(item, 'duty').length > 0) continue;
        const tariff = dutyOf(item, given);
        if (tariff === null) {
          if (isLeftOut(item.hsCode ?? '', given)) yield { unchecked: 'duty' };
          continue;
        }
        if (tariff.elements.every(({ value }) => value === 0)) continue;
        yield { item: item.ordinal, params: { expected: rateText(tariff) } };
      }
    },
  },
  {
    code: 'DUTY_BASE_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['45', '47'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration) {
      if (declaration.direction !== 'import') return;
      for (const item of declaration.items) {
        const line = onlyDuty(item);
        if (!line?.base || item.customsValue === null || isPaidInParts(item)) continue;
        if (line.rates.length > 0 && !line.rates.some(({ kind }) => kind === 'percent')) continue;
        if (!areApart(line.base, item.customsValue, 1)) continue;
        const params = { found: majorUnits(line.base), expected: majorUnits(item.customsValue) };
        yield { item: item.ordinal, params };
      }
    },
  },
  {
    code: 'PAYMENT_QUANTITY_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['38', '41', '47'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const item of items) {
        for (const { kind, baseQuantity, rates } of linesOf(item, 'duty', 'excise')) {
          const unit = rates.find((rate) => rate.kind === 'specific')?.unit ?? null;
          const expected = quantityIn(item, unit);
          if (baseQuantity === null || expected === null || unit === null) continue;
          if (Math.abs(baseQuantity - expected) <= quantityTolerance) continue;
          const params = { paymentKind: kind ?? '', found: baseQuantity, expected, measure: unit };
          yield { item: item.ordinal, params };
        }
      }
    },
  },
  {
    code: 'DUTY_AMOUNT_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['47'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration, given) {
      for (const item of declaration.items) {
        if (isPaidInParts(item)) continue;
        for (const line of linesOf(item, 'duty', 'special', 'export duty')) {
          const tariff = linesOf(item, 'duty').includes(line) ? dutyOf(item, given) : null;
          const rate = rateToCountWith(
            line,
            tariff,
            isClaimed(item.preference),
            nationalCurrency(declaration),
          );
          const breach = rate && amountBreach({ declaration, item, line, given }, rate);
          if (breach) yield breach;
        }
      }
    },
  },
  {
    code: 'PREFERENCE_MISSING',
    severity: 'warning',
    field: 'preference',
    boxes: ['36'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ direction, items }) {
      if (direction !== 'import') return;
      for (const item of items) {
        if (item.preference === null && linesOf(item, 'duty').length > 0)
          yield { item: item.ordinal };
      }
    },
  },
  {
    code: 'PREFERENCE_WITHOUT_EFFECT',
    severity: 'warning',
    field: 'preference',
    boxes: ['36', '47'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check(declaration, given) {
      if (declaration.direction !== 'import') return;
      for (const item of declaration.items) {
        const line = onlyDuty(item);
        const declared = line && declaredRate(line);
        const tariff = dutyOf(item, given);
        if (!isClaimed(item.preference) || !line || !declared || tariff === null) continue;
        if (tariff.elements.every(({ value }) => value === 0)) continue;
        if (!isAtTariff({ declaration, item, line, given }, declared, tariff)) continue;
        yield {
          item: item.ordinal,
          params: { preference: item.preference ?? '', rate: rateText(tariff) },
        };
      }
    },
  },
];

/** The line of import duty; goods within and beyond a quota have two, which are no one base and rate. */
function onlyDuty(item: Item): PaymentLine | undefined {
  const lines = linesOf(item, 'duty');
  return lines.length === 1 ? lines[0] : undefined;
}

const dutyOf = ({ hsCode }: Item, given: Given): TariffRate | null =>
  hsCode === null ? null : tariffOf(hsCode, given).duty;

/** Whether the rate is the tariff's; a message with one figure gives one element of a joined rate. */
function isAtTariff(at: LineAt, declared: TariffRate, tariff: TariffRate): boolean {
  const { rates, rate } = at.line;
  if (rates.length > 0 || tariff.elements.length === 1) return isAtLaw(at, declared, tariff);
  return tariff.elements.some(({ value }) => value === rate);
}

/** Whether a declared rate is above the tariff's, as far as two shares of a value can be compared. */
function isHigher(declared: TariffRate, tariff: TariffRate): boolean {
  const [one, ...others] = declared.elements;
  const [law, ...rest] = tariff.elements;
  if (!one || !law || others.length > 0 || rest.length > 0) return false;
  return one.kind === law.kind && one.value > law.value;
}

/**
 * The rate that the amount of a line must follow: its own where it gives every element. One figure alone
 * is a share of the base, unless the tariff has a rate of another kind for these goods; then the tariff's
 * is counted with, and where a preference changes it nothing can be said.
 */
export function rateToCountWith(
  line: PaymentLine,
  tariff: TariffRate | null,
  hasPreference: boolean,
  national: string,
): TariffRate | null {
  const declared = declaredRate(line);
  if (line.rates.length > 0) return declared && joinedByLaw(declared, tariff, national);
  if (tariff === null) return declared;
  const isPlain = tariff.elements.length === 1 && tariff.elements[0]?.kind === 'percent';
  if (isPlain) return declared;
  return hasPreference ? null : tariff;
}
