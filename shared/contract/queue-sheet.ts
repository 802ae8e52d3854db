import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '../languages.ts';
import { sheetColumnIds } from '../queue-columns.ts';
import { queueQuerySchema } from './declarations.ts';
import { progressSchema } from './post.ts';
import { procedure } from './procedure.ts';

/**
 * A file holds no more rows than this: a sheet of a workbook has 1,048,576, by the format, and one of them
 * bears the heads. Of a longer table of text a spreadsheet would open no more either.
 */
export const mostExported = 1_048_575;
/** The clipboard holds no more rows than this. */
export const mostCopied = 10_000;
/** So many rows can be tagged at a time: a batch of more is no longer looked at by anyone. */
export const mostTagged = 1000;

export const sheetFormats = ['xlsx', 'csv', 'clipboard'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const queueSheetSchema = z.strictObject({
  query: queueQuerySchema.omit({ offset: true, limit: true }),
  /** Of these alone those that the query finds; `null`: all that it finds. */
  only: z.array(z.string().max(80)).min(1).max(mostTagged).nullable(),
  /** What is shown, in the order in which it is shown. */
  columns: z
    .array(z.enum(sheetColumnIds))
    .min(1)
    .refine((ids) => new Set(ids).size === ids.length, 'a column is named twice'),
  as: z.enum(sheetFormats),
  language: languageSchema,
});
export type QueueSheet = z.infer<typeof queueSheetSchema>;

export const queueSheets = {
  /**
   * Writes what a queue shows into a file where the person chooses, or into the clipboard; leaves an
   * entry in the journal of what was taken out. Whoever stops listening ends it.
   */
  export: procedure('declaration.export')
    .input(queueSheetSchema)
    .output(
      eventIterator(
        progressSchema,
        z.strictObject({
          /** `null`: the clipboard, or they changed their mind. */
          path: z.string().nullable(),
          /** How many were written, and how many there are; fewer than there are where the most is reached. */
          rows: z.int(),
          total: z.int(),
        }),
      ),
    ),
};
