import { z } from 'zod';
import { comparisons, conditionSchema, type Comparison, type Condition } from '../condition.ts';

/** unknown: a value is missing, so that nothing can be said. */
export const verdicts = ['yes', 'no', 'unknown'] as const;
export type TraceVerdict = (typeof verdicts)[number];

export type TraceFact = string | number | boolean | readonly string[] | null;

/** What one item contributes to a condition over items. */
export interface TracedItem {
  ordinal: number;
  verdict: TraceVerdict;
  /** Its value of the field that is summed; `null`: none is, or it is not known. */
  value: TraceFact;
  /** `null`: every item belongs to the sum. */
  of: TraceNode | null;
}

/** A condition with what it came to on one declaration, part by part. */
export type TraceNode =
  | { kind: 'leaf'; verdict: TraceVerdict; condition: Condition; found: TraceFact }
  | { kind: 'group'; verdict: TraceVerdict; op: 'all' | 'any' | 'not'; of: TraceNode[] }
  | {
      kind: 'items';
      verdict: TraceVerdict;
      op: 'someItem' | 'everyItem' | 'countItems' | 'sumItems';
      /** What a count or a sum is compared with, and what it is; the field that is summed. */
      is: Comparison | null;
      value: number | null;
      found: number | null;
      field: string | null;
      /** The items concerned, or the first of all where none is by itself. */
      items: TracedItem[];
      /** How many further items the declaration has. */
      more: number;
    };

const verdict = z.enum(verdicts);
const fact = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).readonly(),
  z.null(),
]);

export const traceNodeSchema: z.ZodType<TraceNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('leaf'),
      verdict,
      condition: conditionSchema,
      found: fact,
    }),
    z.strictObject({
      kind: z.literal('group'),
      verdict,
      op: z.enum(['all', 'any', 'not']),
      of: z.array(traceNodeSchema),
    }),
    z.strictObject({
      kind: z.literal('items'),
      verdict,
      op: z.enum(['someItem', 'everyItem', 'countItems', 'sumItems']),
      is: z.enum(comparisons).nullable(),
      value: z.number().nullable(),
      found: z.number().nullable(),
      field: z.string().nullable(),
      items: z.array(
        z.strictObject({
          ordinal: z.int(),
          verdict,
          value: fact,
          of: traceNodeSchema.nullable(),
        }),
      ),
      more: z.int(),
    }),
  ]),
);
