import type { Declaration, Item } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { rateOfDeclaration } from './exchange.ts';
import { areApart, nationalCurrency } from './national.ts';
import type { PaymentLine } from './payments.ts';
import { quantityIn } from './quantities.ts';
import { computeRate, isPartOf, isSameRate } from './rate.ts';
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

/**
 * Whether a declared rate is the law's. Electronic documents of the Commission give the rate in effect: of
 * a joined rate the element that prevails for these goods, or all of them without their join. Where the
 * goods do not say enough to tell which prevails, either is taken.
 */
export function isAtLaw(at: LineAt, declared: TariffRate, law: TariffRate): boolean {
  const { declaration, item, given } = at;
  const national = nationalCurrency(declaration);
  if (isSameRate(declared, law, national)) return true;
  if (declared.join !== null || law.elements.length === 1) return false;
  if (!isPartOf(declared, law, national)) return false;
  if (declared.elements.length === law.elements.length) return true;
  const { customsValue } = item;
  const amountOf = (rate: TariffRate) => {
    const computed = computeRate(rate, {
      national,
      value: customsValue?.currency === national ? customsValue.minor : null,
      quantity: (unit) => quantityIn(item, unit),
      exchange: (currency) => rateOfDeclaration(declaration, currency, given),
    });
    return 'amount' in computed ? computed.amount : null;
  };
  const ours = amountOf(declared);
  const lawful = amountOf(law);
  return ours === null || lawful === null || !areApart(ours, lawful, unitsOff);
}

/** The rate to count with: the law's, where the line gives its elements and leaves out what joins them. */
export function joinedByLaw(declared: TariffRate, law: TariffRate | null, national: string) {
  const { elements, join } = declared;
  if (law === null || join !== null || elements.length < 2) return declared;
  const isWhole = elements.length === law.elements.length && isPartOf(declared, law, national);
  return isWhole ? law : declared;
}
