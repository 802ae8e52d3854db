import { z } from 'zod';
import { profileSchema } from '../profile.ts';
import { tacticsSchema } from '../tactics.ts';
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
};
