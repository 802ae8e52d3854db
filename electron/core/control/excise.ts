import type { Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { amountBreach, declaredRate, isAtLaw, type LineAt } from './line-arithmetic.ts';
import { areApart, wholeUnits } from './national.ts';
import { isClaimed, linesOf, type PaymentLine } from './payments.ts';
import { rateText } from './rate.ts';
import type { Breach, Rule } from './rule.ts';
import { isLeftOut, tariffOf } from './tariff.ts';

/** Wine, vermouth, other fermented drinks, spirits. */
const markedHeadings = new Set(['2204', '2205', '2206', '2208']);
const importOfTheUnion = 'ИМ';

/** Excise (box 47) and the marks that go with it (box 31). */
export const exciseRules: readonly Rule[] = [
  {
    code: 'EXCISE_MISSING',
    severity: 'warning',
    field: 'payments',
    boxes: ['33', '47'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ direction, items }, given) {
      if (direction !== 'import') return;
      for (const item of items) {
        const { hsCode, payments, otherPreferences, ordinal } = item;
        if (hsCode === null || payments.length === 0 || isClaimed(otherPreferences.excise))
          continue;
        if (linesOf(item, 'duty', 'vat').length === 0 || linesOf(item, 'excise').length > 0)
          continue;
        const { excise } = tariffOf(hsCode, given);
        if (excise !== null) yield { item: ordinal, params: { expected: rateText(excise) } };
      }
    },
  },
  {
    code: 'EXCISE_STAMPS_MISSING',
    severity: 'warning',
    field: 'exciseStamps',
    boxes: ['31', '33'],
    where: 'kazakhstan',
    documents: ['goods'],
    *check({ type, items }) {
      // Only the Union's own form has a place for them; in another they are said in words.
      if (type !== importOfTheUnion) return;
      for (const { ordinal, hsCode, procedure, exciseStamps } of items) {
        if (procedure.requested !== '40' || exciseStamps.length > 0) continue;
        const heading = hsCode?.slice(0, 4) ?? '';
        if (markedHeadings.has(heading)) yield { item: ordinal, params: { code: hsCode ?? '' } };
      }
    },
  },
  {
    code: 'EXCISE_RATE_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['33', '47'],
    where: 'kazakhstan',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check(declaration, given) {
      for (const item of declaration.items) {
        const [line, ...others] = linesOf(item, 'excise');
        if (!line || others.length > 0 || item.hsCode === null) continue;
        if (isClaimed(item.otherPreferences.excise)) continue;
        const { excise } = tariffOf(item.hsCode, given);
        if (excise === null) {
          if (isLeftOut(item.hsCode, given)) yield { unchecked: 'excise' };
          continue;
        }
        const declared = declaredRate(line);
        if (isAtRate({ declaration, item, line, given }, declared, excise)) continue;
        const found = declared ? rateText(declared) : String(line.rate ?? '');
        yield { item: item.ordinal, params: { found, expected: rateText(excise) } };
      }
    },
  },
  {
    code: 'EXCISE_AMOUNT_DIFFERS',
    severity: 'error',
    field: 'payments',
    boxes: ['41', '47'],
    where: 'eaeu',
    documents: ['goods'],
    *check(declaration, given) {
      for (const item of declaration.items) {
        for (const line of linesOf(item, 'excise')) {
          const declared = declaredRate(line);
          const breach = declared
            ? amountBreach({ declaration, item, line, given }, declared)
            : bareFigureBreach(item, line);
          if (breach) yield breach;
        }
      }
    },
  },
];

/** Whether the declared rate is the law's; one figure alone is compared with its number. */
function isAtRate(at: LineAt, declared: TariffRate | null, law: TariffRate): boolean {
  const { line } = at;
  if (line.rates.length > 0 && declared) return isAtLaw(at, declared, law);
  return line.rate === null || law.elements.some(({ value }) => value === line.rate);
}

/** A line with one figure and no base in money: so much for each supplementary unit or kilogram. */
function bareFigureBreach(
  item: Item,
  { kind, rate, amount, baseQuantity }: PaymentLine,
): Breach | null {
  if (rate === null || amount === null) return null;
  const quantities = [
    baseQuantity,
    ...item.supplementaryUnits.map(({ quantity }) => quantity),
  ].filter((quantity) => quantity !== null);
  if (item.netGrams !== null) quantities.push(item.netGrams / 1000);
  const [expected, ...others] = quantities.map((quantity) => ({
    minor: Math.round(wholeUnits(amount.currency, rate * quantity)),
    currency: amount.currency,
  }));
  if (!expected || [expected, ...others].some((sum) => !areApart(amount, sum, 1))) return null;
  const params = {
    paymentKind: kind ?? '',
    found: majorUnits(amount),
    expected: majorUnits(expected),
  };
  return { item: item.ordinal, params };
}
