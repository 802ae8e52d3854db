import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { diagnosticSchema } from '../diagnostic.ts';
import { riskListSchema } from '../risk-list.ts';
import { corridorSchema } from '../corridor.ts';
import { knownSumSchema } from '../money.ts';
import { profileSchema } from '../profile.ts';
import { replayRequestSchema, replaySchema } from '../replay.ts';
import { tacticsSchema } from '../tactics.ts';
import { progressSchema } from './post.ts';
import { procedure } from './procedure.ts';

/** What the tactics expect of a corridor at a customs body beside what came of it. */
export const corridorLoadSchema = z.strictObject({
  /** `null`: every customs body. */
  office: z.string().nullable(),
  corridor: corridorSchema,
  /** Declarations of the last 30 days that went down it, of how many. */
  declarations: z.int(),
  total: z.int(),
  /** Share expected, in hundredths of a per cent; `null`: the tactics do not say. */
  expected: z.int().nullable(),
  /** How many it can bear a day, what becomes of one too many, and the most any body sent down it today. */
  perDay: z.int().nullable(),
  whenFull: z.enum(['keep', 'lower']).nullable(),
  today: z.int(),
});
export type CorridorLoad = z.infer<typeof corridorLoadSchema>;

export const profiles = {
  /** The active rule set with its thresholds and the tactics: confidential. */
  active: procedure('profile.read').output(
    z.strictObject({
      ruleSetHash: z.string(),
      profiles: z.array(
        profileSchema.extend({
          hits: z.int(),
          results: z.int(),
          confirmed: z.int(),
          /** Duties and taxes that these results assessed, as far as they say. */
          assessed: knownSumSchema,
        }),
      ),
      /** The lists the profiles refer to; of their members only how many there are. */
      lists: z.array(riskListSchema.extend({ members: z.int() })),
      tactics: tacticsSchema,
      /** What the analyzer says of this set today. */
      diagnostics: z.array(diagnosticSchema),
      load: z.array(corridorLoadSchema),
    }),
  ),
  /**
   * What profiles would have done to the stored past; progress while it runs. Whoever stops listening ends it,
   * and so does a newer question.
   */
  replay: procedure('profile.read')
    .input(replayRequestSchema)
    .output(eventIterator(progressSchema, replaySchema)),
};
