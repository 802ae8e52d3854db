import type { Accepted, Lacking, Recount } from '../../../shared/contract/check.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { nationalCurrency as tenge, type Money } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import { rateOfDeclaration } from '../control/exchange.ts';
import {
  familyOf,
  isRepeated,
  linesOf,
  type PaymentFamily,
  type PaymentLine,
} from '../control/payments.ts';
import { quantityIn } from '../control/quantities.ts';
import { computeRate, rateText } from '../control/rate.ts';
import type { Given } from '../control/rule.ts';

/** Tiyn in a tenge. */
const wholeTenge = 100;

/** One payment of one item, before and after. */
export type Line = Recount['lines'][number];

export interface Counting {
  readonly declaration: Declaration;
  readonly given: Given;
  readonly item: Item;
  readonly accepted: Accepted;
  /** Other code: rates are the tariff's, not those declared. */
  readonly moved: boolean;
  /** The customs value that holds. */
  readonly value: Money;
  /** By how much the customs value changes, tiyn. */
  readonly difference: number;
}

export class Unreckoned extends Error {
  readonly why: Lacking;
  constructor(why: Lacking) {
    super(why);
    this.why = why;
  }
}

/** Lines of a family; one that the sender has twice counts once. */
export const once = (item: Item, family: PaymentFamily): PaymentLine[] =>
  linesOf(item, family).filter((_, index, all) => !isRepeated(all, index));

/** A duty or an excise, whose base is the customs value. */
export function dutyAfter(counting: Counting, line: PaymentLine, rate: TariffRate | null): Line {
  const { moved, value, difference } = counting;
  // Under another code the base of the declared line may be one of another kind of rate.
  const base = moved || line.base === null ? value.minor : line.base.minor + difference;
  return lineAfter(counting, line, rate, base);
}

/** A payment that the declaration has no line of; `null`: nothing is due. */
export function newLine(counting: Counting, kind: string, rate: TariffRate): Line | null {
  const line: PaymentLine = {
    kind,
    base: null,
    rate: null,
    rates: [],
    join: null,
    baseQuantity: null,
    amount: { minor: 0, currency: tenge },
    mode: null,
  };
  const after = dutyAfter(counting, line, rate);
  return after.after === 0 ? null : { ...after, secured: areSecured(counting.item) };
}

/** Whether duties and taxes of an item are secured rather than paid. */
function areSecured(item: Item): boolean {
  const lines = linesOf(item, 'duty', 'special', 'excise', 'vat');
  const secured = lines.filter(({ mode }) => mode === 'guaranteed').length;
  if (secured > 0 && secured < lines.length) throw new Unreckoned('mode');
  return secured > 0;
}

/** @param base of the ad valorem elements, tiyn */
export function lineAfter(
  { declaration, given, item, moved }: Counting,
  line: PaymentLine,
  rate: TariffRate | null,
  base: number,
): Line {
  if (isInParts(item, line)) throw new Unreckoned('parts');
  if (rate === null) throw new Unreckoned('rate');
  const { amount, baseQuantity } = line;
  if (amount === null) throw new Unreckoned('amount');
  const computed = computeRate(rate, {
    national: tenge,
    value: base,
    quantity: (unit) => (moved ? heldIn(item, unit) : (baseQuantity ?? quantityIn(item, unit))),
    exchange: (currency) => rateOfDeclaration(declaration, currency, given),
  });
  if ('lacks' in computed) throw new Unreckoned(computed.lacks);
  const after = roundedLike(amount.minor, computed.amount.minor);
  if (!Number.isSafeInteger(after)) throw new Unreckoned('value');
  return {
    item: item.ordinal,
    payment: line.kind ?? '',
    rate: rateText(rate),
    before: amount.minor,
    after,
    secured: line.mode === 'guaranteed',
  };
}

/** Goods within and beyond a quota, paid and secured, have two lines: which share is which only the officer knows. */
function isInParts(item: Item, { kind }: PaymentLine): boolean {
  const family = familyOf(kind);
  if (family === null) return false;
  const lines = once(item, family);
  return lines.filter((other) => family !== 'special' || other.kind === kind).length > 1;
}

/** The quantity in the unit of another code; one of nought was not measured. */
function heldIn(item: Item, unit: string | null): number | null {
  const quantity = quantityIn(item, unit);
  return quantity === 0 ? null : quantity;
}

/** Who wrote whole tenge goes on in whole tenge, so that rounding alone is never collected. */
function roundedLike(declared: number, computed: number): number {
  return declared % wholeTenge === 0 ? Math.round(computed / wholeTenge) * wholeTenge : computed;
}
