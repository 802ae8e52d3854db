import { z } from 'zod';
import { severities } from '../finding.ts';
import { namesSchema, tableNames } from '../reference.ts';
import { fileFaults } from './file-faults.ts';
import { procedure } from './procedure.ts';

const tableStateSchema = z.strictObject({
  table: z.enum(tableNames),
  /** Rows in force today, and all with those of other days; 0 and 0: absent, its checks are not made. */
  inForce: z.int(),
  rows: z.int(),
  /** First and last day for which it says anything; `until: null` until further notice. */
  from: z.string().nullable(),
  until: z.string().nullable(),
  /** The newest load. */
  load: z
    .strictObject({
      id: z.int(),
      at: z.string(),
      by: z.string(),
      kind: z.enum(['shipped', 'demonstration', 'loaded']),
      file: z.string(),
      source: z.string().nullable(),
    })
    .nullable(),
  /** Codes of the control rules that need it. */
  rules: z.array(z.string()),
});
export type TableState = z.infer<typeof tableStateSchema>;

const referenceRowSchema = z.strictObject({
  key: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  names: namesSchema.nullable(),
  /** The other values of the row by column, as text in their own notation. */
  values: z.record(z.string(), z.string()),
});
export type ReferenceRow = z.infer<typeof referenceRowSchema>;

const goodsSchema = z.strictObject({
  code: z.string(),
  names: namesSchema,
  unit: z.string().nullable(),
  duty: z.string().nullable(),
  excise: z.string().nullable(),
  vat: z.number().nullable(),
  /** Whether there are codes below it. */
  children: z.boolean(),
});
export type GoodsLine = z.infer<typeof goodsSchema>;

const problemSchema = z.strictObject({
  /** Line of the file, from 1; `null`: of the file as a whole. */
  line: z.int().nullable(),
  column: z.string().nullable(),
  /** Closed code: locale key `reference.problem.<code>`. */
  code: z.enum([
    ...fileFaults,
    'COLUMN_MISSING',
    'COLUMN_UNKNOWN',
    'VALUE_MISSING',
    'VALUE_WRONG',
    'RATE_UNREADABLE',
    'DATE_WRONG',
    'DATES_OVERLAP',
    'DUPLICATE_KEY',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LoadProblem = z.infer<typeof problemSchema>;

const loadResultSchema = z.strictObject({
  /** Identity of the load; `null`: nothing was loaded because of the problems. */
  load: z.int().nullable(),
  read: z.int(),
  added: z.int(),
  /** Rows that ended because a newer one of the same key came. */
  closed: z.int(),
  unchanged: z.int(),
  problems: z.array(problemSchema),
  /** How many problems there were beyond those listed. */
  omitted: z.int(),
});
export type LoadResult = z.infer<typeof loadResultSchema>;

const ruleSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  boxes: z.array(z.string()),
  from: z.string().nullable(),
  until: z.string().nullable(),
  needs: z.array(z.enum(tableNames)),
});
export type RuleRow = z.infer<typeof ruleSchema>;

export const reference = {
  tables: procedure('reference.read').output(z.array(tableStateSchema)),
  rows: procedure('reference.read')
    .input(
      z.strictObject({
        table: z.enum(tableNames),
        /** Only rows in force on this day; `null`: of all days. */
        day: z.iso.date().nullable(),
        search: z.string().max(200),
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.strictObject({ total: z.int(), rows: z.array(referenceRowSchema) })),
  /** The goods tree below a code (`''`: chapters) on a day. */
  goods: procedure('reference.read')
    .input(z.strictObject({ below: z.string().regex(/^\d{0,10}$/), day: z.iso.date() }))
    .output(z.array(goodsSchema)),
  /** Loads a file of the administration; all of it or nothing. */
  load: procedure('reference.load')
    .input(
      z.strictObject({
        table: z.enum(tableNames),
        path: z.string().min(1).max(4096),
        /** First day in force for rows that name none. */
        from: z.iso.date().nullable(),
      }),
    )
    .output(loadResultSchema),
  loads: procedure('reference.read')
    .input(z.strictObject({ table: z.enum(tableNames) }))
    .output(
      z.array(
        z.strictObject({
          id: z.int(),
          at: z.string(),
          by: z.string(),
          kind: z.enum(['shipped', 'demonstration', 'loaded']),
          file: z.string(),
          rows: z.int(),
          withdrawn: z.boolean(),
        }),
      ),
    ),
  /** Takes a load back: its rows go out of force and those it closed come back. */
  withdraw: procedure('reference.load')
    .input(z.strictObject({ load: z.int() }))
    .output(z.void()),
  /** Every rule of format-logical control. */
  rules: procedure('reference.read').output(z.array(ruleSchema)),
};
