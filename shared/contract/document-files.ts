import { z } from 'zod';
import { attachmentTypes, attachRefusals } from '../work/attachment.ts';

/** What a kept file is: a scan is told by its first bytes, a file of documents by how it was read. */
export const documentFileTypes = [...attachmentTypes, 'application/json', 'text/csv'] as const;

/** A file of a document as it was received. */
export const keptFileSchema = z.strictObject({
  name: z.string(),
  type: z.enum(documentFileTypes),
  /** Bytes. */
  size: z.int(),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string(),
});
export type KeptFile = z.infer<typeof keptFileSchema>;

/** A scan that was attached to a document. */
export const scanSchema = keptFileSchema.extend({ id: z.int(), by: z.string(), at: z.string() });
export type Scan = z.infer<typeof scanSchema>;

/** One file of a document: a scan by its number, or the file the document was read from. */
export const fileNameSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('scan'), scan: z.int() }),
  z.strictObject({ is: z.literal('source'), document: z.int() }),
]);
export type FileName = z.infer<typeof fileNameSchema>;

/** Why a scan is not attached: also for its end that is missing. */
export const scanRefusals = [...attachRefusals, 'cutOff'] as const;
export const scanOutcomeSchema = z.strictObject({
  /** What was attached: all of the files, or none. */
  attached: z.array(scanSchema),
  /** Each file that kept the rest from being attached, and why. */
  refused: z.array(z.strictObject({ file: z.string(), why: z.enum(scanRefusals) })),
});
export type ScanOutcome = z.infer<typeof scanOutcomeSchema>;
