import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { deciders, profileSchema } from '../profile.ts';
import { riskListSchema } from '../risk-list.ts';
import { tacticsSchema, traderCategories } from '../tactics.ts';
import { traceNodeSchema } from './trace.ts';

/** Everything a decision hung on: confidential, for analysts and supervisors only. */

/** counted: it took part. letGo: the profile's lot let it go. drew, passedOver: a random profile drew it or did not. */
export const hitFates = ['counted', 'letGo', 'drew', 'passedOver'] as const;
export const occasions = ['received', 'corrected', 'rules', 'facts', 'asked'] as const;

/** What may differ where a decision is made again. */
export const reproducedParts = [
  'ruleSet',
  'tactics',
  'facts',
  'corridor',
  'decidedBy',
  'score',
  'hits',
  'failure',
] as const;

const stepSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('score'), points: z.int(), corridor: corridorSchema }),
  z.strictObject({
    by: z.literal('category'),
    category: z.enum(traderCategories),
    points: z.int(),
    corridor: corridorSchema,
  }),
  z.strictObject({
    by: z.literal('capacity'),
    /** The corridor that is full, and how many a day it bears. */
    full: corridorSchema,
    perDay: z.int(),
    corridor: corridorSchema,
  }),
  z.strictObject({
    by: z.enum(['mandatory', 'target']),
    profiles: z.array(z.string()),
    corridor: corridorSchema,
  }),
  z.strictObject({
    by: z.literal('random'),
    /** The random profile that drew it; `null`: the tactics. */
    profile: z.string().nullable(),
    corridor: corridorSchema,
  }),
]);
export type ExplainedStep = z.infer<typeof stepSchema>;

const exceptionSchema = z.strictObject({ reason: z.string(), trace: traceNodeSchema });

const tracedHitSchema = z.strictObject({
  profile: profileSchema,
  /** Ordinals of the items that made it hit; empty: the whole declaration. */
  items: z.array(z.int()),
  fate: z.enum(hitFates),
  /** How many hits of the profile in a row the lot had let go before this one; `null`: not counted. */
  unselected: z.int().nullable(),
  trace: traceNodeSchema,
  /** None of which held. */
  exceptions: z.array(exceptionSchema),
});
export type TracedHit = z.infer<typeof tracedHitSchema>;

/** A profile whose condition held, but one of its exceptions did, too. */
const exceptedSchema = z.strictObject({
  profile: profileSchema,
  trace: traceNodeSchema,
  exceptions: z.array(exceptionSchema),
});
export type ExceptedProfile = z.infer<typeof exceptedSchema>;

const hashesSchema = z.strictObject({
  ruleSet: z.string(),
  tactics: z.string(),
  facts: z.string(),
});

export const reproductionSchema = z.strictObject({
  same: z.boolean(),
  /** Where it came out otherwise: as stored, and as it is now. */
  differences: z.array(
    z.strictObject({ of: z.enum(reproducedParts), stored: z.string(), remade: z.string() }),
  ),
  /** What an old decision does not hold and was taken from the declaration. */
  assumed: z.array(z.enum(['day', 'lot'])),
  /** Why it cannot be made again at all; `null`: it can. */
  impossible: z.string().nullable(),
});
export type ReproductionReport = z.infer<typeof reproductionSchema>;

export const fullDecisionSchema = z.strictObject({
  decidedBy: z.enum(deciders),
  /** Why evaluation failed; `null`: it did not. */
  failure: z.string().nullable(),
  score: z.int(),
  occasion: z.enum(occasions),
  /** The day the profiles had to be in force on, and what named the declaration in the lot. */
  day: z.string(),
  lot: z.string(),
  reproduction: reproductionSchema,
  /** In the order they were taken. */
  steps: z.array(stepSchema),
  /** `null`: the version that was in force cannot be read any more. */
  tactics: tacticsSchema.nullable(),
  category: z.enum(traderCategories).nullable(),
  /** How many went down each corridor at the customs body that day before, where the tactics ask. */
  taken: z.record(z.string(), z.int()),
  hits: z.array(tracedHitSchema),
  excepted: z.array(exceptedSchema),
  /** What the lists of the rule set are called; what stands in them is not told. */
  lists: z.array(riskListSchema.pick({ code: true, name: true })),
  hashes: hashesSchema,
});

const factSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.null(),
]);

/** Every decision ever made of the declaration, the oldest first. */
export const timelineSchema = z.array(
  z.strictObject({
    at: z.string(),
    occasion: z.enum(occasions),
    /** Who brought the message in that it answered; `null`: it answered none. */
    by: z.string().nullable(),
    corridor: corridorSchema,
    decidedBy: z.enum(deciders),
    score: z.int(),
    hits: z.array(z.strictObject({ profile: z.string(), version: z.int(), counts: z.boolean() })),
    hashes: hashesSchema,
    /** Against the one before it; `null`: it is the first. */
    changed: z
      .strictObject({
        rules: z.boolean(),
        tactics: z.boolean(),
        facts: z.array(
          z.strictObject({
            field: z.string(),
            /** Ordinal of the item; `null`: of the declaration. */
            item: z.int().nullable(),
            before: factSchema,
            after: factSchema,
          }),
        ),
        /** How many further facts differ. */
        more: z.int(),
      })
      .nullable(),
  }),
);
export type Timeline = z.infer<typeof timelineSchema>;

export const peopleSchema = z.strictObject({
  /** The message of the version in force. */
  imported: z.strictObject({ by: z.string().nullable(), at: z.string(), file: z.string() }),
  /** Control results with who gave them. */
  controlled: z.array(
    z.strictObject({
      officer: z.string(),
      at: z.string(),
      outcome: z.string(),
      severity: z.int(),
      note: z.string().nullable(),
      simulated: z.boolean(),
    }),
  ),
});
export type People = z.infer<typeof peopleSchema>;
