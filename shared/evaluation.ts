import { z } from 'zod';
import { corridorSchema } from './corridor.ts';
import { deciders } from './profile.ts';

/**
 * Lines of the files that `daliz evaluate` reads and writes: one JSON object a line.
 * Stable: whoever checks the evaluator from outside builds on them.
 */

/** What a field holds in one declaration; `null`, or left out: not known. */
export const factSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
]);

/** Facts by the identities of the field registry. */
const values = z.record(z.string(), factSchema);

/** Facts as an evaluation meets them, given directly instead of read from a declaration. */
export const givenFactsSchema = z.strictObject({
  header: values,
  items: z.array(z.strictObject({ ordinal: z.int().positive(), values })),
  situation: z
    .strictObject({
      unselected: z.record(z.string(), z.int().nonnegative()).optional(),
      taken: z.partialRecord(corridorSchema, z.int().nonnegative()).optional(),
    })
    .optional(),
});
export type GivenFacts = z.infer<typeof givenFactsSchema>;

/** What became of one line. */
export const evaluatedSchema = z.strictObject({
  id: z.string(),
  corridor: corridorSchema,
  decidedBy: z.enum(deciders),
  score: z.int(),
  /** Every profile that fired, by code; the items concerned, ascending; empty: the whole declaration. */
  hits: z.array(z.strictObject({ profile: z.string(), items: z.array(z.int().positive()) })),
  ruleSetHash: z.string(),
  factsHash: z.string(),
});
export type Evaluated = z.infer<typeof evaluatedSchema>;
