import type { Difference } from '../../../shared/contract/versions.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { pairItems } from './item-pairs.ts';
import { isList, isObject, isSum, sameJson, type Json } from './json.ts';
import { pairEntries } from './entry-pairs.ts';

/**
 * What differs between two versions of a declaration, or between two documents of one consignment,
 * in the order of the form: the header box by box, then item by item. Sums are compared as a whole;
 * documents, payments, containers and the like as sets, one difference an entry that came, went or
 * changed (`before` or `after` is then the whole entry, the other `null`). Empty exactly where both
 * declare the same, whatever the order of such lists.
 */
export function differences(before: Declaration, after: Declaration): Difference[] {
  const { items: itemsBefore, ...headerBefore } = before;
  const { items: itemsAfter, ...headerAfter } = after;
  const header = [...walk(headerBefore, headerAfter, '', null)];
  return [
    ...header.toSorted((one, other) => boxOrder(one.field) - boxOrder(other.field)),
    ...betweenItems(itemsBefore, itemsAfter),
  ];
}

function* betweenItems(before: Declaration['items'], after: Declaration['items']) {
  for (const { was, is, moved } of pairItems(before, after)) {
    if (was === null || is === null) {
      const item = (is ?? was)?.ordinal ?? null;
      yield { item, field: 'items', before: was, after: is };
      continue;
    }
    const { ordinal: ordinalBefore, ...contentBefore } = was;
    const { ordinal, ...content } = is;
    if (moved) yield { item: ordinal, field: 'ordinal', before: ordinalBefore, after: ordinal };
    yield* walk(contentBefore, content, '', ordinal);
  }
}

function* walk(
  before: Json,
  after: Json,
  field: string,
  item: number | null,
): Generator<Difference> {
  if (sameJson(before, after)) return;
  if (isList(before) && isList(after)) {
    for (const pair of pairEntries(field, before, after)) yield { item, field, ...pair };
    return;
  }
  if (isObject(before) && isObject(after) && !isSum(before) && !isSum(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const path = field === '' ? key : `${field}.${key}`;
      yield* walk(before[key] ?? null, after[key] ?? null, path, item);
    }
    return;
  }
  yield { item, field, before, after };
}

/** The header as it is read on the form, from the registration and box 1 down to the totals. */
const header = [
  'document',
  'registrationNumber',
  'registration',
  'assessment',
  'receipt',
  'office',
  'sourceId',
  'correction',
  'type',
  'generalProcedure',
  'direction',
  'procedure',
  'parties.consignor',
  'totals.sheets',
  'totals.loadingLists',
  'totals.items',
  'totals.packages',
  'totals.grossGrams',
  'reference',
  'feature',
  'beforeArrival',
  'declaredOn',
  'expectedOn',
  'manifest',
  'parties.consignee',
  'parties.financial',
  'countries.firstDestination',
  'countries.trading',
  'totals.customsValue',
  'parties.declarant',
  'parties.representative',
  'countries.dispatch',
  'countries.origin',
  'countries.destination',
  'transport.arrival',
  'transport.containerised',
  'containers',
  'deliveryTerms',
  'transport.border.identity',
  'transport.border.nationality',
  'parties.carrier',
  'invoice',
  'exchangeRate',
  'costs',
  'transaction',
  'transport.border.mode',
  'transport.inlandMode',
  'transport.loadingPlace',
  'borderOffice',
  'goodsLocation',
  'previousDocuments',
  'documents',
  'deferredPayment',
  'warehouse',
  'parties.principal',
  'transit',
  'totals.payments',
  'totals.guaranteed',
  'payments',
  'comments',
];
const order = new Map(header.map((field, index) => [field, index]));

/** Where a field of the header stands; a part of a field stands where the field does. */
function boxOrder(field: string): number {
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const place = order.get(path);
    if (place !== undefined) return place;
  }
  return header.length;
}
