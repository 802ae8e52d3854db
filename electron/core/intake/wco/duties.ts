import type { Item } from '../../../../shared/declaration.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { amount, joined, type MessageContext } from './leaves.ts';

type Payment = Item['payments'][number];

/**
 * Methods of data element 4/8 by which a sum is paid: cash, card, cheque, deferment, postponed
 * accounting, …, and from a cash account (P).
 */
const paying = 'ABCDEFGHJKLP';
/** Methods by which it is secured: deposits and guarantees. */
const securing = 'MNOQRSTUV';

function modeOf(method: string | null): Payment['mode'] {
  if (method === null) return null;
  if (paying.includes(method)) return 'payable';
  return securing.includes(method) ? 'guaranteed' : null;
}

/**
 * Duties and taxes of an item. Most senders declare the kind and the method only and leave the sums to
 * the administration; a line with neither kind nor sum holds the preference and perhaps the method for
 * whatever will be due: it is no payment, and its method is said.
 */
export function readPayments(
  commodity: Branch | undefined,
  item: number,
  context: MessageContext,
  values: ValueReader,
): { payments: Payment[]; said: string[] } {
  const said: string[] = [];
  const payments = every(commodity, 'DutyTaxFee')
    .map((branch): Payment => {
      const payment = at(branch, 'Payment');
      const sum = (parent: Branch | undefined, name: string, field: string) =>
        amount(at(parent, name), item, `payments.${field}`, context, values);
      const specific = specificBase(branch, item, context, values);
      const method = values.code(at(payment, 'MethodCode'), item, 'payments.mode');
      const kind = values.code(at(branch, 'TypeCode'), item, 'payments.kind');
      if (kind === null && method !== null) said.push(`MethodCode: ${method}`);
      if (specific.said !== null) {
        said.push(`${joined(['SpecificTaxBaseQuantity', kind], ' ') ?? ''}: ${specific.said}`);
      }
      return {
        kind,
        base: sum(branch, 'AdValoremTaxBaseAmount', 'base') ?? specific.base,
        rate: values.quantity(at(branch, 'TaxRateNumeric'), item, 'payments.rate'),
        rates: [],
        join: null,
        baseQuantity: specific.baseQuantity,
        amount:
          sum(payment, 'PaymentAmount', 'amount') ?? sum(payment, 'TaxAssessedAmount', 'amount'),
        mode: modeOf(method),
      };
    })
    .filter(({ kind, base, amount: due }) => kind !== null || base !== null || due !== null);
  return { payments, said: [...new Set(said)] };
}

/**
 * The base in a unit, which the normal form has no place for and which is said therefore. The national
 * currency is a unit as well: a base of value, for a duty reckoned by hand, stands here and not in the
 * element made for it.
 */
function specificBase(
  branch: Branch,
  item: number,
  context: MessageContext,
  values: ValueReader,
): Pick<Payment, 'base' | 'baseQuantity'> & { said: string | null } {
  const leaf = at(branch, 'SpecificTaxBaseQuantity');
  const unit = leaf?.attributes['unitCode']?.trim() ?? '';
  if (leaf !== undefined && unit === context.national) {
    const base = values.money(leaf, context.national, item, 'payments.base');
    return { base, baseQuantity: null, said: null };
  }
  const baseQuantity = values.quantity(leaf, item, 'payments.baseQuantity');
  const said = baseQuantity === null || unit === '' ? null : `${String(baseQuantity)} ${unit}`;
  return { base: null, baseQuantity, said };
}

/** Preference and order number of a quota, which stand beside one of the duties. */
export function readPreference(
  commodity: Branch | undefined,
  item: number,
  values: ValueReader,
): Pick<Item, 'preference' | 'quota'> {
  const first = (name: string, field: string): string | null => {
    for (const branch of every(commodity, 'DutyTaxFee')) {
      const code = values.code(at(branch, name), item, field);
      if (code !== null) return code;
    }
    return null;
  };
  return {
    preference: first('DutyRegimeCode', 'preference'),
    quota: first('QuotaOrderID', 'quota'),
  };
}
