import type { Declaration, Item } from '../../../shared/declaration.ts';
import { unnamedCurrency, type Money } from '../../../shared/money.ts';

/**
 * What the header declares against what the items add up to.
 * `equal`: to the last unit; `rounding`: within one smallest unit an item;
 * `differs`: neither; `unknown`: the header or an item does not say.
 */
export type SumState = 'equal' | 'rounding' | 'differs' | 'unknown';

export interface SumCheck {
  readonly what: 'price' | 'customsValue' | 'gross' | 'packages' | 'items';
  readonly unit:
    | { readonly kind: 'money'; readonly currency: string }
    | { readonly kind: 'mass' }
    | { readonly kind: 'count' };
  /** Smallest units (minor units, grams, pieces). */
  readonly declared: number | null;
  readonly counted: number | null;
  /** Items that do not say. */
  readonly silent: number;
  readonly state: SumState;
}

/** Checks the arithmetic between header and items; what neither side names is left out. */
export function checkSums(declaration: Declaration): SumCheck[] {
  const { items, totals, invoice } = declaration;
  const count = { kind: 'count' } as const;
  const checks = [
    moneyCheck('price', invoice, items, (item) => item.price),
    moneyCheck('customsValue', totals.customsValue, items, (item) => item.customsValue),
    check(
      'gross',
      { kind: 'mass' },
      totals.grossGrams,
      items.map((item) => item.grossGrams),
    ),
    check(
      'packages',
      count,
      totals.packages,
      items.map((item) => item.packages.count),
    ),
    {
      ...check(
        'items',
        count,
        totals.items,
        items.map(() => 1),
      ),
      silent: 0,
    },
  ];
  return checks.filter(
    ({ declared, counted, silent, what }) =>
      declared !== null || counted !== null || (what === 'price' && silent < items.length),
  );
}

function moneyCheck(
  what: 'price' | 'customsValue',
  declared: Money | null,
  items: readonly Item[],
  of: (item: Item) => Money | null,
): SumCheck {
  const sums = items.map(of);
  const currency =
    declared?.currency ?? sums.find((sum) => sum !== null)?.currency ?? unnamedCurrency;
  // A sum in another currency cannot be added: it counts as not said.
  const parts = sums.map((sum) => (sum?.currency === currency ? sum.minor : null));
  return check(what, { kind: 'money', currency }, declared?.minor ?? null, parts);
}

function check(
  what: SumCheck['what'],
  unit: SumCheck['unit'],
  declared: number | null,
  parts: readonly (number | null)[],
): SumCheck {
  const known = parts.filter((part) => part !== null);
  const silent = parts.length - known.length;
  const counted =
    silent > 0 || parts.length === 0 ? null : known.reduce((sum, part) => sum + part, 0);
  return {
    what,
    unit,
    declared,
    counted,
    silent,
    state: stateOf(declared, counted, unit, parts.length),
  };
}

function stateOf(
  declared: number | null,
  counted: number | null,
  unit: SumCheck['unit'],
  items: number,
): SumState {
  if (declared === null || counted === null) return 'unknown';
  const difference = Math.abs(declared - counted);
  if (difference === 0) return 'equal';
  return unit.kind === 'money' && difference <= items ? 'rounding' : 'differs';
}

export interface PaymentTotal {
  /** `null`: the message names no kind. */
  readonly kind: string | null;
  readonly payable: Money | null;
  readonly guaranteed: Money | null;
}

/** Payments added up by kind, in the order of the kinds; amounts without a mode count as payable. */
export function totalPayments(items: readonly Pick<Item, 'payments'>[]): PaymentTotal[] {
  const totals = new Map<string | null, PaymentTotal>();
  for (const payment of items.flatMap((item) => item.payments)) {
    const before = totals.get(payment.kind) ?? {
      kind: payment.kind,
      payable: null,
      guaranteed: null,
    };
    const side = payment.mode === 'guaranteed' ? 'guaranteed' : 'payable';
    totals.set(payment.kind, { ...before, [side]: plus(before[side], payment.amount) });
  }
  return [...totals.values()].toSorted((a, b) => (a.kind ?? '').localeCompare(b.kind ?? ''));
}

function plus(sum: Money | null, amount: Money | null): Money | null {
  if (sum === null || amount === null) return sum ?? amount;
  return sum.currency === amount.currency ? { ...sum, minor: sum.minor + amount.minor } : sum;
}
