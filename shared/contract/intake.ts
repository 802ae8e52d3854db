import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { findingSchema, messageStatuses, quarantineReasonSchema } from '../finding.ts';
import { procedure } from './procedure.ts';
import { progressSchema } from './post.ts';

/** What became of one message. */
export const importedMessageSchema = z.strictObject({
  file: z.string(),
  /** `null` where no format was recognised. */
  format: z.string().nullable(),
  status: z.enum(messageStatuses),
  /** Identity of the stored declaration; of the earlier one for a duplicate. */
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
  messages: z.array(importedMessageSchema),
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
  findings: z.array(findingSchema),
  quarantine: quarantineReasonSchema.nullable(),
});
export type MessageRow = z.infer<typeof messageRowSchema>;

export const intake = {
  /** Imports files and folders; progress while it runs, the summary at the end. */
  import: procedure('intake.import')
    .input(z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000) }))
    .output(eventIterator(progressSchema, importSummarySchema)),
  /** Ends the running import in good order: its iterator then returns the summary of what was reached. */
  cancel: procedure('intake.import').output(z.void()),
  /** Messages received, newest first. */
  messages: procedure('intake.read')
    .input(
      z.strictObject({
        status: z.enum(messageStatuses).nullable(),
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
    .input(z.strictObject({ id: z.int() }))
    .output(z.strictObject({ firstLine: z.int(), text: z.string(), truncated: z.boolean() })),
};
