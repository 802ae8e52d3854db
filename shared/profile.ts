import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { corridorSchema } from './corridor.ts';

/** One text in the three languages of the post. */
export const trilingualSchema = z.strictObject({
  kk: z.string().min(1),
  ru: z.string().min(1),
  en: z.string().min(1),
});
export type Trilingual = z.infer<typeof trilingualSchema>;

export const profileSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{3,32}$/),
  version: z.int().positive(),
  /** mandatory profiles decide the corridor alone; the others add their weight to the score. */
  kind: z.enum(['standing', 'mandatory']),
  area: trilingualSchema,
  directions: z.array(z.enum(['import', 'export', 'transit', 'other'])).min(1),
  condition: conditionSchema,
  corridor: corridorSchema,
  /** Points added to the score; 0 for mandatory profiles. */
  weight: z.int().nonnegative(),
  /** Measure codes of the catalogue, in the order they are to be applied. */
  measures: z.array(z.string().min(1)),
  /** Boxes the officer is told to look at. */
  boxes: z.array(z.string().min(1)),
  /** What the officer is told to do; never says why in figures. */
  instruction: trilingualSchema,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

/** The approved tactics: how scores and chance become corridors. */
export const tacticsSchema = z.strictObject({
  version: z.int().positive(),
  approvedBy: z.string().min(1),
  approvedOn: z.iso.date(),
  /** Lowest score of each corridor; a score below the lowest is green. */
  thresholds: z.strictObject({
    blue: z.int().positive(),
    yellow: z.int().positive(),
    red: z.int().positive(),
  }),
  /** Share of otherwise green declarations drawn by lot, in hundredths of a per cent. */
  random: z.strictObject({
    share: z.int().min(1).max(10_000),
    corridor: corridorSchema,
  }),
});
export type Tactics = z.infer<typeof tacticsSchema>;

/** What of the decision process settled the corridor. */
export const deciders = ['mandatory', 'score', 'random', 'none', 'failure'] as const;
export type Decider = (typeof deciders)[number];
