import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { corridorSchema } from './corridor.ts';
import { riskListSchema } from './risk-list.ts';
import { trilingualSchema } from './trilingual.ts';

const code = z.string().regex(/^[A-Z0-9-]{3,32}$/);
/** Hundredths of a per cent: 10,000 is all of them. */
const share = z.int().min(1).max(10_000);

/**
 * How a profile takes part in the decision.
 * standing: adds its weight to the score. mandatory: decides alone, whatever the score.
 * target: the same for one cargo, person or vehicle, and for a limited time.
 * random: draws its share of what would otherwise be green. dependent: a standing one
 * that counts only where the profiles it names have hit.
 */
export const profileKinds = ['standing', 'target', 'mandatory', 'random', 'dependent'] as const;

export const profileSchema = z.strictObject({
  code,
  version: z.int().positive(),
  kind: z.enum(profileKinds),
  area: trilingualSchema,
  /** Where the profile comes from; left out: the post. */
  source: z
    .strictObject({
      level: z.enum(['national', 'regional', 'post', 'commission']),
      /** The act and its day, where there is one. */
      act: z.string().min(1).max(300).optional(),
      on: z.iso.date().optional(),
    })
    .optional(),
  directions: z.array(z.enum(['import', 'export', 'transit', 'other'])).min(1),
  /** Procedures and customs bodies it is limited to; left out: all of them. */
  procedures: z.array(z.string().min(1).max(8)).min(1).max(200).optional(),
  offices: z.array(z.string().min(1).max(20)).min(1).max(200).optional(),
  condition: conditionSchema,
  /** Where one of these holds, the profile does not fire. */
  exceptions: z
    .array(z.strictObject({ condition: conditionSchema, reason: z.string().min(1).max(300) }))
    .max(20)
    .optional(),
  /** Codes of the profiles all of which must have hit; of a dependent profile only. */
  dependsOn: z.array(code).min(1).max(20).optional(),
  corridor: corridorSchema,
  /** Points added to the score; 0 for profiles that decide alone or draw. */
  weight: z.int().nonnegative().max(1_000),
  /** The share of its hits that count, drawn by lot; left out: all. A random profile must name one. */
  share: share.optional(),
  /** After so many hits in a row that the lot let go, the next one counts. */
  atMostUnselected: z.int().positive().max(10_000).optional(),
  /** Measure codes of the catalogue, in the order they are to be applied. */
  measures: z.array(z.string().min(1)),
  /** Boxes the officer is told to look at. */
  boxes: z.array(z.string().min(1)),
  /** What the officer is told to do; never says why in figures. */
  instruction: trilingualSchema,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** Day by which its results are to be looked at. */
  reviewOn: z.iso.date().optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** Profiles with the lists they refer to: what a post has in force, and what a file of profiles holds. */
export const ruleBookSchema = z.strictObject({
  profiles: z.array(profileSchema).max(100_000),
  lists: z.array(riskListSchema).max(1_000),
});
export type RuleBook = z.infer<typeof ruleBookSchema>;

/** What of the decision process settled the corridor. */
export const deciders = [
  'mandatory',
  'target',
  'score',
  'category',
  'capacity',
  'random',
  'none',
  'failure',
] as const;
export type Decider = (typeof deciders)[number];
