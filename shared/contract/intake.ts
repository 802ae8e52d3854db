import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { declarationSchema } from '../declaration.ts';
import { findingSchema, messageStatuses, quarantineReasonSchema } from '../finding.ts';
import { mappingSchema, savedMappingSchema } from '../mapping.ts';
import { procedure, sentSchema } from './procedure.ts';
import { progressSchema } from './post.ts';

/** What became of one declaration of one message (a table or an envelope holds many). */
export const importedMessageSchema = z.strictObject({
  /** The file, with `#n` where it is the n-th declaration of several in it. */
  file: z.string(),
  /** `null` where no format was recognised. */
  format: z.string().nullable(),
  status: z.enum(messageStatuses),
  /** Identity of the stored declaration; of the earlier one for a duplicate; of the file of versions for a refused one. */
  id: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  items: z.int().nullable(),
  corridor: corridorSchema.nullable(),
  findings: z.array(findingSchema),
  /** Why it was quarantined; `null` for the other statuses. */
  quarantine: quarantineReasonSchema.nullable(),
});
export type ImportedMessage = z.infer<typeof importedMessageSchema>;

export const importSummarySchema = z.strictObject({
  received: z.int(),
  stored: z.int(),
  duplicates: z.int(),
  quarantined: z.int(),
  refused: z.int(),
  corridors: z.strictObject({ green: z.int(), blue: z.int(), yellow: z.int(), red: z.int() }),
  /** To the window at most the first few hundred that need attention; `omitted` counts the others. */
  messages: z.array(importedMessageSchema),
  omitted: z.int(),
  /** The batch, whose whole result can be exported; `null` where nothing was stored of it. */
  batch: z.int().nullable(),
  /** Set where the batch stopped early; what was not reached stays where it was and can be imported again. */
  stopped: z
    .strictObject({ code: z.enum(['CANCELLED', 'DISK_FULL']), remaining: z.int() })
    .nullable(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

const messageRowSchema = z.strictObject({
  id: z.int(),
  receivedAt: z.string(),
  file: z.string(),
  size: z.int(),
  format: z.string().nullable(),
  status: z.enum(messageStatuses),
  declarationId: z.string().nullable(),
  registrationNumber: z.string().nullable(),
  /** The first few; `findingsCount` says how many there are. */
  findings: z.array(findingSchema),
  findingsCount: z.int(),
  quarantine: quarantineReasonSchema.nullable(),
  /** The n-th declaration of a message with several. */
  part: z.int().nullable(),
  /** The message that took its place (read on a later try, or entered by hand); `null`: none. */
  replacedBy: z.int().nullable(),
});
export type MessageRow = z.infer<typeof messageRowSchema>;

const batchSchema = z.strictObject({
  id: z.int(),
  startedAt: z.string(),
  /** `null` while it runs, or where the program was stopped in it. */
  endedAt: z.string().nullable(),
  /** Folder or files named, as one text. */
  source: z.string(),
  kind: z.enum(['import', 'watch', 'retry', 'entry']),
  by: z.string(),
  received: z.int(),
  stored: z.int(),
  duplicates: z.int(),
  quarantined: z.int(),
  refused: z.int(),
});
export type Batch = z.infer<typeof batchSchema>;

/** The top of a table as text, for the mapping screen. */
const columnsSchema = z.strictObject({
  file: z.string(),
  header: z.array(z.string()),
  /** At most 20 rows. */
  sample: z.array(z.array(z.string())),
  /** A mapping guessed from the names of the columns and their values. */
  suggestion: mappingSchema,
});
export type Columns = z.infer<typeof columnsSchema>;

const watchSchema = z.strictObject({
  folder: z.string().nullable(),
  state: z.enum(['off', 'watching', 'importing', 'paused', 'trouble']),
  /** What the operating system says where the folder cannot be watched. */
  trouble: z.string().nullable(),
  /** What came through it since the program started. */
  received: z.int(),
  stored: z.int(),
  refused: z.int(),
  quarantined: z.int(),
  duplicates: z.int(),
  lastAt: z.string().nullable(),
});
export type Watch = z.infer<typeof watchSchema>;

const messageId = z.strictObject({ id: z.int() });

export const intake = {
  /** Imports files and folders; progress while it runs, the summary at the end. */
  import: procedure('intake.import')
    .input(z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000) }))
    .output(eventIterator(progressSchema, importSummarySchema)),
  /** Ends the running import in good order: its iterator then returns the summary of what was reached. */
  cancel: procedure('intake.import').output(z.void()),
  /** Holds the running import after the message it is at; nothing is lost, it goes on at `resume`. */
  pause: procedure('intake.import').output(z.void()),
  resume: procedure('intake.import').output(z.void()),
  /** Messages received, newest first. */
  messages: procedure('intake.read')
    .input(
      z.strictObject({
        status: z.enum(messageStatuses).nullable(),
        /** Only those of one batch. */
        batch: z.int().nullable(),
        /** Only those that nothing has replaced yet. */
        open: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(
      z.strictObject({
        total: z.int(),
        counts: z.record(z.enum(messageStatuses), z.int()),
        rows: z.array(messageRowSchema),
      }),
    ),
  /** The raw text of a message around the place of its fault (at most 40 lines, 16 KiB). */
  excerpt: procedure('intake.read')
    .input(messageId)
    .output(z.strictObject({ firstLine: z.int(), text: z.string(), truncated: z.boolean() })),
  /** Every finding of one message, in pages. */
  findings: procedure('intake.read')
    .input(messageId.extend({ offset: z.int().nonnegative(), limit: z.int().min(1).max(500) }))
    .output(z.strictObject({ total: z.int(), rows: z.array(findingSchema) })),
  batches: procedure('intake.read')
    .input(z.strictObject({ offset: z.int().nonnegative(), limit: z.int().min(1).max(200) }))
    .output(z.strictObject({ total: z.int(), rows: z.array(batchSchema) })),
  /** The whole result of a batch as a file where the person chooses; `null`: they changed their mind. */
  exportBatch: procedure('intake.read')
    .input(
      z.strictObject({
        batch: z.int(),
        as: z.enum(['csv', 'json']),
        language: z.enum(['kk', 'ru', 'en']),
      }),
    )
    .output(sentSchema),
  /** Reads quarantined (or all open ones: `ids: null`) or refused messages again, with the formats, mappings and tables of today. */
  retry: procedure('intake.import')
    .input(z.strictObject({ ids: z.array(z.int()).min(1).max(10_000).nullable() }))
    .output(eventIterator(progressSchema, importSummarySchema)),
  /** What of an unreadable message is known, as the beginning of an entry by hand; `id: null` begins an empty one. */
  entry: procedure('intake.import')
    .input(
      z.strictObject({ message: z.int().nullable(), declaration: z.string().max(80).nullable() }),
    )
    .output(z.strictObject({ declaration: declarationSchema })),
  /** What control would say of an entry as it stands; stores nothing. */
  tryEntry: procedure('intake.import')
    .input(z.strictObject({ declaration: declarationSchema }))
    .output(z.strictObject({ findings: z.array(findingSchema) })),
  /** Lodges a declaration entered by hand: a message of our own, on the way of every other. */
  submitEntry: procedure('intake.import')
    .input(z.strictObject({ message: z.int().nullable(), declaration: declarationSchema }))
    .output(importedMessageSchema),
  columns: procedure('intake.read').input(messageId).output(columnsSchema),
  /** The first declaration of a table read with a mapping that is not saved yet. */
  tryMapping: procedure('intake.read')
    .input(messageId.extend({ mapping: mappingSchema }))
    .output(
      z.strictObject({
        /** Declarations among the first thousand rows. */
        declarations: z.int(),
        first: declarationSchema.nullable(),
        findings: z.array(findingSchema),
      }),
    ),
  mappings: procedure('intake.read').output(z.array(savedMappingSchema)),
  /** Remembers a sender's columns; a mapping of the same columns is replaced. */
  saveMapping: procedure('intake.import').input(mappingSchema).output(savedMappingSchema),
  forgetMapping: procedure('intake.import')
    .input(z.strictObject({ id: z.int() }))
    .output(z.void()),
  watch: procedure('intake.read').output(watchSchema),
  /** Sets the folder that is watched; `null` ends it. */
  setWatch: procedure('intake.watch')
    .input(z.strictObject({ folder: z.string().min(1).max(4096).nullable() }))
    .output(watchSchema),
  pauseWatch: procedure('intake.import')
    .input(z.strictObject({ paused: z.boolean() }))
    .output(watchSchema),
};
