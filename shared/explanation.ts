import { z } from 'zod';
import { controlForms } from './control-forms.ts';
import { corridorSchema } from './corridor.ts';
import { fullDecisionSchema, peopleSchema, timelineSchema } from './explanation/full.ts';
import { findingSchema } from './finding.ts';
import { acts } from './legal-grounds.ts';
import type { Permission } from './permissions.ts';
import { deciders } from './profile.ts';
import { trilingualSchema } from './trilingual.ts';

/**
 * Why a declaration came into its corridor, told to each reader exactly as far as the law lets him
 * know. The content of profiles and indicators is confidential by the Code but for two facts:
 * liability for customs breaches, and debt.
 */
export const explanationTiers = ['trader', 'officer', 'analyst', 'supervisor'] as const;
export const explanationTierSchema = z.enum(explanationTiers);
export type ExplanationTier = z.infer<typeof explanationTierSchema>;

/** Who may ask for which. */
export const permissionOfTier: Readonly<Record<ExplanationTier, Permission>> = {
  trader: 'declaration.read',
  officer: 'declaration.read',
  analyst: 'profile.read',
  supervisor: 'decision.people',
};

/** Of which declaration and which decision it speaks. */
const about = {
  id: z.string(),
  registrationNumber: z.string().nullable(),
  /** When it was decided, UTC ISO 8601. */
  decidedAt: z.string(),
  corridor: corridorSchema,
};

export const traderExplanationSchema = z.strictObject({
  tier: z.literal('trader'),
  ...about,
  /** Ordinals of the items under control; empty: the whole declaration. */
  items: z.array(z.int()),
  /** The customs body that carries control out. */
  executor: z.strictObject({ code: z.string().nullable(), name: z.string().nullable() }),
  /** What is done with the goods and asked of the person; which doubt it answers is not told. */
  forms: z.array(z.enum(controlForms)),
  grounds: z.array(z.strictObject({ act: z.enum(acts), article: z.string() })),
  /** The two facts about the person that are not confidential; `null`: not known at this post. */
  liability: z.strictObject({ confirmedFindings: z.number().nullable() }),
  debt: z.strictObject({
    exists: z.boolean().nullable(),
    /** In tenge, where the amount is known. */
    tenge: z.number().nullable(),
  }),
  /** What format-logical control found in the declaration. */
  findings: z.array(findingSchema),
});
export type TraderExplanation = z.infer<typeof traderExplanationSchema>;

/** One doubt that the officer has to answer: where to look and what to do, not which profile asks it or when. */
export const hitExplanationSchema = z.strictObject({
  area: trilingualSchema,
  instruction: trilingualSchema,
  corridor: corridorSchema,
  /** Ordinals of the items concerned; empty: the whole declaration. */
  items: z.array(z.int()),
  /** Boxes of the form. */
  boxes: z.array(z.string()),
  /** Codes of the catalogue, in the order they are to be applied. */
  measures: z.array(z.string()),
});
export type HitExplanation = z.infer<typeof hitExplanationSchema>;

export const officerExplanationSchema = z.strictObject({
  tier: z.literal('officer'),
  ...about,
  decidedBy: z.enum(deciders),
  /** Whether the decision, made again from what is stored of it, came out the same. */
  reproduced: z.boolean(),
  /** Strictest first. */
  hits: z.array(hitExplanationSchema),
});
export type OfficerExplanation = z.infer<typeof officerExplanationSchema>;

export const analystExplanationSchema = z.strictObject({
  tier: z.literal('analyst'),
  ...about,
  ...fullDecisionSchema.shape,
});
export type AnalystExplanation = z.infer<typeof analystExplanationSchema>;

export const supervisorExplanationSchema = z.strictObject({
  ...analystExplanationSchema.shape,
  tier: z.literal('supervisor'),
  people: peopleSchema,
  timeline: timelineSchema,
});
export type SupervisorExplanation = z.infer<typeof supervisorExplanationSchema>;

/** What `explain` answers, on the command line and to the window. */
export const explanationSchema = z.discriminatedUnion('tier', [
  traderExplanationSchema,
  officerExplanationSchema,
  analystExplanationSchema,
  supervisorExplanationSchema,
]);
export type Explanation = z.infer<typeof explanationSchema>;
