import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { limits, problemSchema, verificationSchema } from '../audit.ts';
import { corridorSchema } from '../corridor.ts';
import { plainText } from '../plain-text.ts';
import { progressSchema } from './post.ts';
import { procedure, sentSchema } from './procedure.ts';

const corridor = corridorSchema.nullable();

const rowSchema = z.strictObject({
  seq: z.int(),
  at: z.string(),
  /** Who acted: the name he signs in with, and his own; the latter `null` where it is no person. */
  actor: z.string(),
  name: z.string().nullable(),
  role: z.string(),
  action: z.string(),
  object: z.strictObject({
    kind: z.string(),
    id: z.string(),
    /** What people call it: a registration number, a file, a name; `null`: nothing but its identity. */
    name: z.string().nullable(),
  }),
  /** Corridors before and after, where the entry tells of one. */
  from: corridor,
  to: corridor,
  reason: z.string().nullable(),
});
export type JournalRow = z.infer<typeof rowSchema>;

/** A checkpoint as eyes and other programs read it. */
export const checkpointSchema = z.strictObject({
  size: z.int(),
  at: z.string(),
  /** The beginning of the root, hexadecimal in groups of four. */
  short: z.string(),
  /** The signed text. */
  note: z.string(),
});
export type CheckpointView = z.infer<typeof checkpointSchema>;

const factsSchema = z.record(z.string(), z.unknown());

const entrySchema = rowSchema.extend({
  version: z.int(),
  before: factsSchema.nullable(),
  after: factsSchema.nullable(),
  basis: z
    .strictObject({
      facts: z.string().optional(),
      ruleSet: z.string().optional(),
      tactics: z.string().optional(),
    })
    .nullable(),
  /** Without the rows it seals. */
  detail: factsSchema,
  /** What people call the declaration and the message that its facts tell of by their identities. */
  names: z.strictObject({
    declaration: z.string().optional(),
    message: z.string().optional(),
    of: z.string().optional(),
  }),
  /** Rows of tables that were written for it, the first five hundred; `digest: null`: the row went. */
  sealed: z.array(
    z.strictObject({ table: z.string(), key: z.string(), digest: z.string().nullable() }),
  ),
  sealedRows: z.int(),
  previous: z.string(),
  hash: z.string(),
  /** Whether its words give its hash, and whether it follows from the entry before. */
  holds: z.boolean(),
  follows: z.boolean(),
  earlier: z.int().nullable(),
  later: z.int().nullable(),
  /** The first kept checkpoint that covers it. */
  covered: checkpointSchema.nullable(),
});
export type JournalEntry = z.infer<typeof entrySchema>;

const text = z.string().max(200).nullable();

export const journalFilterSchema = z.strictObject({
  actor: text,
  role: text,
  action: text,
  objectKind: text,
  objectId: text,
  /** Moments, UTC. */
  from: z.iso.datetime().nullable(),
  to: z.iso.datetime().nullable(),
  /** Entries that tell of a declaration going down this corridor, or leaving it. */
  corridor,
  /** Anywhere in the object, the reason and the facts. */
  text: z.string().max(200),
});
export type JournalFilter = z.infer<typeof journalFilterSchema>;

/** What was seen at the last verification, as its entry tells it. */
const verifiedSchema = z.strictObject({
  at: z.string(),
  by: z.string(),
  seq: z.int(),
  ok: z.boolean(),
  entries: z.int(),
  problem: problemSchema.nullable(),
  limits: z.array(z.enum(limits)),
  given: z.int(),
});
export type Verified = z.infer<typeof verifiedSchema>;

/** How a log can differ from what was seen of it outside the database. */
export const mismatches = ['shorter', 'rewritten', 'foreign', 'witness'] as const;

const stateSchema = z.strictObject({
  entries: z.int(),
  checkpoint: checkpointSchema.nullable(),
  /** `null`: nobody has verified it yet. */
  verified: verifiedSchema.nullable(),
  /** Where the key lies that signs it: with the operating system, or in a file. */
  protection: z.enum(['system', 'file']),
});
export type JournalState = z.infer<typeof stateSchema>;

const alarmSchema = z.strictObject({
  kind: z.enum(mismatches),
  at: z.string(),
  /** What was witnessed and what stands here now; `null` to whom it is not told. */
  facts: z.strictObject({ witnessed: z.int().nullable(), found: z.int() }).nullable(),
});
export type JournalAlarm = z.infer<typeof alarmSchema>;

/** Fewer signs than this give no reason. */
export const shortestReason = 10;

/** The log of all that was done: read, held against itself and what was seen of it, taken out. */
export const journal = {
  page: procedure('journal.read')
    .input(
      z.strictObject({
        filter: journalFilterSchema,
        oldestFirst: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(
      z.strictObject({
        total: z.int(),
        /** A search in words ends at the two thousandth entry found. */
        more: z.boolean(),
        rows: z.array(rowSchema),
      }),
    ),
  entry: procedure('journal.read')
    .input(z.strictObject({ seq: z.int() }))
    .output(entrySchema),
  /** How many entries stand before one where the newest stands first and nothing is left out. */
  place: procedure('journal.read')
    .input(z.strictObject({ seq: z.int() }))
    .output(z.strictObject({ index: z.int() })),
  /** What there is to filter by. */
  facets: procedure('journal.read').output(
    z.strictObject({
      actors: z.array(z.strictObject({ login: z.string(), name: z.string().nullable() })),
      roles: z.array(z.string()),
      actions: z.array(z.string()),
      objectKinds: z.array(z.string()),
    }),
  ),
  state: procedure('journal.verify').output(stateSchema),
  /**
   * Holds the whole log against itself, the tables and the checkpoints of these files. Whoever stops
   * listening ends it.
   */
  verify: procedure('journal.verify')
    .input(z.strictObject({ checkpoints: z.array(z.string().min(1).max(4096)).max(1000) }))
    .output(eventIterator(progressSchema, verificationSchema)),
  /** Signs the log as it stands and saves the note as a file; `path: null`: they changed their mind. */
  checkpoint: procedure('journal.verify').output(
    z.strictObject({ checkpoint: checkpointSchema, path: z.string().nullable() }),
  ),
  /** Writes the whole log where the person chooses, a checkpoint beside it; whoever stops listening ends it. */
  export: procedure('journal.export').output(eventIterator(progressSchema, sentSchema)),
  /** Whether the log is another than the one that was seen here before; nobody may miss it. */
  alarm: procedure('session').output(alarmSchema.nullable()),
  acknowledge: procedure('journal.acknowledge')
    .input(z.strictObject({ reason: plainText().trim().min(shortestReason).max(1000) }))
    .output(z.void()),
};
