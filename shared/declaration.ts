import { z } from 'zod';
import { moneySchema } from './money.ts';

/**
 * The declaration as Daliz keeps it, whatever message brought it. `null` means
 * "the message does not say"; an empty list means "none named". Masses are
 * integer grams, sums integer minor units, dates ISO 8601 (yyyy-mm-dd).
 */

const text = z.string().min(1).nullable();
const grams = z.int().nonnegative().nullable();
const count = z.int().nonnegative().nullable();
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const money = moneySchema.nullable();
const quantity = z.number().nullable();

const coded = z.strictObject({ code: text, name: text });

/** A number a customs body gave: serial letter, number, date. */
export const stampSchema = z.strictObject({ serial: text, number: text, date: isoDate });

/** A person named in the declaration; `code` is the tax number (BIN or IIN in Kazakhstan). */
export const partySchema = z.strictObject({ code: text, name: text, address: text });
export type Party = z.infer<typeof partySchema>;

export const documentSchema = z.strictObject({
  /** Kind of document, by the sender's classifier (04021 invoice, 02015 CMR, …). */
  code: text,
  name: text,
  reference: text,
  date: isoDate,
});

export const paymentSchema = z.strictObject({
  /** Kind of payment (2010 import duty, 5060 VAT, … or the sender's own codes). */
  kind: text,
  base: money,
  /** Per cent for ad valorem rates; the sender's figure otherwise. */
  rate: quantity,
  amount: money,
  /** `payable`: due now; `guaranteed`: secured or suspended; `null`: not said. */
  mode: z.enum(['payable', 'guaranteed']).nullable(),
});

/** One element of the customs value build-up, in national and, where named, in foreign currency. */
export const costSchema = z.strictObject({ national: money, foreign: money });

const costsSchema = z.strictObject({
  invoice: costSchema.nullable(),
  externalFreight: costSchema.nullable(),
  internalFreight: costSchema.nullable(),
  insurance: costSchema.nullable(),
  other: costSchema.nullable(),
  deduction: costSchema.nullable(),
});

export const previousDocumentSchema = z.strictObject({
  office: text,
  year: text,
  serial: text,
  number: text,
  item: count,
  hsCode: text,
  packages: count,
  netGrams: grams,
  /** Where the message gives one free reference (summary declaration, warehouse) instead of parts. */
  reference: text,
});

export const containerSchema = z.strictObject({
  identity: z.string().min(1),
  type: text,
  /** Ordinal of the item it carries; `null`: of the whole consignment. */
  item: count,
  packages: count,
  grossGrams: grams,
});

export const itemSchema = z.strictObject({
  /** Number of the item in the declaration, from 1 (box 32). */
  ordinal: z.int().positive(),
  /** Commodity code with every digit the message holds (box 33). */
  hsCode: text,
  description: text,
  commercialDescription: text,
  /** ISO 3166 alpha-2 (box 34). */
  originCountry: text,
  originRegion: text,
  grossGrams: grams,
  netGrams: grams,
  /** Invoice price of the item (box 42). */
  price: money,
  customsValue: money,
  statisticalValue: money,
  /** Supplementary units (box 41): code and name of the unit, quantity. */
  supplementaryUnits: z.array(z.strictObject({ code: text, name: text, quantity })),
  procedure: z.strictObject({ requested: text, previous: text, national: text }),
  preference: text,
  quota: text,
  valuationMethod: text,
  packages: z.strictObject({
    count,
    kindCode: text,
    kindName: text,
    marks: text,
  }),
  deliveryTerms: z.strictObject({ code: text, place: text }),
  costs: costsSchema,
  documents: z.array(documentSchema),
  containers: z.array(z.string().min(1)),
  payments: z.array(paymentSchema),
  previousDocuments: z.array(previousDocumentSchema),
  licence: text,
  freeText: text,
});
export type Item = z.infer<typeof itemSchema>;

export const directions = ['import', 'export', 'transit', 'other'] as const;
export type Direction = (typeof directions)[number];

export const declarationSchema = z.strictObject({
  /** Type as declared, without the procedure digit: IM, EX, TR, … (box 1). */
  type: text,
  /** General procedure digit of ASYCUDA (4 home use, 7 warehouse, 1 export, …). */
  generalProcedure: text,
  direction: z.enum(directions),
  /** Requested procedure common to all items (40, 70, 10, …); `null` where items differ or none is named. */
  procedure: text,
  /** Identity the sending system gave the message, if any. */
  sourceId: text,
  office: coded.nullable(),
  /** office/DDMMYY/number as written on paper; `null` while unregistered. */
  registrationNumber: text,
  registration: stampSchema.nullable(),
  assessment: stampSchema.nullable(),
  receipt: stampSchema.nullable(),
  /** The declarant's own reference (box 7). */
  reference: text,
  declaredOn: isoDate,
  manifest: text,
  parties: z.strictObject({
    consignor: partySchema.nullable(),
    consignee: partySchema.nullable(),
    financial: partySchema.nullable(),
    declarant: partySchema.nullable(),
    /** Name of the person who signed for the declarant. */
    representative: text,
    principal: partySchema.nullable(),
  }),
  countries: z.strictObject({
    dispatch: text,
    destination: text,
    /** As named in the header, in words or code; items carry codes. */
    origin: text,
    trading: text,
    firstDestination: text,
  }),
  transport: z.strictObject({
    /** Means of transport at arrival or departure (box 18). */
    arrival: z.strictObject({ identity: text, nationality: text }),
    /** Active means at the border (boxes 21, 25). */
    border: z.strictObject({ identity: text, nationality: text, mode: text }),
    inlandMode: text,
    containerised: z.boolean().nullable(),
    loadingPlace: text,
  }),
  borderOffice: coded.nullable(),
  goodsLocation: text,
  deliveryTerms: z.strictObject({ code: text, place: text }),
  /** Sum and currency of the invoice (box 22). */
  invoice: money,
  /** National units for one unit of the invoice currency (box 23). */
  exchangeRate: quantity,
  costs: costsSchema,
  totals: z.strictObject({
    /** As the header says; what was counted is the length of `items`. */
    items: count,
    packages: count,
    grossGrams: grams,
    customsValue: money,
    payments: money,
    guaranteed: money,
  }),
  containers: z.array(containerSchema),
  transit: z
    .strictObject({
      destinationOffice: text,
      destinationCountry: text,
      seals: text,
      sealCount: count,
      timeLimit: isoDate,
    })
    .nullable(),
  comments: text,
  items: z.array(itemSchema),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** The tax number of the trader answerable for the goods: consignee at import, consignor at export. */
export function traderOf(declaration: Declaration): Party | null {
  const { consignee, consignor, declarant } = declaration.parties;
  return (declaration.direction === 'export' ? consignor : consignee) ?? declarant;
}
