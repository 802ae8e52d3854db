import { z } from 'zod';

/**
 * A document that came with a declaration (invoice, consignment note, packing list, certificate), with
 * what it says itself. `null` means "the document does not say"; an empty list names none. Masses are
 * integer grams, sums integer minor units of the one currency of the document.
 */

/** Characters of a name or a description; longer ones are no entry of a document. */
const text = z.string().trim().min(1).max(2000).nullable();
const short = z.string().trim().min(1).max(200).nullable();
const grams = z.int().nonnegative().nullable();
const minor = z.int().nonnegative().nullable();

export const supportingKinds = [
  'invoice',
  'transportDocument',
  'packingList',
  'certificate',
  'other',
] as const;
export const supportingKindSchema = z.enum(supportingKinds);
export type SupportingKind = z.infer<typeof supportingKindSchema>;

/** Lines of one document; a longer list is attached to one, not entered. */
export const mostLines = 500;

export const supportingLineSchema = z.strictObject({
  description: text,
  /** Commodity code with as many digits as the document has, digits alone. */
  hsCode: z
    .string()
    .regex(/^\d{2,10}$/)
    .nullable(),
  quantity: z.number().nonnegative().nullable(),
  /** Unit of the quantity as the document writes it. */
  unit: short,
  netGrams: grams,
  /** Price of the line in all, in the currency of the document. */
  priceMinor: minor,
});
export type SupportingLine = z.infer<typeof supportingLineSchema>;

const facts = {
  kind: supportingKindSchema,
  number: short,
  date: z.iso.date().nullable(),
  /** `original` or `copy`; `null`: not looked at. */
  form: z.enum(['original', 'copy']).nullable(),
  seller: text,
  buyer: text,
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  totalMinor: minor,
  deliveryTerms: z.strictObject({ code: short, place: short }),
  grossGrams: grams,
  netGrams: grams,
  packages: z.int().nonnegative().nullable(),
  loadingPlace: short,
  deliveryPlace: short,
  /** ISO 3166 alpha-2. */
  originCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Plates of the vehicle, several separated by `/` or `;`. */
  vehicle: short,
  containers: z.array(z.string().trim().min(1).max(20)).max(200),
  lines: z.array(supportingLineSchema).max(mostLines),
} as const;

/** Sums mean nothing without a currency. */
function hasCurrency(document: {
  readonly currency: string | null;
  readonly totalMinor: number | null;
  readonly lines: readonly { readonly priceMinor: number | null }[];
}): boolean {
  const { currency, totalMinor, lines } = document;
  return (
    currency !== null ||
    (totalMinor === null && lines.every(({ priceMinor }) => priceMinor === null))
  );
}

export const supportingFactsSchema = z
  .strictObject(facts)
  .refine(hasCurrency, { path: ['currency'], message: 'sums need a currency' });
export type SupportingFacts = z.infer<typeof supportingFactsSchema>;

/** A document of which nothing is known but its kind. */
export function blankSupporting(kind: SupportingKind): SupportingFacts {
  return {
    kind,
    number: null,
    date: null,
    form: null,
    seller: null,
    buyer: null,
    currency: null,
    totalMinor: null,
    deliveryTerms: { code: null, place: null },
    grossGrams: null,
    netGrams: null,
    packages: null,
    loadingPlace: null,
    deliveryPlace: null,
    originCountry: null,
    vehicle: null,
    containers: [],
    lines: [],
  };
}

export function blankLine(): SupportingLine {
  return {
    description: null,
    hsCode: null,
    quantity: null,
    unit: null,
    netGrams: null,
    priceMinor: null,
  };
}

/** What a file of documents calls itself under `daliz`. */
export const supportingName = 'supportingDocuments';
export const supportingVersion = 1;
/** Documents of one file. */
export const mostDocuments = 50;

/** Our own file: the documents of one declaration. A key left out says nothing. */
export const supportingFileSchema = z.strictObject({
  daliz: z.literal(supportingName),
  version: z.literal(supportingVersion),
  documents: z.array(supportingFactsSchema).min(1).max(mostDocuments),
});
