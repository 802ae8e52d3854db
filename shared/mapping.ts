import { z } from 'zod';

/**
 * How the columns of one sender's table become a declaration. A table has one row an item; rows of one
 * declaration share the value of the grouping column and repeat the header's values.
 */

/** Where a column goes: a path of the normalised declaration, `item.` before those of an item. */
export const mappingTargets = [
  'document',
  'type',
  'direction',
  'procedure',
  'office',
  'registrationNumber',
  'registration.date',
  'declaredOn',
  'reference',
  'sourceId',
  'consignor.code',
  'consignor.name',
  'consignor.address',
  'consignor.country',
  'consignee.code',
  'consignee.name',
  'consignee.address',
  'consignee.country',
  'declarant.code',
  'declarant.name',
  'carrier.code',
  'carrier.name',
  'representative',
  'countries.dispatch',
  'countries.destination',
  'countries.trading',
  'transport.arrival.identity',
  'transport.arrival.nationality',
  'transport.border.identity',
  'transport.border.nationality',
  'transport.border.mode',
  'transport.inlandMode',
  'transport.containerised',
  'borderOffice',
  'goodsLocation',
  'warehouse',
  'expectedOn',
  'deliveryTerms.code',
  'deliveryTerms.place',
  'invoice',
  'invoice.currency',
  'exchangeRate',
  'totals.packages',
  'totals.grossKilograms',
  'totals.customsValue',
  'transportDocument.code',
  'transportDocument.reference',
  'transportDocument.date',
  'transit.departureOffice',
  'transit.destinationOffice',
  'transit.destinationCountry',
  'transit.seals',
  'transit.timeLimit',
  'item.ordinal',
  'item.hsCode',
  'item.description',
  'item.originCountry',
  'item.grossKilograms',
  'item.netKilograms',
  'item.price',
  'item.customsValue',
  'item.statisticalValue',
  'item.procedure',
  'item.previousProcedure',
  'item.preference',
  'item.valuationMethod',
  'item.packages.count',
  'item.packages.kind',
  'item.unit',
  'item.quantity',
  'item.containers',
  'item.trademark',
  'item.producer',
  'item.document.code',
  'item.document.reference',
  'item.document.date',
  'item.payment.kind',
  'item.payment.base',
  'item.payment.rate',
  'item.payment.amount',
] as const;
export type MappingTarget = (typeof mappingTargets)[number];

export const mappingSchema = z.strictObject({
  /** The sender, in the words of whoever made the mapping. */
  name: z.string().trim().min(1).max(120),
  delimiter: z.enum([',', ';', '\t', '|']),
  decimal: z.enum(['.', ',']),
  /** How dates are written. */
  dates: z.enum(['iso', 'dmy', 'mdy']),
  /** The column whose value is the same in all rows of one declaration; `null`: one row, one declaration. */
  groupBy: z.string().max(200).nullable(),
  /** The columns of the sender in their order: by them the mapping is found again. */
  header: z.array(z.string().max(200)).min(1).max(500),
  /** Column to target; columns left out are not read. */
  columns: z.record(z.string().max(200), z.enum(mappingTargets)),
  /** Values that the table does not hold because they are always the same. */
  constants: z.partialRecord(z.enum(mappingTargets), z.string().max(500)),
  /** Currency of sums that are said to be national. */
  nationalCurrency: z.string().regex(/^[A-Z]{3}$/),
});
export type Mapping = z.infer<typeof mappingSchema>;

export const savedMappingSchema = mappingSchema.extend({
  id: z.int(),
  savedAt: z.string(),
  savedBy: z.string(),
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;
