import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { profileSchema } from '../profile.ts';
import { replayRequestSchema, replaySchema } from '../replay.ts';
import { tacticsSchema } from '../tactics.ts';
import { progressSchema } from './post.ts';
import { procedure } from './procedure.ts';

export const profiles = {
  /** The active rule set with its thresholds and the tactics: confidential. */
  active: procedure('profile.read').output(
    z.strictObject({
      ruleSetHash: z.string(),
      profiles: z.array(
        profileSchema.extend({ hits: z.int(), results: z.int(), confirmed: z.int() }),
      ),
      tactics: tacticsSchema,
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
