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
/** A day that the calendar has. */
const isoDate = z.iso.date().nullable();
const money = moneySchema.nullable();
const quantity = z.number().nullable();

const coded = z.strictObject({ code: text, name: text });

/** A number a customs body gave: serial letter, number, date. */
export const stampSchema = z.strictObject({ serial: text, number: text, date: isoDate });

/** A person named in the declaration; `code` is the tax number (BIN or IIN in Kazakhstan, EORI in the EU and the UK). */
export const partySchema = z.strictObject({
  code: text,
  name: text,
  address: text,
  /** ISO 3166 alpha-2 of the address. */
  country: text,
});
export type Party = z.infer<typeof partySchema>;

export const documentSchema = z.strictObject({
  /** Kind of document, by the sender's classifier (04021 invoice, 02015 CMR, …). */
  code: text,
  name: text,
  reference: text,
  date: isoDate,
  /** Last day it is good for. */
  validUntil: isoDate,
  /** Country of the body that issued it, ISO 3166 alpha-2. */
  country: text,
  /** Tax number of the person it was issued to, where the message says. */
  holder: text,
  /** Quantity it allows, in the unit it names (permits, quotas, licences). */
  quantity,
  unit: text,
});
export type Document = z.infer<typeof documentSchema>;

/** One element of a rate of payment: per cent of the base, a sum per unit, or a fixed sum. */
export const rateSchema = z.strictObject({
  kind: z.enum(['percent', 'specific', 'fixed']),
  /** Per cent; or major units of `currency` for `per` units of `unit`, or for the whole. */
  value: z.number(),
  currency: text,
  unit: text,
  /** How many units the sum is for (1,000 pieces, 100 kg); `null`: one. */
  per: quantity,
});
export type Rate = z.infer<typeof rateSchema>;

/** What an element of a rate does with what stands before it: the greater of both, the lesser, their sum. */
export type JoinStep = 'greater' | 'lesser' | 'sum';

/**
 * How the elements of a rate make one, read from left to right. One step joins them all; of two, the
 * first joins the second element to the first, and the other the third to what that gave: "10 % but not
 * less than 0.5 EUR/kg, plus 0.2 EUR/kg" is `greaterThenSum`, "10 % plus 0.2 EUR/kg, but not less than
 * 0.5 EUR/kg" is `sumThenGreater`.
 */
export const joinSchema = z.enum([
  'greater',
  'lesser',
  'sum',
  'greaterThenSum',
  'lesserThenSum',
  'sumThenGreater',
  'sumThenLesser',
  'greaterThenLesser',
  'lesserThenGreater',
]);
export type Join = z.infer<typeof joinSchema>;

const joinSteps: { readonly [J in Join]: readonly [second: JoinStep, further: JoinStep] } = {
  greater: ['greater', 'greater'],
  lesser: ['lesser', 'lesser'],
  sum: ['sum', 'sum'],
  greaterThenSum: ['greater', 'sum'],
  lesserThenSum: ['lesser', 'sum'],
  sumThenGreater: ['sum', 'greater'],
  sumThenLesser: ['sum', 'lesser'],
  greaterThenLesser: ['greater', 'lesser'],
  lesserThenGreater: ['lesser', 'greater'],
};

/** What the element at this place (from 1; the one at 0 begins) does with what stands before it. */
export const stepAt = (join: Join, place: number): JoinStep => joinSteps[join][place > 1 ? 1 : 0];

/** The join of these steps, one for each element but the first; `null` where there are none or too many. */
export function joinOfSteps(steps: readonly JoinStep[]): Join | null {
  const [second, further = second, ...more] = steps;
  if (more.length > 0) return null;
  const found = joinSchema.options.find(
    (join) => joinSteps[join][0] === second && joinSteps[join][1] === further,
  );
  return found ?? null;
}

export const paymentSchema = z.strictObject({
  /** Kind of payment (2010 import duty, 5060 VAT, … or the sender's own codes). */
  kind: text,
  base: money,
  /** Per cent for ad valorem rates; the sender's figure otherwise. */
  rate: quantity,
  /** Every element of the rate where the message tells them apart; empty where it gives one figure only. */
  rates: z.array(rateSchema),
  /** How the elements make one rate; `null` for a single one, and where the message does not say. */
  join: joinSchema.nullable(),
  /** Base of a specific rate, in its unit, where the base is no sum. */
  baseQuantity: quantity,
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
  /** Kind of document, by the sender's classifier (09035 goods declaration, 09013 transit declaration, 10060 preliminary information). */
  kind: text,
  date: isoDate,
  /** What of the previous declaration is used up here. */
  quantity,
  customsValue: money,
});
export type PreviousDocument = z.infer<typeof previousDocumentSchema>;

