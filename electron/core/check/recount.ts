import type { Accepted, Lacking, Recount } from '../../../shared/contract/check.ts';
import type { Declaration, Item } from '../../../shared/declaration.ts';
import { nationalCurrency as tenge } from '../../../shared/money.ts';
import type { TariffRate } from '../../../shared/reference.ts';
import type { Effect } from '../../../shared/work/effect.ts';
import { rateToCountWith } from '../control/duty.ts';
import { rateOfDeclaration } from '../control/exchange.ts';
import { declaredRate } from '../control/line-arithmetic.ts';
import { nationalCurrency } from '../control/national.ts';
import {
  isClaimed,
  isPaidInParts,
  isRepeated,
  linesOf,
  type PaymentFamily,
  type PaymentLine,
} from '../control/payments.ts';
import { quantityIn } from '../control/quantities.ts';
import { computeRate, rateText } from '../control/rate.ts';
import type { Given } from '../control/rule.ts';
import { tariffOf } from '../control/tariff.ts';

/** Import duty of the Common Customs Tariff, for goods that had no line of it. */
const importDuty = '2010';
/** Tiyn in a tenge. */
const wholeTenge = 100;

/** One payment of one item, before and after. */
type Line = Recount['lines'][number];

interface Counting {
  readonly declaration: Declaration;
  readonly given: Given;
  readonly item: Item;
  readonly accepted: Accepted;
  /** Other code: rates are the tariff's, not those declared. */
  readonly moved: boolean;
  /** By how much the customs value changes, tiyn. */
  readonly difference: number;
}

class Unreckoned extends Error {
  readonly why: Lacking;
  constructor(why: Lacking) {
    super(why);
    this.why = why;
  }
}

/**
 * What duties and taxes come to with the value, code or origin that is accepted in place of what is
 * declared: every payment of box 47 at its rate on its new base, the value added tax last, because its base
 * holds the duties and the excise (Tax Code). Where the code changes, the rates are those of the tariff of
 * the day; where a preference falls, the duty is. What cannot be reckoned is said and counted as nothing.
 */
export function recount(
  declaration: Declaration,
  given: Given,
  accepted: readonly Accepted[],
): Recount {
  const lines: Line[] = [];
  const lacking: Recount['lacking'] = [];
  for (const one of accepted) {
    const item = declaration.items.find(({ ordinal }) => ordinal === one.item);
    const counting = item === undefined ? 'item' : countingOf(declaration, given, item, one);
    if (typeof counting === 'string')
      lacking.push({ item: one.item, payment: null, why: counting });
    else if (counting !== null) recountItem(counting, lines, lacking);
  }
  return { lines, effects: effectsOf(lines), lacking };
}

/** `null`: nothing of it differs from what is declared. */
function countingOf(
  declaration: Declaration,
  given: Given,
  item: Item,
  accepted: Accepted,
): Counting | Lacking | null {
  const moved = accepted.hs !== null && accepted.hs !== item.hsCode;
  const declared = item.customsValue;
  if (accepted.value === null && !moved && !accepted.withoutPreference) return null;
  if (nationalCurrency(declaration) !== tenge) return 'currency';
  if (isPaidInParts(item)) return 'parts';
  if (declared === null) return 'value';
  const value = accepted.value ?? declared;
  if (value.currency !== declared.currency) return 'currency';
  const difference = value.minor - declared.minor;
  if (!Number.isSafeInteger(difference)) return 'value';
  if (difference === 0 && !moved && !accepted.withoutPreference) return null;
  return { declaration, given, item, accepted, moved, difference };
}

function recountItem(counting: Counting, lines: Line[], lacking: Recount['lacking']): void {
  const { item } = counting;
  let before = 0;
  let isKnown = true;
  const take = (payment: string, reckon: () => Line | null): void => {
    try {
      const line = reckon();
      if (line === null) return;
      lines.push(line);
      before += line.after - line.before;
    } catch (error) {
      if (!(error instanceof Unreckoned)) throw error;
      isKnown = false;
      lacking.push({ item: item.ordinal, payment, why: error.why });
    }
  };
  for (const line of once(item, 'duty'))
    take(line.kind ?? importDuty, () => lineAfter(counting, line, dutyRate(counting, line), 0));
  if (linesOf(item, 'duty').length === 0) take(importDuty, () => newDuty(counting));
  for (const line of once(item, 'special'))
    take(line.kind ?? '', () => lineAfter(counting, line, declaredRate(line), 0));
  for (const line of once(item, 'excise'))
    take(line.kind ?? '', () => lineAfter(counting, line, exciseRate(counting, line), 0));
  for (const line of once(item, 'vat'))
    take(line.kind ?? '', () => {
      if (!isKnown) throw new Unreckoned('rate');
      return lineAfter(counting, line, taxRate(counting, line), before);
    });
}

