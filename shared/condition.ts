import { z } from 'zod';

/**
 * The condition language of risk profiles: small, total, typed against the field
 * registry (shared/fields/). A condition is `unknown` where a value is missing;
 * unknown never fires (Kleene's three-valued logic), `not` of unknown is unknown.
 */
export type Literal = string | number | boolean;

/** How a count or a sum is compared with a figure. */
export const comparisons = ['less', 'atMost', 'equal', 'atLeast', 'greater'] as const;
export type Comparison = (typeof comparisons)[number];

export type Condition =
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'equals'; field: string; value: Literal }
  | { op: 'in'; field: string; values: Literal[] }
  /** Member of a list that is kept beside the profiles (shared/risk-list.ts); of commodity codes, by prefix. */
  | { op: 'inList'; field: string; list: string }
  | { op: 'startsWith'; field: string; prefixes: string[] }
  | { op: 'words'; field: string; words: string[] }
  | { op: 'less' | 'atMost' | 'greater' | 'atLeast'; field: string; value: number }
  | { op: 'between'; field: string; from: number; to: number }
  | { op: 'known'; field: string }
  /** Some one item satisfies the whole of the inner condition. */
  | { op: 'someItem'; where: Condition }
  /** Every item does; unknown where there is none. */
  | { op: 'everyItem'; where: Condition }
  /** How many items do. Unknown only while the undecided items could still turn the answer. */
  | { op: 'countItems'; where: Condition; is: Comparison; value: number }
  /**
   * The sum of a numeric field over the items that do (all of them where `where` is left out);
   * unknown as soon as one of them, or whether it belongs to them, is.
   */
  | { op: 'sumItems'; field: string; where?: Condition | undefined; is: Comparison; value: number };

/** A comparison of one field, in the place it stands. */
export type FieldCondition = Exclude<Extract<Condition, { field: string }>, { op: 'sumItems' }>;

const literal = z.union([z.string(), z.number(), z.boolean()]);
const field = z.string().min(1).max(80);
/** Deep enough for any sentence a person writes, shallow enough for every stack. */
export const maximumDepth = 32;
/** Parts of one condition, values of one list within it: what is longer is kept as a list by reference. */
export const maximumParts = 1_000;

const parts = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(maximumParts);

function conditionAt(depth: number): z.ZodType<Condition> {
  if (depth === 0)
    return z.never({ error: `a condition may be nested ${maximumDepth} deep at most` });
  return conditionOf(z.lazy(() => conditionAt(depth - 1)));
}

function conditionOf(inner: z.ZodType<Condition>): z.ZodType<Condition> {
  return z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('all'), of: parts(inner) }),
    z.strictObject({ op: z.literal('any'), of: parts(inner) }),
    z.strictObject({ op: z.literal('not'), of: inner }),
    z.strictObject({ op: z.literal('equals'), field, value: literal }),
    z.strictObject({ op: z.literal('in'), field, values: parts(literal) }),
    z.strictObject({ op: z.literal('inList'), field, list: z.string().min(1).max(80) }),
    z.strictObject({ op: z.literal('startsWith'), field, prefixes: parts(z.string().min(1)) }),
    z.strictObject({ op: z.literal('words'), field, words: parts(z.string().min(2)) }),
    z.strictObject({
      op: z.enum(['less', 'atMost', 'greater', 'atLeast']),
      field,
      value: z.number(),
    }),
    z.strictObject({ op: z.literal('between'), field, from: z.number(), to: z.number() }),
    z.strictObject({ op: z.literal('known'), field }),
    z.strictObject({ op: z.literal('someItem'), where: inner }),
    z.strictObject({ op: z.literal('everyItem'), where: inner }),
    z.strictObject({
      op: z.literal('countItems'),
      where: inner,
      is: z.enum(comparisons),
      value: z.int().nonnegative(),
    }),
    z.strictObject({
      op: z.literal('sumItems'),
      field,
      where: inner.optional(),
      is: z.enum(comparisons),
      value: z.number(),
    }),
  ]);
}

export const conditionSchema = conditionAt(maximumDepth);
/** The same without an end to its depth: for describing the language, not for reading what strangers send. */
export const describedConditionSchema: z.ZodType<Condition> = conditionOf(
  z.lazy(() => describedConditionSchema),
);
