import { z } from 'zod';

/**
 * The condition language of risk profiles: small, total, typed against the field
 * registry (shared/fields.ts). A condition is `unknown` where a value is missing;
 * unknown never fires (Kleene's three-valued logic), `not` of unknown is unknown.
 */
export type Literal = string | number | boolean;

export type Condition =
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | { op: 'equals'; field: string; value: Literal }
  | { op: 'in'; field: string; values: Literal[] }
  | { op: 'startsWith'; field: string; prefixes: string[] }
  | { op: 'words'; field: string; words: string[] }
  | { op: 'less' | 'atMost' | 'greater' | 'atLeast'; field: string; value: number }
  | { op: 'between'; field: string; from: number; to: number }
  | { op: 'known'; field: string }
  /** Some one item satisfies the whole of the inner condition. */
  | { op: 'someItem'; where: Condition }
  | { op: 'everyItem'; where: Condition };

const literal = z.union([z.string(), z.number(), z.boolean()]);
const field = z.string().min(1);
/** Deep enough for any sentence a person writes, shallow enough for every stack. */
const maximumDepth = 32;

function conditionAt(depth: number): z.ZodType<Condition> {
  if (depth === 0)
    return z.never({ error: `a condition may be nested ${maximumDepth} deep at most` });
  const inner = z.lazy(() => conditionAt(depth - 1));
  return z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('all'), of: z.array(inner).min(1) }),
    z.strictObject({ op: z.literal('any'), of: z.array(inner).min(1) }),
    z.strictObject({ op: z.literal('not'), of: inner }),
    z.strictObject({ op: z.literal('equals'), field, value: literal }),
    z.strictObject({ op: z.literal('in'), field, values: z.array(literal).min(1) }),
    z.strictObject({
      op: z.literal('startsWith'),
      field,
      prefixes: z.array(z.string().min(1)).min(1),
    }),
    z.strictObject({ op: z.literal('words'), field, words: z.array(z.string().min(2)).min(1) }),
    z.strictObject({
      op: z.enum(['less', 'atMost', 'greater', 'atLeast']),
      field,
      value: z.number(),
    }),
    z.strictObject({ op: z.literal('between'), field, from: z.number(), to: z.number() }),
    z.strictObject({ op: z.literal('known'), field }),
    z.strictObject({ op: z.literal('someItem'), where: inner }),
    z.strictObject({ op: z.literal('everyItem'), where: inner }),
  ]);
}

export const conditionSchema = conditionAt(maximumDepth);
