import { z } from 'zod';
import { corridorSchema } from './corridor.ts';
import { knownSumSchema } from './money.ts';
import { profileSchema, ruleBookSchema } from './profile.ts';

/** What is asked of the past. */
export const replayRequestSchema = z.strictObject({
  /** The profiles with their lists; `null`: those in force at the post. */
  book: ruleBookSchema.nullable(),
  /** Profiles that take the place of those of the same code, or come beside them: drafts. */
  drafts: z.array(profileSchema).max(1_000),
  /** Codes of the profiles the answer is about; `null`: all of them, and what the set does as a whole. */
  only: z.array(z.string().min(1).max(32)).min(1).max(1_000).nullable(),
  /** First and last day of the declarations looked at, yyyy-mm-dd; `null`: from the first, to the last there is. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Whether a profile fires only on the days it is valid on; a draft valid from tomorrow would find nothing. */
  heedsValidity: z.boolean(),
});
export type ReplayRequest = z.infer<typeof replayRequestSchema>;

/** A share of trials with the bounds between which the true share lies with 95 per cent certainty (Wilson, 1927). */
const rate = z.strictObject({
  /** Declarations with a result of control, and those of them where it was confirmed (severity 2 or more). */
  checked: z.int().nonnegative(),
  confirmed: z.int().nonnegative(),
  /** confirmed / checked; `null` while nothing was checked. */
  rate: z.number().min(0).max(1).nullable(),
  low: z.number().min(0).max(1).nullable(),
  high: z.number().min(0).max(1).nullable(),
});
export type Rate = z.infer<typeof rate>;

const byMonth = z.array(
  z.strictObject({
    /** yyyy-mm; months without a declaration are not named. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    declarations: z.int().nonnegative(),
    hits: z.int().nonnegative(),
    checked: z.int().nonnegative(),
    confirmed: z.int().nonnegative(),
    /** Duties and taxes assessed in the hits of the month. */
    money: knownSumSchema,
  }),
);

/**
 * Duties and taxes that control assessed, in minor units of the national currency; `null` where no
 * result says a sum. Fines are a penalty and no part of it.
 */
const money = z
  .strictObject({
    /** What was to be collected less what was to be given back. */
    minor: z.int(),
    /** What was to be given back, already deducted. */
    returned: z.int().nonnegative(),
    /** How many of the results checked say a sum: of the others nothing is known. */
    results: z.int().positive(),
    /** `minor` by the hours these very results take, by the table of hours; `null`: they take none. */
    perHour: z.int().nullable(),
  })
  .nullable();

export const profileReplaySchema = z.strictObject({
  code: z.string(),
  version: z.int().positive(),
  corridor: corridorSchema,
  /** Declarations of the period within its directions, procedures, offices and (where heeded) its days. */
  inScope: z.int().nonnegative(),
  hits: z.int().nonnegative(),
  /**
   * Hits that count: all of them, or those that the lot draws where only a share does. Of a random
   * profile those it would draw were they green. Without the secret of the post an expected number.
   */
  counted: z.number().nonnegative(),
  /** `drawn`: by the lot of the post; `expected`: hits times the share; `all`: no share is drawn. */
  countedBy: z.enum(['all', 'drawn', 'expected']),
  /** Items concerned; a hit that concerns the whole declaration has none. */
  items: z.int().nonnegative(),
  results: rate,
  /** Hits nobody ever checked: what is known of the others need not be true of them. */
  unchecked: z.int().nonnegative(),
  /** Its rate divided by that of the random selection; `null` with the reason. */
  lift: z.number().nonnegative().nullable(),
  liftReason: z
    .enum(['small baseline', 'nothing confirmed at random', 'nothing checked'])
    .nullable(),
  /** Hours of officers that the hits that count would take, by the table of hours. */
  hours: z.number().nonnegative(),
  money,
  byMonth,
  /** The other profiles of the set that fire on the same declarations, the ten closest (Jaccard: both / either). */
  overlap: z
    .array(
      z.strictObject({
        code: z.string(),
        both: z.int().positive(),
        jaccard: z.number().min(0).max(1),
      }),
    )
    .max(10),
  /** Fields its conditions name, with how many of the declarations in scope do not know them (of items: in none of them). */
  unknown: z.array(z.strictObject({ field: z.string(), declarations: z.int().positive() })),
});
export type ProfileReplay = z.infer<typeof profileReplaySchema>;

/** What the whole set would have done under the tactics in force. */
const setReplaySchema = z.strictObject({
  /** Declarations on which at least one profile fires. */
  hits: z.int().nonnegative(),
  results: rate,
  unchecked: z.int().nonnegative(),
  money,
  /** Hours of officers then (by the corridors decided then) and under this set. */
  hoursThen: z.number().nonnegative(),
  hours: z.number().nonnegative(),
  /** How many declarations went down one corridor and would go down another, or the same. */
  movement: z.array(
    z.strictObject({ from: corridorSchema, to: corridorSchema, declarations: z.int().positive() }),
  ),
  /** Declarations whose corridor would change. */
  moved: z.int().nonnegative(),
});

export const replaySchema = z.strictObject({
  daliz: z.literal('replay'),
  version: z.literal(1),
  /** Days of the first and the last declaration looked at; `null`: there is none. */
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  declarations: z.int().nonnegative(),
  items: z.int().nonnegative(),
  heedsValidity: z.boolean(),
  ruleSetHash: z.string(),
  tacticsHash: z.string(),
  /** Results of the declarations that chance alone selected: the only unbiased estimate there is. */
  baseline: rate,
  /** Where the hours per measure and corridor come from. */
  hoursSource: z.string(),
  profiles: z.array(profileReplaySchema),
  set: setReplaySchema.nullable(),
});
export type Replay = z.infer<typeof replaySchema>;