/** Lines of a family; one that the sender has twice counts once. */
const once = (item: Item, family: PaymentFamily): PaymentLine[] =>
  linesOf(item, family).filter((_, index, all) => !isRepeated(all, index));

function tariffAt({ accepted, item, given }: Counting) {
  const code = accepted.hs ?? item.hsCode;
  return code === null ? null : tariffOf(code, given);
}

function dutyRate(counting: Counting, line: PaymentLine): TariffRate | null {
  const { declaration, item, moved, accepted } = counting;
  // Goods within and beyond a quota have two lines: which share is which only the officer knows.
  if (once(item, 'duty').length > 1) throw new Unreckoned('parts');
  const tariff = tariffAt(counting)?.duty ?? null;
  const claimed = isClaimed(item.preference) && !accepted.withoutPreference;
  if (moved || accepted.withoutPreference) {
    // A preference that stands under another code may lower its rate, by how much the tariff does not say.
    if (tariff === null || claimed) throw new Unreckoned('rate');
    return tariff;
  }
  return rateToCountWith(line, tariff, claimed, nationalCurrency(declaration));
}

/** Duty where the declaration had no line of it. */
function newDuty(counting: Counting): Line | null {
  const { moved, accepted, item, declaration } = counting;
  if (declaration.direction !== 'import' || !(moved || accepted.withoutPreference)) return null;
  const tariff = tariffAt(counting)?.duty ?? null;
  if (tariff === null) throw new Unreckoned('rate');
  if (isClaimed(item.preference) && !accepted.withoutPreference) return null;
  const line: PaymentLine = {
    kind: importDuty,
    base: item.customsValue,
    rate: null,
    rates: [],
    join: null,
    baseQuantity: null,
    amount: { minor: 0, currency: tenge },
    mode: 'payable',
  };
  const after = lineAfter(counting, line, tariff, 0);
  return after.after === 0 ? null : after;
}

function exciseRate(counting: Counting, line: PaymentLine): TariffRate | null {
  return counting.moved ? (tariffAt(counting)?.excise ?? null) : declaredRate(line);
}

function taxRate(counting: Counting, line: PaymentLine): TariffRate | null {
  const { moved, item, given } = counting;
  const declared = declaredRate(line);
  if (!moved || isClaimed(item.otherPreferences.vat)) return declared;
  const value =
    tariffAt(counting)?.vat ?? given.tables.row('taxes', line.kind ?? '', given.day)?.percent;
  if (value === undefined) return declared;
  const percent = { kind: 'percent', value, currency: null, unit: null, per: null } as const;
  return { elements: [percent], join: null };
}

/** @param more what the base grows by besides the value: duties and excise, tiyn */
function lineAfter(
  { declaration, given, item, moved, difference }: Counting,
  line: PaymentLine,
  rate: TariffRate | null,
  more: number,
): Line {
  if (rate === null) throw new Unreckoned('rate');
  const { amount, baseQuantity } = line;
  if (amount === null) throw new Unreckoned('amount');
  const base = line.base ?? item.customsValue;
  const computed = computeRate(rate, {
    national: tenge,
    value: base === null ? null : base.minor + difference + more,
    quantity: (unit) => (moved ? null : baseQuantity) ?? quantityIn(item, unit),
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
  };
}

/** Who wrote whole tenge goes on in whole tenge, so that rounding alone is never collected. */
function roundedLike(declared: number, computed: number): number {
  return declared % wholeTenge === 0 ? Math.round(computed / wholeTenge) * wholeTenge : computed;
}

/** What changes of each kind, in the order of the kinds; nothing of what stays. */
function effectsOf(lines: readonly Line[]): Effect[] {
  const sums = new Map<string, number>();
  for (const { payment, before, after } of lines)
    sums.set(payment, (sums.get(payment) ?? 0) + after - before);
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([payment, minor]) => ({ payment, minor }));
}
