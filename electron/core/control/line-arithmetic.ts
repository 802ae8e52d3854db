import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { rateOfDeclaration } from './exchange.ts';
import { areApart, nationalCurrency } from './national.ts';
import type { PaymentLine } from './payments.ts';
import { quantityIn } from './quantities.ts';
import { computeRate } from './rate.ts';
import type { Breach, Given, Unchecked } from './rule.ts';

/** Amounts are rounded to the tiyn or to the whole tenge, once a line: a line may be one tenge off. */
const unitsOff = 1;

/** The rate as the line gives it: every element, or its one figure as a share of a base in money. */
export function declaredRate({ rates, rate, base, join }: PaymentLine): TariffRate | null {
  if (rates.length > 0) return { elements: rates, join };
  if (rate === null || base === null) return null;
  const percent = { kind: 'percent', value: rate, currency: null, unit: null, per: null } as const;
  return { elements: [percent], join: null };
}

/** What a line is counted from. */
export interface LineAt {
  readonly declaration: Declaration;
  readonly item: Item;
  readonly line: PaymentLine;
  readonly given: Given;
}

/** Whether the amount of a line is what this rate gives on its base. */
export function amountBreach(
  { declaration, item, line, given }: LineAt,
  rate: TariffRate,
): Breach | Unchecked | null {
  const { amount, base, baseQuantity } = line;
  if (amount === null) return null;
  const national = nationalCurrency(declaration);
  const computed = computeRate(rate, {
    national,
    value: base?.currency === amount.currency ? base.minor : null,
    quantity: (unit) => baseQuantity ?? quantityIn(item, unit),
    exchange: (currency) => rateOfDeclaration(declaration, currency, given),
  });
  if ('lacks' in computed) return computed.lacks === 'exchange' ? { unchecked: 'exchange' } : null;
  // A message that names no national currency still counts in it.
  const expected = { ...computed.amount, currency: amount.currency };
  if (!areApart(amount, expected, unitsOff)) return null;
  const params = {
    paymentKind: line.kind ?? '',
    found: majorUnits(amount),
    expected: majorUnits(expected),
  };
  return { item: item.ordinal, params };
}
