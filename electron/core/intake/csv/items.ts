import {
  blankDocument,
  blankItem,
  type Declaration,
  type Item,
} from '../../../../shared/declaration.ts';
import type { Mapping, MappingTarget } from '../../../../shared/mapping.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { readDate, type Cells } from './cells.ts';
import { invoiceCurrencyOf, listOf } from './header.ts';

/**
 * Reads the goods items of a declaration, one a row. A row that repeats the number of the item before it
 * brings that item another document or payment.
 */
export function readItems(
  rows: readonly Cells[],
  header: Cells,
  declaration: Declaration,
  values: ValueReader,
  mapping: Mapping,
): void {
  const { items } = declaration;
  const currency = invoiceCurrencyOf(header, values);
  for (const cells of rows) {
    if (![...cells.keys()].some((target) => target.startsWith('item.'))) continue;
    const said = values.count(cells.get('item.ordinal'), null, 'items.ordinal');
    const last = items.at(-1);
    const repeats = said !== null && last?.ordinal === said;
    const item = repeats
      ? last
      : readItem(cells, items.length + 1, said, currency, values, mapping);
    if (!repeats) {
      items.push(item);
      for (const identity of item.containers) {
        declaration.containers.push({
          identity,
          type: null,
          item: item.ordinal,
          packages: null,
          grossGrams: null,
        });
      }
    }
    readDocument(cells, item, values, mapping);
    readPayment(cells, item, values, mapping);
  }
}

/** Members of the Eurasian Economic Union state the statistical value in dollars (box 46), others in their own currency. */
const ofTheUnion = new Set(['AMD', 'BYN', 'KGS', 'KZT', 'RUB']);

/** Four digits of box 37 name both procedures: requested and previous. */
const bothProcedures = /^(\d{2})(\d{2})(\w*)$/;

function readItem(
  cells: Cells,
  running: number,
  said: number | null,
  currency: string,
  values: ValueReader,
  mapping: Mapping,
): Item {
  const item = blankItem(said === null || said === 0 ? running : said);
  const { ordinal } = item;
  const text = (target: MappingTarget, field: string) =>
    values.text(cells.get(target), ordinal, field);
  const code = (target: MappingTarget, field: string) =>
    values.code(cells.get(target), ordinal, field);
  const national = (target: MappingTarget, field: string) =>
    values.money(cells.get(target), mapping.nationalCurrency, ordinal, field);

  item.hsCode = code('item.hsCode', 'hsCode')?.replaceAll('.', '') ?? null;
  item.description = values.lines(cells.get('item.description'), ordinal, 'description');
  item.originCountry = code('item.originCountry', 'originCountry');
  item.grossGrams = values.grams(cells.get('item.grossKilograms'), ordinal, 'grossGrams');
  item.netGrams = values.grams(cells.get('item.netKilograms'), ordinal, 'netGrams');
  item.price = values.money(cells.get('item.price'), currency, ordinal, 'price');
  item.customsValue = national('item.customsValue', 'customsValue');
  item.statisticalValue = values.money(
    cells.get('item.statisticalValue'),
    ofTheUnion.has(mapping.nationalCurrency) ? 'USD' : mapping.nationalCurrency,
    ordinal,
    'statisticalValue',
  );
  const procedure = code('item.procedure', 'procedure.requested');
  const [, requested = procedure, previous = null, further = ''] =
    bothProcedures.exec(procedure ?? '') ?? [];
  item.procedure = {
    requested,
    previous: code('item.previousProcedure', 'procedure.previous') ?? previous,
    national: further === '' ? null : further,
  };
  item.preference = code('item.preference', 'preference');
  item.valuationMethod = code('item.valuationMethod', 'valuationMethod');
  item.packages.count = values.packages(
    cells.get('item.packages.count'),
    ordinal,
    'packages.count',
  );
  item.packages.kindCode = code('item.packages.kind', 'packages.kindCode');
  const unit = code('item.unit', 'supplementaryUnits');
  const quantity = values.quantity(cells.get('item.quantity'), ordinal, 'supplementaryUnits');
  if (unit !== null || quantity !== null) {
    item.supplementaryUnits.push({ code: unit, name: null, quantity });
  }
  item.containers = listOf(text('item.containers', 'containers')?.toUpperCase() ?? '');
  item.trademark = text('item.trademark', 'trademark');
  item.producer = text('item.producer', 'producer');
  return item;
}

function readDocument(cells: Cells, item: Item, values: ValueReader, mapping: Mapping): void {
  const code = values.code(cells.get('item.document.code'), item.ordinal, 'documents.code');
  const cell = cells.get('item.document.reference');
  const reference = values.text(cell, item.ordinal, 'documents.reference');
  if (code === null && reference === null) return;
  const paper = { ...blankDocument(), code, reference };
  readDate(
    values,
    mapping.dates,
    cells.get('item.document.date'),
    item.ordinal,
    'documents.date',
    (day) => (paper.date = day),
  );
  item.documents.push(paper);
}

function readPayment(cells: Cells, item: Item, values: ValueReader, mapping: Mapping): void {
  const { ordinal } = item;
  const { nationalCurrency } = mapping;
  const kind = values.code(cells.get('item.payment.kind'), ordinal, 'payments.kind');
  const sum = (target: MappingTarget, field: string) =>
    values.money(cells.get(target), nationalCurrency, ordinal, field);
  const base = sum('item.payment.base', 'payments.base');
  const rate = values.quantity(cells.get('item.payment.rate'), ordinal, 'payments.rate');
  const amount = sum('item.payment.amount', 'payments.amount');
  if (kind === null && amount === null && rate === null) return;
  item.payments.push({
    kind,
    base,
    rate,
    rates: [],
    join: null,
    baseQuantity: null,
    amount,
    mode: null,
  });
}
