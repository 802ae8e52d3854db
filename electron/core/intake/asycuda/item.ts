import { blankItem, blankPreviousDocument, type Item } from '../../../../shared/declaration.ts';
import type { Money } from '../../../../shared/money.ts';
import { at, every, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { readDocuments } from './documents.ts';
import { readCosts, type ItemContext } from './valuation.ts';

/** One goods item. ASYCUDA gives items no number: their order in the message is it. */
export function readItem(
  branch: Branch,
  ordinal: number,
  context: ItemContext,
  values: ValueReader,
): Item {
  const tariff = at(branch, 'tarification');
  const goods = at(branch, 'goods_description');
  const valuation = at(branch, 'valuation_item');
  const weight = at(valuation, 'weight_itm');
  const terms = at(branch, 'incoterms');
  const text = (field: string, leaf: Branch | undefined): string | null =>
    values.text(leaf, ordinal, field);
  const code = (field: string, leaf: Branch | undefined): string | null =>
    values.code(leaf, ordinal, field);
  const national = (field: string, leaf: Branch | undefined) =>
    values.money(leaf, context.national, ordinal, field);

  const costs = readCosts(valuation, ordinal, context, values);
  const statisticalValue = national('statisticalValue', at(valuation, 'statistical_value'));
  return {
    ...blankItem(ordinal),
    hsCode: joinedHsCode(at(tariff, 'hscode'), ordinal, values),
    description: text('description', at(goods, 'description_of_goods')),
    commercialDescription: text('commercialDescription', at(goods, 'commercial_description')),
    originCountry: code('originCountry', at(goods, 'country_of_origin_code')),
    originRegion: text('originRegion', at(goods, 'country_of_origin_region')),
    grossGrams: values.grams(at(weight, 'gross_weight_itm'), ordinal, 'grossGrams'),
    netGrams: values.grams(at(weight, 'net_weight_itm'), ordinal, 'netGrams'),
    price: readPrice(
      at(tariff, 'item_price'),
      costs.invoice?.foreign ?? null,
      ordinal,
      context,
      values,
    ),
    // Box 46 of the SAD is the item's customs value where the sender does not fill the total.
    customsValue: national('customsValue', at(valuation, 'total_cif_itm')) ?? statisticalValue,
    statisticalValue,
    supplementaryUnits: readUnits(tariff, ordinal, values),
    procedure: {
      ...splitProcedure(code('procedure.requested', at(tariff, 'extended_customs_procedure'))),
      national: code('procedure.national', at(tariff, 'national_customs_procedure')),
    },
    preference: code('preference', at(tariff, 'preference_code')),
    quota:
      text('quota', at(tariff, 'quota_code')) ?? text('quota', at(tariff, 'quota', 'quotacode')),
    valuationMethod: code('valuationMethod', at(tariff, 'valuation_method_code')),
    packages: readPackages(at(branch, 'packages'), ordinal, values),
    deliveryTerms: {
      code: code('deliveryTerms.code', at(terms, 'code')),
      place: text('deliveryTerms.place', at(terms, 'place')),
    },
    costs,
    documents: readDocuments(branch, ordinal, values),
    payments: readPayments(at(branch, 'taxation'), ordinal, context.national, values),
    previousDocuments: readReferences(at(branch, 'previous_doc'), ordinal, values),
    licence: text('licence', at(branch, 'licence_number')),
    freeText: joined(
      [text('freeText', at(branch, 'free_text_1')), text('freeText', at(branch, 'free_text_2'))],
      '\n',
    ),
  };
}

const precisions = ['precision_1', 'precision_2', 'precision_3', 'precision_4'];
/** National codes go to eleven digits (eight of the tariff, three of the country). */
const longestHsCode = 11;
const longestPrecision = 3;

/**
 * The commodity code with every digit (box 33): ASYCUDA keeps the national digits apart, in
 * `Precision_1` to `_4`. The later ones also hold other things (an article number); the first that
 * does not continue the code ends it.
 */
function joinedHsCode(
  branch: Branch | undefined,
  ordinal: number,
  values: ValueReader,
): string | null {
  const commodity = values.code(at(branch, 'commodity_code'), ordinal, 'hsCode');
  if (commodity === null) return null;
  let joined = /^\d[\d.]*$/.test(commodity) ? commodity.replaceAll('.', '') : commodity;
  if (!/^\d+$/.test(joined)) return joined;
  for (const name of precisions) {
    const more = values.code(at(branch, name), ordinal, 'hsCode');
    if (more === null || !/^\d+$/.test(more) || more.length > longestPrecision) break;
    if (joined.length + more.length > longestHsCode) break;
    joined += more;
  }
  return joined;
}

/** Box 42, in the currency of the contract; where it is empty or zero the item's invoice sum tells it. */
function readPrice(
  priceLeaf: Branch | undefined,
  invoiceSum: Money | null,
  ordinal: number,
  context: ItemContext,
  values: ValueReader,
): Item['price'] {
  const price = values.money(priceLeaf, invoiceSum?.currency ?? context.invoice, ordinal, 'price');
  const filled = price !== null && price.minor !== 0;
  return !filled && invoiceSum !== null && invoiceSum.minor !== 0 ? invoiceSum : price;
}

function readUnits(
  tariff: Branch | undefined,
  ordinal: number,
  values: ValueReader,
): Item['supplementaryUnits'] {
  const field = 'supplementaryUnits';
  return every(tariff, 'supplementary_unit')
    .map((unit) => ({
      code: values.code(at(unit, 'supplementary_unit_code'), ordinal, field),
      name: values.text(at(unit, 'supplementary_unit_name'), ordinal, field),
      quantity: values.quantity(at(unit, 'supplementary_unit_quantity'), ordinal, field),
    }))
    .filter((unit) => unit.code !== null || unit.quantity !== null);
}

/** "4071": requested procedure 40, previous procedure 71. */
function splitProcedure(code: string | null): {
  requested: string | null;
  previous: string | null;
} {
  if (code === null) return { requested: null, previous: null };
  const previous = code.slice(2, 4);
  return { requested: code.slice(0, 2), previous: previous === '' ? null : previous };
}

function readPackages(
  branch: Branch | undefined,
  ordinal: number,
  values: ValueReader,
): Item['packages'] {
  const text = (field: string, name: string): string | null =>
    values.text(at(branch, name), ordinal, `packages.${field}`);
  return {
    count: values.packages(at(branch, 'number_of_packages'), ordinal, 'packages.count'),
    kindCode: text('kindCode', 'kind_of_packages_code'),
    kindName: text('kindName', 'kind_of_packages_name'),
    marks: joined([text('marks', 'marks1_of_packages'), text('marks', 'marks2_of_packages')], ' '),
  };
}

/** `Duty_tax_MP`: 1 payable, 0 guaranteed. */
const modes = new Map<string | null, 'payable' | 'guaranteed'>([
  ['1', 'payable'],
  ['0', 'guaranteed'],
]);

function readPayments(
  taxation: Branch | undefined,
  ordinal: number,
  national: string,
  values: ValueReader,
): Item['payments'] {
  return every(taxation, 'taxation_line')
    .map((line) => ({
      kind: values.code(at(line, 'duty_tax_code'), ordinal, 'payments.kind'),
      base: values.money(at(line, 'duty_tax_base'), national, ordinal, 'payments.base'),
      rate: values.quantity(at(line, 'duty_tax_rate'), ordinal, 'payments.rate'),
      rates: [],
      join: null,
      baseQuantity: null,
      amount: values.money(at(line, 'duty_tax_amount'), national, ordinal, 'payments.amount'),
      mode: modes.get(values.text(at(line, 'duty_tax_mp'), ordinal, 'payments.mode')) ?? null,
    }))
    .filter((line) => line.kind !== null || line.amount !== null);
}

/** Previous documents named by one free reference (box 40): summary declaration, document, warehouse. */
function readReferences(
  branch: Branch | undefined,
  ordinal: number,
  values: ValueReader,
): Item['previousDocuments'] {
  const field = 'previousDocuments';
  const text = (name: string): string | null => values.text(at(branch, name), ordinal, field);
  const references = [
    joined([text('summary_declaration'), text('summary_declaration_sl')], '/'),
    text('previous_document_reference'),
    text('previous_warehouse_code'),
  ];
  return references
    .filter((reference) => reference !== null)
    .map((reference) => ({ ...blankPreviousDocument(), reference }));
}

function joined(parts: readonly (string | null)[], between: string): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(between);
}
