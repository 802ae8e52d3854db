import { z } from 'zod';
import { groundSchema } from './states.ts';

/** A measure is carried out on papers, on the goods, on their way, by security, or after release. */
export type MeasureFamily = 'documents' | 'goods' | 'transit' | 'security' | 'after' | 'officer';

const families: Readonly<Record<string, MeasureFamily>> = {
  D: 'documents',
  I: 'goods',
  T: 'transit',
  G: 'security',
  P: 'after',
  X: 'officer',
};

/** The family of a measure of the catalogue, by the letter of its code. */
export const familyOf = (code: string): MeasureFamily => families[code.slice(0, 1)] ?? 'documents';

/**
 * Why a measure is not applied. objective: it cannot be carried out here (no device, no laboratory).
 * otherMeasure: another measure answers the same doubt. doubtRemoved: the papers at hand answer it.
 * repeated: the same goods were controlled by the same measure before. goodsLeft: the goods are not
 * here. error: the profile was clearly not meant for these goods.
 */
export const skipReasons = [
  'objective',
  'otherMeasure',
  'doubtRemoved',
  'repeated',
  'goodsLeft',
  'error',
] as const;
export const skipReasonSchema = z.enum(skipReasons);

export const measureStates = ['open', 'applied', 'skipped'] as const;

/** One measure that is to be taken on a declaration, and what became of it. */
export const measureSchema = z.strictObject({
  /** Code of the catalogue. */
  code: z.string(),
  /** Demanded by a profile that decides alone, by lot or by an approved order: not left out without the head of the post. */
  mandatory: z.boolean(),
  /** Ordinals of the items it concerns; empty: the whole declaration. */
  items: z.array(z.int()),
  /** What asked for it. */
  origin: z.enum(['profile', 'lot', 'corridor', 'officer']),
  state: z.enum(measureStates),
  /** Of one that was skipped. */
  reason: skipReasonSchema.nullable(),
  /** Why it was skipped, or by what it was said to be carried out. */
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

export const skipSchema = z.strictObject({
  measure: z.string().max(8),
  reason: skipReasonSchema,
  note: groundSchema,
});

/** The measure that a request for papers carries out. */
export const requestMeasure = 'D11';

/** Measures that do not hold release: they are carried out after it, or are nobody's to apply before. */
export const isAfterRelease = ({ code }: Pick<Measure, 'code'>): boolean =>
  familyOf(code) === 'after' || code === 'X61';

/** What was done: number of the seal or of the order of escort, document of the security, what the officer did. */
export const carriedOutNoteSchema = groundSchema.min(3).max(500);
export const carryOutSchema = z.strictObject({
  measure: z.string().max(8),
  note: carriedOutNoteSchema,
});

const saidFamilies: readonly MeasureFamily[] = ['transit', 'security', 'officer'];

/** Whether it is the officer's word that a measure is carried out: no check, act or referral applies it. */
export const isCarriedOutByWord = (measure: Pick<Measure, 'code'>): boolean =>
  saidFamilies.includes(familyOf(measure.code)) && !isAfterRelease(measure);

/** Whether it was said to be carried out: what a check, an act or a release applied bears no note. */
export const wasSaid = ({ state, note }: Pick<Measure, 'state' | 'note'>): boolean =>
  state === 'applied' && note !== null;
