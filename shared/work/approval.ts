import { z } from 'zod';
import { groundSchema, remarkSchema } from './states.ts';

/**
 * What only the head of the post may allow. ownInitiative: measures nobody ordered. lowerExtent: less
 * of the goods is opened than was ordered. againstMeasure: release though a mandatory measure is
 * open. extension: a longer term of release.
 */
export const approvalKinds = [
  'ownInitiative',
  'lowerExtent',
  'againstMeasure',
  'extension',
] as const;

const ask = <K extends (typeof approvalKinds)[number]>(kind: K) => ({
  kind: z.literal(kind),
  ground: groundSchema,
});

export const approvalInputSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ask('ownInitiative'),
    measures: z.array(z.string().max(8)).min(1).max(20),
    items: z.array(z.int().positive()).max(1000),
  }),
  z.strictObject({ ...ask('lowerExtent'), percent: z.int().min(0).max(100) }),
  z.strictObject({ ...ask('againstMeasure'), measures: z.array(z.string().max(8)).min(1).max(20) }),
  // How many there may be the table of terms says.
  z.strictObject({ ...ask('extension'), days: z.int().min(1).max(366) }),
]);
export type ApprovalInput = z.infer<typeof approvalInputSchema>;

export const approvalSchema = z.strictObject({
  id: z.int(),
  declarationId: z.string(),
  asked: approvalInputSchema,
  at: z.string(),
  by: z.string(),
  name: z.string(),
  /** `null`: the head of the post has not decided yet. */
  decision: z
    .strictObject({
      granted: z.boolean(),
      at: z.string(),
      by: z.string(),
      name: z.string(),
      note: remarkSchema,
    })
    .nullable(),
});
export type Approval = z.infer<typeof approvalSchema>;
