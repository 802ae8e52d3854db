import type { Declaration } from '../../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../../shared/money.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';

/** What an item's sums need to know of the header. */
export interface ItemContext {
  /** Currency of sums said to be national. */
  readonly national: string;
  /** Currency of the contract, in which item prices stand. */
  readonly invoice: string;
}

type Costs = Declaration['costs'];

/** The currency of the invoice (box 22). */
export function invoiceCurrency(header: Branch, values: ValueReader): string {
  const named = at(header, 'valuation', 'gs_invoice', 'currency_code');
  return values.currency(named, null, 'invoice');
}

const headerNames: Record<keyof Costs, string> = {
  invoice: 'gs_invoice',
  externalFreight: 'gs_external_freight',
  internalFreight: 'gs_internal_freight',
  insurance: 'gs_insurance',
  other: 'gs_other_cost',
  deduction: 'gs_deduction',
};

const itemNames: Record<keyof Costs, string> = {
  invoice: 'item_invoice',
  externalFreight: 'item_external_freight',
  internalFreight: 'item_internal_freight',
  insurance: 'item_insurance',
  other: 'item_other_cost',
  deduction: 'item_deduction',
};

/** The build-up of the customs value: of the whole (`Gs_…`) or of one item (`item_…`). */
export function readCosts(
  valuation: Branch | undefined,
  item: number | null,
  context: ItemContext,
  values: ValueReader,
): Costs {
  const names = item === null ? headerNames : itemNames;
  const cost = (element: keyof Costs): Costs['invoice'] => {
    const branch = at(valuation, names[element]);
    return readCost(branch, item, `costs.${element}`, element === 'invoice', context, values);
  };
  return {
    invoice: cost('invoice'),
    externalFreight: cost('externalFreight'),
    internalFreight: cost('internalFreight'),
    insurance: cost('insurance'),
    other: cost('other'),
    deduction: cost('deduction'),
  };
}

function readCost(
  branch: Branch | undefined,
  item: number | null,
  field: string,
  isInvoice: boolean,
  context: ItemContext,
  values: ValueReader,
): Costs['invoice'] {
  if (branch === undefined) return null;
  const nationalLeaf = at(branch, 'amount_national_currency');
  const national = values.money(nationalLeaf, context.national, item, `${field}.national`);
  const currency = costCurrency(branch, item, field, isInvoice, context, values);
  const amount = values.money(
    at(branch, 'amount_foreign_currency'),
    currency,
    item,
    `${field}.foreign`,
  );
  // "0.0" of no currency is how the sender writes a cost that there is not.
  const foreign = amount?.minor === 0 && currency === unnamedCurrency ? null : amount;
  return national === null && foreign === null ? null : { national, foreign };
}

/** The invoice is in the currency of the contract unless the item names another; a cost in its own. */
function costCurrency(
  branch: Branch,
  item: number | null,
  field: string,
  isInvoice: boolean,
  context: ItemContext,
  values: ValueReader,
): string {
  if (isInvoice && item === null) return context.invoice;
  const named = values.currency(at(branch, 'currency_code'), item, `${field}.foreign`);
  return named === unnamedCurrency && isInvoice ? context.invoice : named;
}
