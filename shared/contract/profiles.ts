import { z } from 'zod';
import { diagnosticSchema } from '../diagnostic.ts';
import { profileSchema } from '../profile.ts';
import { riskListSchema } from '../risk-list.ts';
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
      /** The lists the profiles refer to; of their members only how many there are. */
      lists: z.array(riskListSchema.extend({ members: z.int() })),
      tactics: tacticsSchema,
      /** What the analyzer says of this set today. */
      diagnostics: z.array(diagnosticSchema),
    }),
  ),
};
