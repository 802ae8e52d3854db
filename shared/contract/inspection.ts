import { z } from 'zod';
import { attachRefusals, attachmentKinds, attachmentSchema } from '../work/attachment.ts';
import { actDraftSchema, orderInputSchema } from '../work/inspection.ts';
import { remarkSchema, revisionSchema, groundSchema } from '../work/states.ts';
import { procedure } from './procedure.ts';
import { workViewSchema } from './work.ts';

const id = z.string().max(80);
const one = z.strictObject({ id });
/** A change of the work names the revision it was made on. */
const seen = z.strictObject({ id, revision: revisionSchema });

const attachOutcomeSchema = z.strictObject({
  work: workViewSchema,
  /** What was attached: all of the files, or none. */
  attached: z.array(attachmentSchema),
  /** Each file that kept the rest from being attached, and why. */
  refused: z.array(z.strictObject({ file: z.string(), why: z.enum(attachRefusals) })),
});
export type AttachOutcome = z.infer<typeof attachOutcomeSchema>;

/** Longest thumbnail: 60 kB written as base64. */
export const longestThumbnail = 80 * 1024;

export const inspection = {
  /** Orders an inspection, or orders more of it; less only as the head of the post granted. */
  order: procedure('check.work')
    .input(seen.extend({ order: orderInputSchema }))
    .output(workViewSchema),
  /** An act with everything that is known already; what was found is left to be written. */
  prefill: procedure('check.work').input(one).output(actDraftSchema),
  /** `correction`: why a version after the first is written. */
  sign: procedure('check.work')
    .input(seen.extend({ body: actDraftSchema, correction: groundSchema.nullable() }))
    .output(workViewSchema),
  /** Writes down the conclusion of the expertise, once it has come. */
  conclude: procedure('check.work')
    .input(
      seen.extend({
        conclusion: z.strictObject({
          number: z.string().trim().min(1).max(60),
          text: groundSchema,
        }),
      }),
    )
    .output(workViewSchema),
  /** Attaches files of this machine: all of them, or none. */
  attach: procedure('check.work')
    .input(
      seen.extend({
        paths: z.array(z.string().min(1).max(4096)).min(1).max(50),
        kind: z.enum(attachmentKinds),
        item: z.int().positive().nullable(),
        note: remarkSchema,
      }),
    )
    .output(attachOutcomeSchema),
  /** The small picture of an attached one, drawn by the window that attached it. */
  thumbnail: procedure('check.work')
    .input(
      z.strictObject({
        attachment: z.int(),
        picture: z.base64().min(1).max(longestThumbnail),
      }),
    )
    .output(z.void()),
  attachments: procedure('declaration.read').input(one).output(z.array(attachmentSchema)),
  attachmentBytes: procedure('declaration.read')
    .input(z.strictObject({ attachment: z.int() }))
    .output(
      z.strictObject({
        attachment: attachmentSchema,
        bytes: z.base64(),
        /** `false`: what is stored is not what was attached. */
        intact: z.boolean(),
      }),
    ),
  /** Takes an attachment out again, before anything was signed with it. */
  detach: procedure('check.work')
    .input(seen.extend({ attachment: z.int() }))
    .output(workViewSchema),
};
