import type { Consignment, Load } from './consignment.ts';
import { customsFeeOn, vatRateOn } from './world/law.ts';

/** One line of box 47: kind of payment, base, rate and amount; sums in tiyn. */
export interface Payment {
  /** 1010 customs fee, 2010 import duty, 4010 excise, 5060 value added tax. */
  readonly kind: '1010' | '2010' | '4010' | '5060';
  /** `null` where the rate is a sum, not a share. */
  readonly base: number | null;
  readonly rate: number;
  readonly amount: number;
  /** Due now, or secured while a suspensive procedure lasts. */
  readonly payable: boolean;
  /** `%` ad valorem, `S` fixed sum, `*` specific. */
  readonly calculation: '%' | 'S' | '*';
}

export interface ItemAssessment {
  /** Parts of the customs value, tiyn. */
  readonly invoice: number;
  readonly freight: number;
  readonly insurance: number;
  readonly customsValue: number;
  readonly payments: readonly Payment[];
  readonly payable: number;
  readonly guaranteed: number;
}

export interface Assessment {
  readonly items: readonly ItemAssessment[];
  readonly invoice: number;
  readonly freight: number;
  readonly insurance: number;
  readonly customsValue: number;
  readonly payable: number;
  readonly guaranteed: number;
}

/**
 * Customs value by method 1 and the payments of a consignment: value = price at the day's
 * rate + freight + insurance; duty on the value, excise per unit, VAT on all of it and the
 * customs fee (which stands with the first item).
 */
export function assess(consignment: Consignment): Assessment {
  const { loads } = consignment;
  const invoices = loads.map((load) => Math.round(load.price * consignment.rate));
  const freights = apportioned(
    consignment.freight,
    loads.map((load) => load.grossGrams),
  );
  const insurances = apportioned(consignment.insurance, invoices);
  const items = loads.map((load, index) => {
    const invoice = invoices[index] ?? 0;
    const freight = freights[index] ?? 0;
    const insurance = insurances[index] ?? 0;
    const customsValue = invoice + freight + insurance;
    const payments = paymentsOf(consignment, load, customsValue, index === 0);
    const sumOf = (payable: boolean) =>
      payments.reduce(
        (sum, payment) => sum + (payment.payable === payable ? payment.amount : 0),
        0,
      );
    return {
      invoice,
      freight,
      insurance,
      customsValue,
      payments,
      payable: sumOf(true),
      guaranteed: sumOf(false),
    };
  });
  const total = (part: (item: ItemAssessment) => number) =>
    items.reduce((sum, item) => sum + part(item), 0);
  return {
    items,
    invoice: total((item) => item.invoice),
    freight: consignment.freight,
    insurance: consignment.insurance,
    customsValue: total((item) => item.customsValue),
    payable: total((item) => item.payable),
    guaranteed: total((item) => item.guaranteed),
  };
}

function paymentsOf(
  consignment: Consignment,
  load: Load,
  value: number,
  first: boolean,
): Payment[] {
  const { procedure, date } = consignment;
  if (procedure === 'TR80') return [];
  const payments: Payment[] = [];
  const fee = first ? customsFeeOn(date) : 0;
  if (first)
    payments.push({
      kind: '1010',
      base: null,
      rate: fee / 100,
      amount: fee,
      payable: true,
      calculation: 'S',
    });
  if (procedure === 'EX10') return payments;
  const { duty, excise, vat } = importTaxes(load, value, fee, date);
  const payable = procedure === 'IM40';
  const dutyRate = load.preference === null ? load.line.duty : 0;
  payments.push({
    kind: '2010',
    base: value,
    rate: dutyRate,
    amount: duty,
    payable,
    calculation: '%',
  });
  if (excise > 0) {
    payments.push({
      kind: '4010',
      base: null,
      rate: load.line.excise / 100,
      amount: excise,
      payable,
      calculation: '*',
    });
  }
  const vatBase = value + duty + excise + fee;
  payments.push({
    kind: '5060',
    base: vatBase,
    rate: vatRateOn(date),
    amount: vat,
    payable,
    calculation: '%',
  });
  return payments;
}

function importTaxes(load: Load, value: number, fee: number, date: string) {
  const duty = load.preference === null ? Math.round((value * load.line.duty) / 100) : 0;
  const excise = Math.round(load.line.excise * load.quantity);
  const vat = Math.round(((value + duty + excise + fee) * vatRateOn(date)) / 100);
  return { duty, excise, vat };
}

/** Duty, excise and VAT that these goods owe when released for consumption, tiyn; freight apportioned as in `assess`. */
export function taxesDue(consignment: Consignment): number {
  return assess({ ...consignment, procedure: 'IM40' }).payable;
}

/** A sum split by weights into whole parts that add up to it exactly (largest remainders). */
export function apportioned(sum: number, weights: readonly number[]): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0 || total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (sum * weight) / total);
  const parts = exact.map(Math.floor);
  let rest = sum - parts.reduce((all, part) => all + part, 0);
  const order = exact.map((share, index) => ({ index, lost: share - Math.floor(share) }));
  order.sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (const { index } of order) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest--;
  }
  return parts;
}