/** A vehicle declared as goods (box 31). */
export const vehicleSchema = z.strictObject({
  vin: text,
  make: text,
  model: text,
  year: z.int().nullable(),
  /** Swept volume of the engine, cubic centimetres. */
  engineCc: quantity,
});

/** Excise or control marks on the goods (box 31): a series and a run of numbers, or a count. */
export const exciseStampSchema = z.strictObject({
  series: text,
  from: text,
  to: text,
  count,
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
  /** Net mass without any packing at all (box 38, second figure). */
  bareNetGrams: grams,
  /** Invoice price of the item (box 42). */
  price: money,
  customsValue: money,
  statisticalValue: money,
  /** Supplementary units (box 41): code and name of the unit, quantity. */
  supplementaryUnits: z.array(z.strictObject({ code: text, name: text, quantity })),
  /** Box 37: requested, previous, and the third element (national code; feature of movement in the EAEU). */
  procedure: z.strictObject({ requested: text, previous: text, national: text }),
  /** Preference on import duty (box 36); `ОО` in the EAEU means none claimed. */
  preference: text,
  /** Preferences on the other payments (box 36 of the EAEU form). */
  otherPreferences: z.strictObject({ fee: text, excise: text, vat: text }),
  quota: text,
  /** The sign «С» of box 33: declared free of prohibitions and restrictions; `null`: the message has no such sign. */
  declaredFree: z.boolean().nullable(),
  trademark: text,
  producer: text,
  vehicles: z.array(vehicleSchema),
  exciseStamps: z.array(exciseStampSchema),
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

/** What kind of document it is: each takes part in one consignment. */
export const documentKinds = ['goods', 'transit', 'preliminary', 'arrival', 'storage'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const directions = ['import', 'export', 'transit', 'other'] as const;
export type Direction = (typeof directions)[number];

export const declarationSchema = z.strictObject({
  /**
   * `goods`: goods declaration; `transit`: transit declaration; `preliminary`: preliminary information
   * before arrival; `arrival`: notice of arrival; `storage`: document of placing under temporary storage.
   */
  document: z.enum(documentKinds),
  /** Feature of declaring by the sender's classifier (box 7 of the EAEU form): preliminary, incomplete, periodic, … */
  feature: text,
  /** Lodged before the goods arrive (articles on preliminary declaring); `null`: the message does not say. */
  beforeArrival: z.boolean().nullable(),
  /** Set where the message corrects or replaces an earlier one. */
  correction: z
    .strictObject({
      /** Ordinal of the correction, from 1; `null` where the message only names what it replaces. */
      ordinal: count,
      /** Registration number or sender's identity of the declaration corrected. */
      of: text,
      reason: text,
    })
    .nullable(),
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
  /** The declarant's own reference (box 7 of the single administrative document, LRN). */
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
    carrier: partySchema.nullable(),
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
    /** Means of transport at arrival or departure (box 18); several identities are separated by `;`. */
    arrival: z.strictObject({ identity: text, nationality: text }),
    /** Active means at the border (boxes 21, 25). */
    border: z.strictObject({ identity: text, nationality: text, mode: text }),
    inlandMode: text,
    containerised: z.boolean().nullable(),
    loadingPlace: text,
  }),
  borderOffice: coded.nullable(),
  goodsLocation: text,
  warehouse: text,
  /** Nature and feature of the transaction (box 24). */
  transaction: z.strictObject({ nature: text, feature: text }),
  deferredPayment: text,
  /** Day the goods are expected at the border, in preliminary information. */
  expectedOn: isoDate,
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
    /** Main and continuation sheets (box 3), loading lists (box 4). */
    sheets: count,
    loadingLists: count,
    grossGrams: grams,
    customsValue: money,
    payments: money,
    guaranteed: money,
  }),
  /** Payments of the whole declaration by kind (box B); `rate` and base stay with the items. */
  payments: z.array(
    z.strictObject({
      kind: text,
      amount: money,
      mode: z.enum(['payable', 'guaranteed']).nullable(),
      payer: text,
    }),
  ),
  /** Documents and previous documents named for the whole consignment rather than for an item. */
  documents: z.array(documentSchema),
  previousDocuments: z.array(previousDocumentSchema),
  containers: z.array(containerSchema),
  transit: z
    .strictObject({
      departureOffice: text,
      destinationOffice: text,
      destinationCountry: text,
      /** Numbers of the seals, separated by `;`. */
      seals: text,
      sealCount: count,
      timeLimit: isoDate,
      /** Kind of guarantee by the sender's classifier, its sum and number; `null`: none named. */
      guarantee: z.strictObject({ kind: text, amount: money, number: text }).nullable(),
    })
    .nullable(),
  comments: text,
  items: z.array(itemSchema),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** A document of which the message says nothing yet. */
export function blankDocument(): Document {
  return {
    code: null,
    name: null,
    reference: null,
    date: null,
    validUntil: null,
    country: null,
    holder: null,
    quantity: null,
    unit: null,
  };
}

/** A previous document of which the message says nothing yet. */
export function blankPreviousDocument(): PreviousDocument {
  return {
    office: null,
    year: null,
    serial: null,
    number: null,
    item: null,
    hsCode: null,
    packages: null,
    netGrams: null,
    reference: null,
    kind: null,
    date: null,
    quantity: null,
    customsValue: null,
  };
}

const blankCosts = (): Declaration['costs'] => ({
  invoice: null,
  externalFreight: null,
  internalFreight: null,
  insurance: null,
  other: null,
  deduction: null,
});

/** An item of which the message says nothing yet but its number. */
export function blankItem(ordinal: number): Item {
  return {
    ordinal,
    hsCode: null,
    description: null,
    commercialDescription: null,
    originCountry: null,
    originRegion: null,
    grossGrams: null,
    netGrams: null,
    bareNetGrams: null,
    price: null,
    customsValue: null,
    statisticalValue: null,
    supplementaryUnits: [],
    procedure: { requested: null, previous: null, national: null },
    preference: null,
    otherPreferences: { fee: null, excise: null, vat: null },
    quota: null,
    declaredFree: null,
    trademark: null,
    producer: null,
    vehicles: [],
    exciseStamps: [],
    valuationMethod: null,
    packages: { count: null, kindCode: null, kindName: null, marks: null },
    deliveryTerms: { code: null, place: null },
    costs: blankCosts(),
    documents: [],
    containers: [],
    payments: [],
    previousDocuments: [],
    licence: null,
    freeText: null,
  };
}

/** A declaration of which the message says nothing yet. */
export function blankDeclaration(): Declaration {
  return {
    document: 'goods',
    feature: null,
    beforeArrival: null,
    correction: null,
    type: null,
    generalProcedure: null,
    direction: 'other',
    procedure: null,
    sourceId: null,
    office: null,
    registrationNumber: null,
    registration: null,
    assessment: null,
    receipt: null,
    reference: null,
    declaredOn: null,
    manifest: null,
    parties: {
      consignor: null,
      consignee: null,
      financial: null,
      declarant: null,
      representative: null,
      principal: null,
      carrier: null,
    },
    countries: {
      dispatch: null,
      destination: null,
      origin: null,
      trading: null,
      firstDestination: null,
    },
    transport: {
      arrival: { identity: null, nationality: null },
      border: { identity: null, nationality: null, mode: null },
      inlandMode: null,
      containerised: null,
      loadingPlace: null,
    },
    borderOffice: null,
    goodsLocation: null,
    warehouse: null,
    transaction: { nature: null, feature: null },
    deferredPayment: null,
    expectedOn: null,
    deliveryTerms: { code: null, place: null },
    invoice: null,
    exchangeRate: null,
    costs: blankCosts(),
    totals: {
      items: null,
      packages: null,
      sheets: null,
      loadingLists: null,
      grossGrams: null,
      customsValue: null,
      payments: null,
      guaranteed: null,
    },
    payments: [],
    documents: [],
    previousDocuments: [],
    containers: [],
    transit: null,
    comments: null,
    items: [],
  };
}

/**
 * Whether it declares goods to a procedure. Announcements, notices of arrival and storage documents are
 * papers of goods that are declared once, and are no history of the trader by themselves.
 */
export const isDeclared = ({ document }: Pick<Declaration, 'document'>): boolean =>
  document === 'goods' || document === 'transit';

/** The tax number of the trader answerable for the goods: consignee at import, consignor at export. */
export function traderOf(declaration: Declaration): Party | null {
  const { consignee, consignor, declarant } = declaration.parties;
  return (declaration.direction === 'export' ? consignor : consignee) ?? declarant;
}
