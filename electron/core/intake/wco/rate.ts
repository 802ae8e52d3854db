import type { Item } from '../../../../shared/declaration.ts';
import { majorUnits, type Money } from '../../../../shared/money.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { common, type MessageContext } from './leaves.ts';

/** Digits a turned rate keeps: what a binary fraction adds beyond them is no rate. */
const digits = 12;

/**
 * The exchange rate (data element 4/15): national units for one unit of the invoice currency. The
 * message says how many units of the invoice currency one national unit makes, as the administration
 * publishes its rates (1 GBP = 1.49 USD), so it is turned round. Where the statistical values of all
 * items and the invoice are there, they settle which way a sender meant it.
 */
export function readRate(
  header: Branch | undefined,
  invoice: Money | null,
  items: readonly Item[],
  context: MessageContext,
  values: ValueReader,
): number | null {
  const said = values.quantity(
    at(exchangeOf(header, invoice, items, values), 'RateNumeric'),
    null,
    'exchangeRate',
  );
  if (said === null || said === 0) return null;
  const turned = Number((1 / said).toPrecision(digits));
  const implied = impliedRate(invoice, items, context);
  if (implied === null) return turned;
  const distance = (rate: number): number => Math.abs(Math.log(rate / implied));
  return distance(said) < distance(turned) ? said : turned;
}

/**
 * The exchange that names the currency of the invoice, or of the prices where no invoice is summed up;
 * else one that names none, which can only be that of the invoice. One of any other currency is none.
 */
function exchangeOf(
  header: Branch | undefined,
  invoice: Money | null,
  items: readonly Item[],
  values: ValueReader,
): Branch | undefined {
  const named = every(header, 'CurrencyExchange').map((exchange) => ({
    exchange,
    currency: values.code(at(exchange, 'CurrencyTypeCode'), null, 'exchangeRate'),
  }));
  const wanted = invoice?.currency ?? common(items.map(({ price }) => price?.currency ?? null));
  const fits = named.find(({ currency }) => currency !== null && currency === wanted);
  const only = wanted === null ? named[0] : named.find(({ currency }) => currency === null);
  return (fits ?? only)?.exchange;
}

/** Statistical values, in national currency, to the invoice in its own; freight makes it a little off. */
function impliedRate(
  invoice: Money | null,
  items: readonly Item[],
  { national }: MessageContext,
): number | null {
  if (invoice === null || invoice.minor === 0) return null;
  let total = 0;
  for (const { statisticalValue } of items) {
    if (statisticalValue?.currency !== national) return null;
    total += majorUnits(statisticalValue);
  }
  return total === 0 ? null : total / majorUnits(invoice);
}
