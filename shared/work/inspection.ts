import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { effectSchema } from './effect.ts';
import { outcomeSchema } from './outcome.ts';
import { groundSchema, remarkSchema } from './states.ts';

const short = z.string().max(300);
const grams = z.int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable();
const number = z.string().trim().max(60);
/** Local moment of an event: UTC ISO 8601; empty: not said yet. */
const moment = z.union([z.iso.datetime(), z.literal('')]);

/** Technical means of control an inspection may be carried out with. */
export const technicalMeans = [
  'scale',
  'measure',
  'scanner',
  'radiometer',
  'endoscope',
  'metalDetector',
  'analyser',
  'camera',
  'dog',
] as const;

/** Examination opens nothing, inspection does. */
export const inspectionKinds = ['examination', 'inspection'] as const;

/** What is ordered to be done with the goods. */
export const orderInputSchema = z.strictObject({
  kind: z.enum(inspectionKinds),
  /** Share of the goods that is opened, per cent. */
  percent: z.int().min(1).max(100),
  /** Ordinals of the items; empty: all. */
  items: z
    .array(z.int().positive())
    .max(1000)
    .refine((items) => new Set(items).size === items.length),
  unpack: z.boolean(),
  recount: z.boolean(),
  reweigh: z.boolean(),
  photograph: z.boolean(),
  means: z.array(z.enum(technicalMeans)).max(technicalMeans.length),
  place: plainText().trim().min(1).max(300),
  /** When the declarant was told of place and time, in a provable way. */
  notifiedAt: moment,
  note: remarkSchema,
});
export type OrderInput = z.infer<typeof orderInputSchema>;

export const orderSchema = orderInputSchema.extend({
  number: z.string(),
  at: z.string(),
  /** When the first order on this declaration was given: before that nothing of it was inspected. */
  since: z.string(),
  by: z.string(),
  name: z.string(),
});
export type InspectionOrder = z.infer<typeof orderSchema>;

export const sealSchema = z.strictObject({
  number,
  kind: z.enum(['seal', 'stamp', 'navigation', 'other']),
  state: z.enum(['intact', 'broken', 'missing']),
  note: remarkSchema,
});

export const participantSchema = z.strictObject({
  role: z.enum([
    'declarant',
    'representative',
    'carrier',
    'official',
    'witness',
    'expert',
    'translator',
  ]),
  name: short,
  identity: short,
  authority: short,
  signed: z.boolean(),
  /** When the second copy was handed over. */
  copyAt: moment,
});

/** One item of the declaration as it was found. */
export const lineSchema = z.strictObject({
  item: z.int().positive(),
  /** Prefilled from the declaration; not the officer's to write. */
  declared: z.strictObject({
    hsCode: z.string().max(14),
    description: z.string().max(4000),
    grossGrams: grams,
    netGrams: grams,
    packages: z.int().nonnegative().nullable(),
    packageKind: short,
    quantity: z.number().nullable(),
    unit: short,
    origin: z.string().max(2),
  }),
  packages: z.int().nonnegative().nullable(),
  packagesDamaged: z.boolean(),
  grossGrams: grams,
  netGrams: grams,
  quantity: z.number().nonnegative().nullable(),
  weighedBy: z.enum(['none', 'weighed', 'average', 'reckoned']),
  /** The four differences of the act. */
  differs: z.strictObject({
    weight: z.boolean(),
    quantity: z.boolean(),
    description: z.boolean(),
    other: z.boolean(),
  }),
  text: remarkSchema,
  trademark: short,
  marking: short,
  damaged: z.boolean(),
  photosPromised: z.int().min(0).max(99),
  sampled: z.boolean(),
});
export type ActLine = z.infer<typeof lineSchema>;

export const samplingSchema = z.strictObject({
  number,
  takenAt: moment,
  samples: z
    .array(
      z.strictObject({
        item: z.int().positive(),
        what: short,
        quantity: short,
        cost: short,
        packing: short,
        seal: number,
        hazardous: z.boolean(),
        perishable: z.boolean(),
        storage: short,
      }),
    )
    .max(200),
  note: remarkSchema,
});

export const expertiseSchema = z.strictObject({
  laboratory: short,
  questions: z.array(z.string().max(1000)).max(30),
  sentAt: moment,
  /** Conclusion, once it has come. */
  conclusion: z.strictObject({ number, at: z.iso.datetime(), text: groundSchema }).nullable(),
});

/** An act of inspection as it is written; what is not known yet is empty. */
export const actDraftSchema = z.strictObject({
  form: z.enum(['inspection', 'examination']),
  extent: z.enum(['all', 'part', 'several']),
  object: z.enum(['goods', 'vehicle']),
  startedAt: moment,
  endedAt: moment,
  place: short,
  parties: z.strictObject({ consignor: short, consignee: short, carrier: short, driver: short }),
  declarantPresent: z.boolean(),
  absenceReason: remarkSchema,
  participants: z.array(participantSchema).max(50),
  vehicle: z.strictObject({ plates: short, containers: short, vin: short, note: remarkSchema }),
  documents: z
    .array(z.strictObject({ code: z.string().max(8), reference: short, date: z.string().max(10) }))
    .max(300),
  sealsBefore: z.array(sealSchema).max(100),
  /** `true`: the load was opened and closed under new seals. */
  resealed: z.boolean(),
  sealsAfter: z.array(sealSchema).max(100),
  radiation: z.strictObject({
    /** Microsieverts per hour; `null`: not measured. */
    level: z.number().nonnegative().max(1e9).nullable(),
    background: z.number().nonnegative().max(1e9).nullable(),
    device: short,
    deviceNumber: number,
    certificate: number,
  }),
  packages: z.int().nonnegative().nullable(),
  grossGrams: grams,
  weighedBy: z.enum(['none', 'scale', 'average', 'reckoned']),
  scale: z.strictObject({ name: short, number, certificate: number }),
  lines: z.array(lineSchema).max(1000),
  means: z.array(z.enum(technicalMeans)).max(technicalMeans.length),
  /** Number of the act of a scan (non-intrusive inspection); empty: none was made. */
  scanAct: number,
  sampling: samplingSchema.nullable(),
  expertise: expertiseSchema.nullable(),
  photosPromised: z.int().min(0).max(500),
  violation: z.boolean(),
  violationText: remarkSchema,
  /** Articles of the code of offences, as written. */
  articles: short,
  annexes: z.array(short).max(50),
  effects: z.array(effectSchema).max(40),
  outcome: outcomeSchema.nullable(),
  text: remarkSchema,
  remarks: remarkSchema,
  /** Measures of the catalogue that this act carries out. */
  measures: z.array(z.string().max(8)).max(40),
});
export type ActDraft = z.infer<typeof actDraftSchema>;

/** An act that was signed; a correction is a version after it, with its reason. */
export const signedActSchema = z.strictObject({
  id: z.int(),
  number: z.string(),
  version: z.int().positive(),
  correction: z.string().nullable(),
  body: actDraftSchema,
  signedAt: z.string(),
  by: z.string(),
  name: z.string(),
  /** SHA-256 of the body in canonical form with the digests of what is attached, hexadecimal. */
  hash: z.string(),
});
export type SignedAct = z.infer<typeof signedActSchema>;
