import { z } from 'zod';
import { effectSchema } from './effect.ts';
import { groundSchema, remarkSchema } from './states.ts';

/**
 * Decisions on release, by the classifier: 10 released; 11 with security; 12, 13, 14 under articles
 * 121, 122 and 123 of the Union's Code (control goes on after release); 20 conditionally; 90 refused.
 */
export const releaseCodes = ['10', '11', '12', '13', '14', '20', '90'] as const;
export const releaseCodeSchema = z.enum(releaseCodes);
export type ReleaseCode = z.infer<typeof releaseCodeSchema>;

/** Those that say how much was secured. */
export const needsSecurity: readonly ReleaseCode[] = ['11', '12'];
/** Those that need words: a condition, a ground of refusal, what goes on after release. */
export const needsGround: readonly ReleaseCode[] = ['12', '13', '14', '20', '90'];

/** The measure that a release with security carries out: its sum and manner are recorded there. */
export const securityMeasure = 'G40';

interface Open {
  readonly kind: string;
  readonly what: string;
}

/** The measure that the conclusion of an expertise carries out. */
const expertiseMeasure = 'I25';

/** Whether it may stay open with this decision: it goes on after release, or is done by releasing. */
function mayStay(code: ReleaseCode, { kind, what }: Open, samplesAway: boolean): boolean {
  const isMeasure = (measure: string) => kind === 'measure' && what === measure;
  if (needsSecurity.includes(code) && isMeasure(securityMeasure)) return true;
  if (code === '12' || code === '14') return kind === 'request';
  return code === '13' && samplesAway && (kind === 'expertise' || isMeasure(expertiseMeasure));
}

/**
 * Whether what is open keeps this decision back. Nothing keeps back a refusal; papers are waited for
 * after release under articles 121 and 123, an expertise under article 122.
 */
export function keepsBack(code: ReleaseCode, open: readonly Open[]): boolean {
  const samplesAway = open.some(({ kind }) => kind === 'expertise');
  return code !== '90' && open.some((thing) => !mayStay(code, thing, samplesAway));
}

export const securitySchema = z.strictObject({
  /** How it was given. */
  kind: z.enum(['money', 'guarantee', 'surety', 'pledge', 'other']),
  /** Number of the document; empty where there is none yet. */
  number: z.string().trim().max(60),
  /** Tiyn. */
  minor: z.int().positive(),
});

/** What an officer decides at the end. */
export const releaseInputSchema = z.strictObject({
  code: releaseCodeSchema,
  security: securitySchema.nullable(),
  /** Condition, ground or what goes on; empty where the code needs none. */
  ground: remarkSchema,
});
export type ReleaseInput = z.infer<typeof releaseInputSchema>;

export const releaseSchema = releaseInputSchema.extend({
  number: z.string(),
  at: z.string(),
  /** Login of the officer; `system`: decided by the program. */
  by: z.string(),
  name: z.string(),
});
export type Release = z.infer<typeof releaseSchema>;

/** Suspension of the term of release: the only thing, with what the table of terms names, that stops the clock. */
export const suspensionSchema = z.strictObject({
  cause: z.enum(['intellectualProperty', 'expertise', 'courtOrder']),
  ground: groundSchema,
});

/** Handing a case on: to the body that works on offences or crimes. */
export const referralSchema = z.strictObject({
  to: z.enum(['offences', 'economicInvestigation', 'otherBody']),
  /** Articles of the code of offences, as written; empty: not said yet. */
  articles: z.string().trim().max(300),
  caseNumber: z.string().trim().max(60),
  text: groundSchema,
  effects: z.array(effectSchema).max(40),
});
