import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { declarationSchema } from '../declaration.ts';
import { findingSchema } from '../finding.ts';
import { languageSchema } from '../languages.ts';
import { procedure, sentSchema } from './procedure.ts';

/** A declaration that was refused registration and what came of it. */
const refusalRowSchema = z.strictObject({
  /** Identity that all versions of the declaration share. */
  id: z.string(),
  /** The newest refused version. */
  version: z.int(),
  at: z.string(),
  file: z.string(),
  registrationNumber: z.string().nullable(),
  reference: z.string().nullable(),
  traderCode: z.string().nullable(),
  traderName: z.string().nullable(),
  declarantName: z.string().nullable(),
  items: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** Whether a later version was accepted. */
  corrected: z.boolean(),
});
export type RefusalRow = z.infer<typeof refusalRowSchema>;

/** One version of a declaration. */
const versionSchema = z.strictObject({
  version: z.int(),
  at: z.string(),
  file: z.string(),
  messageId: z.int(),
  /** `accepted`: in force; `superseded`: was in force until the next one; `refused`: never registered. */
  state: z.enum(['accepted', 'superseded', 'refused']),
  errors: z.int(),
  warnings: z.int(),
  /** Corridor decided for this version; `null` for a refused one. */
  corridor: corridorSchema.nullable(),
});
export type Version = z.infer<typeof versionSchema>;

/** One version with everything it declares. */
const versionBodySchema = versionSchema.extend({
  declaration: declarationSchema,
  findings: z.array(findingSchema),
});
export type VersionBody = z.infer<typeof versionBodySchema>;

/** One value that differs between two versions (or documents). */
export const differenceSchema = z.strictObject({
  /** Ordinal of the item, `null` for the header. */
  item: z.int().nullable(),
  /** Path of the field as in findings; `items` where a whole item came or went. */
  field: z.string(),
  /** The values as the normalised declaration holds them. */
  before: z.json(),
  after: z.json(),
});
export type Difference = z.infer<typeof differenceSchema>;

const ofVersion = z.strictObject({ id: z.string().max(80), version: z.int().positive() });

export const noticeSchema = z.strictObject({
  /** Number of the notice: of the refused version, the same whenever it is asked for. */
  number: z.string(),
  post: z.strictObject({ code: z.string(), name: z.string() }),
  at: z.string(),
  id: z.string(),
  version: z.int(),
  file: z.string(),
  /** SHA-256 of the message as received, hexadecimal. */
  sha256: z.string(),
  registrationNumber: z.string().nullable(),
  reference: z.string().nullable(),
  declarant: z
    .strictObject({ code: z.string().nullable(), name: z.string().nullable() })
    .nullable(),
  trader: z.strictObject({ code: z.string().nullable(), name: z.string().nullable() }).nullable(),
  /** Every finding with the boxes of the form it concerns. */
  findings: z.array(findingSchema.extend({ boxes: z.array(z.string()) })),
  /** Checks that could not be made for want of a table: of the post, no fault of the declarant. */
  notChecked: z.array(findingSchema),
});
export type Notice = z.infer<typeof noticeSchema>;

/** The notice as the declarant is told it, every finding with its sentence and its ground in one language. */
const said = { message: z.string() };
export const toldNoticeSchema = noticeSchema.extend({
  findings: z.array(
    noticeSchema.shape.findings.element.extend({ ...said, source: z.string().nullable() }),
  ),
  notChecked: z.array(noticeSchema.shape.notChecked.element.extend(said)),
});
export type ToldNotice = z.infer<typeof toldNoticeSchema>;

export const versions = {
  /** Declarations refused registration, the newest first. */
  refusals: procedure('declaration.read')
    .input(
      z.strictObject({
        search: z.string().max(200),
        /** Leaves out those that were corrected since. */
        open: z.boolean(),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.strictObject({ total: z.int(), open: z.int(), rows: z.array(refusalRowSchema) })),
  /** All versions of one declaration, the oldest first. */
  list: procedure('declaration.read')
    .input(z.strictObject({ id: z.string().max(80) }))
    .output(z.array(versionSchema)),
  get: procedure('declaration.read').input(ofVersion).output(versionBodySchema),
  compare: procedure('declaration.read')
    .input(
      z.strictObject({ id: z.string().max(80), from: z.int().positive(), to: z.int().positive() }),
    )
    .output(z.strictObject({ differences: z.array(differenceSchema) })),
  /** The notice of refusal of a refused version, as its declarant gets it. */
  notice: procedure('declaration.read')
    .input(ofVersion.extend({ language: languageSchema }))
    .output(toldNoticeSchema),
  /** The notice as a file where the person chooses; `null`: they changed their mind. */
  saveNotice: procedure('declaration.read')
    .input(ofVersion.extend({ as: z.enum(['pdf', 'json']), language: languageSchema }))
    .output(sentSchema),
};
