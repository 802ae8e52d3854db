import { z } from 'zod';
import { corridorSchema } from '../corridor.ts';
import { traderCategories } from '../tactics.ts';
import { procedure } from './procedure.ts';

/** From which day to which, both inclusive, and how many were counted. */
const periodSchema = z.strictObject({ from: z.string(), to: z.string(), n: z.int() });
export type Period = z.infer<typeof periodSchema>;

const monthSchema = z.strictObject({
  /** yyyy-mm */
  month: z.string(),
  green: z.int(),
  blue: z.int(),
  yellow: z.int(),
  red: z.int(),
});

/** What an officer may know of a person answerable for goods: facts and counts, nothing of how he is weighed. */
const traderCardSchema = z.strictObject({
  /** BIN or IIN. */
  code: z.string(),
  name: z.string().nullable(),
  /** Days of the first and the newest declaration at this post; `null`: none was counted yet. */
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  /** Level of risk of the person and since when it is in force; `known: false`: the post has no such table. */
  category: z.strictObject({
    known: z.boolean(),
    category: z.enum(traderCategories).nullable(),
    since: z.string().nullable(),
  }),
  /** The two facts that the Code makes public. */
  liability: z.strictObject({ confirmed: z.int(), lastOn: z.string().nullable() }),
  debt: z.strictObject({
    known: z.boolean(),
    /** Tenge; 0: none. */
    tenge: z.number(),
    since: z.string().nullable(),
  }),
  /** Declarations by corridor and month, the oldest first; months without any are told, too. */
  declarations: z.strictObject({ period: periodSchema, months: z.array(monthSchema) }),
  /** What controls found; `n` of the period: declarations controlled. */
  findings: z.strictObject({
    period: periodSchema,
    confirmed: z.int(),
    outcomes: z.array(z.strictObject({ outcome: z.string(), n: z.int(), lastOn: z.string() })),
  }),
  /** Who declared for him, the most used first; `code: null`: declarations that name nobody. */
  brokers: z.strictObject({
    period: periodSchema,
    most: z.array(
      z.strictObject({
        code: z.string().nullable(),
        name: z.string().nullable(),
        own: z.boolean(),
        n: z.int(),
      }),
    ),
  }),
  /** Goods by position and origin, those in most declarations first; `n` of the period: items. */
  goods: z.strictObject({
    period: periodSchema,
    most: z.array(
      z.strictObject({
        hs4: z.string(),
        origin: z.string().nullable(),
        n: z.int(),
        netGrams: z.int().nullable(),
      }),
    ),
  }),
});
export type TraderCard = z.infer<typeof traderCardSchema>;

const perKgSchema = z.strictObject({ amount: z.number(), currency: z.string() });
export type PerKg = z.infer<typeof perKgSchema>;

const sameGoodsRowSchema = z.strictObject({
  declarationId: z.string(),
  registrationNumber: z.string().nullable(),
  registeredOn: z.string().nullable(),
  traderName: z.string().nullable(),
  corridor: corridorSchema,
  item: z.int(),
  hsCode: z.string(),
  origin: z.string().nullable(),
  netGrams: z.int().nullable(),
  /** Invoice price and customs value for a kilogram of net mass, in whole units of their currency. */
  price: perKgSchema.nullable(),
  value: perKgSchema.nullable(),
  /** Code of the last control result; `null`: nobody controlled it. */
  outcome: z.string().nullable(),
});
export type SameGoodsRow = z.infer<typeof sameGoodsRowSchema>;

const sameGoodsPartSchema = z.strictObject({
  /** How many there are in all; the rows are the newest of them. */
  period: periodSchema.nullable(),
  rows: z.array(sameGoodsRowSchema),
});

const sameGoodsSchema = z.strictObject({
  declarationId: z.string(),
  registrationNumber: z.string().nullable(),
  traderCode: z.string().nullable(),
  traderName: z.string().nullable(),
  /** The item they are the same goods as. */
  item: sameGoodsRowSchema,
  description: z.string().nullable(),
  own: sameGoodsPartSchema,
  others: sameGoodsPartSchema,
});
export type SameGoods = z.infer<typeof sameGoodsSchema>;

export const traders = {
  card: procedure('declaration.read')
    .input(z.strictObject({ code: z.string().min(1).max(40) }))
    .output(traderCardSchema),
  /** Earlier declarations of the same goods as an item, of the same person and of others apart. */
  sameGoods: procedure('declaration.read')
    .input(
      z.strictObject({
        declarationId: z.string().max(80),
        item: z.int().positive(),
        /** How many digits of the code must be the same. */
        digits: z.union([z.literal(6), z.literal(10)]),
        /** Only those of the same origin. */
        sameOrigin: z.boolean(),
      }),
    )
    .output(sameGoodsSchema),
};
