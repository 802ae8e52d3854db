import { z } from 'zod';

/** What can be wrong with a log, from the file that cannot be read to a table that says something else. */
export const problemKinds = [
  'unreadable',
  'schema',
  'changed',
  'missing',
  'order',
  'chain',
  'truncated',
  'rewritten',
  'checkpoint',
  'foreign',
  'state',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const problemSchema = z.strictObject({
  /** The entry where it shows; `null` where it is at none. */
  seq: z.int().nullable(),
  kind: z.enum(problemKinds),
  /** What was found where, in English, for an expert; the kind is what the screen words. */
  detail: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/**
 * What a verification cannot know from what it was given. `noCheckpoint`: nothing from outside was
 * given, so a log rewritten as a whole, cut at its end or put back from an older copy is not told
 * from a true one. `afterCheckpoint`: what came after the newest checkpoint given is held by the
 * chain alone. `noKey`: the key that signs is known from the file itself only.
 */
export const limits = ['noCheckpoint', 'afterCheckpoint', 'noKey'] as const;

export const verificationSchema = z.strictObject({
  ok: z.boolean(),
  /** Entries in the log. */
  entries: z.int(),
  /** Root of the tree over all of them, in hexadecimal. */
  root: z.string(),
  /** Checkpoints that were held against it: kept in the file, given from outside. */
  checkpoints: z.strictObject({ kept: z.int(), given: z.int() }),
  /** The first thing that is wrong. */
  problem: problemSchema.nullable(),
  /** All that is wrong, the first hundred. */
  problems: z.array(problemSchema),
  /** Rows of tables that were compared with what the log says. */
  compared: z.record(z.string(), z.int()),
  limits: z.array(z.enum(limits)),
});
export type Verification = z.infer<typeof verificationSchema>;
