import { z } from 'zod';
import { corridorSchema } from './corridor.ts';

/** Hundredths of a per cent: 10,000 is all of them. */
const share = z.int().min(0).max(10_000);

/** Who approved the tactics a new post begins with: nobody of the post, so the screen says it in words. */
export const starterApprover = 'Daliz starter tactics';

/** Categories of persons by level of risk (article on categorisation of the Customs Code). */

export const traderCategories = ['low', 'medium', 'high'] as const;
export type TraderCategory = (typeof traderCategories)[number];

/** What a category does to the score; never to what a mandatory or target profile asks. */
const modulation = z.strictObject({
  /** Points added to the score, or taken from it. */
  points: z.int().min(-1_000).max(1_000),
  /** The strictest corridor the category can bring about where no profile asks for one. */
  upTo: corridorSchema,
});

/** The approved tactics: how scores, categories, chance and capacity become corridors. */
export const tacticsSchema = z
  .strictObject({
    version: z.int().positive(),
    approvedBy: z.string().min(1),
    approvedOn: z.iso.date(),
    /** Lowest score of each corridor; a score below the lowest is green. */
    thresholds: z.strictObject({
      blue: z.int().positive(),
      yellow: z.int().positive(),
      red: z.int().positive(),
    }),
    random: z.strictObject({
      /** Share of otherwise green declarations drawn by lot, in hundredths of a per cent. */
      share,
      corridor: corridorSchema,
      /**
       * The act that does away with the random selection: without it the share cannot be zero.
       * `thereafter` is the share that holds again from the day after `until`.
       */
      waivedBy: z
        .strictObject({
          act: z.string().min(1).max(300),
          on: z.iso.date(),
          until: z.iso.date(),
          thereafter: z.int().min(1).max(10_000),
        })
        .optional(),
    }),
    /** Left out: categories change nothing. */
    categories: z.partialRecord(z.enum(traderCategories), modulation).optional(),
    /** What share of the declarations is expected down each corridor, for the forecast and its error. */
    expected: z
      .array(
        z.strictObject({
          /** Customs body; `null`: every one that has no line of its own. */
          office: z.string().min(1).max(20).nullable(),
          corridor: corridorSchema,
          share,
        }),
      )
      .max(1_000)
      .optional(),
    /** How many declarations a day each corridor can bear. */
    capacity: z
      .array(
        z.strictObject({
          office: z.string().min(1).max(20).nullable(),
          corridor: z.enum(['blue', 'yellow', 'red']),
          perDay: z.int().nonnegative(),
          /** What becomes of one too many that only its score sent here: it goes here all the same, or one corridor lighter. */
          whenFull: z.enum(['keep', 'lower']),
        }),
      )
      .max(1_000)
      .optional(),
  })
  .superRefine(({ thresholds, random }, context) => {
    if (!(thresholds.blue <= thresholds.yellow && thresholds.yellow <= thresholds.red)) {
      context.addIssue({
        code: 'custom',
        path: ['thresholds'],
        message: 'the thresholds must rise from blue over yellow to red',
      });
    }
    if (random.share === 0 && random.waivedBy === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['random', 'share'],
        message:
          'the random share cannot be zero without the act that waives it: name it in random.waivedBy',
      });
    }
  });
export type Tactics = z.infer<typeof tacticsSchema>;
