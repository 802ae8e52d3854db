import { z } from 'zod';
import { moneySchema } from '../money.ts';
import { checkDraftSchema } from '../work/check.ts';
import { effectSchema } from '../work/effect.ts';
import { requestAnswerSchema, requestInputSchema, requestTemplateSchema } from '../work/request.ts';
import { groundSchema, revisionSchema } from '../work/states.ts';
import { procedure } from './procedure.ts';
import { workViewSchema } from './work.ts';

const id = z.string().max(80);
const one = z.strictObject({ id });
const seen = z.strictObject({ id, revision: revisionSchema });
const ordinal = z.int().positive();

/** What a check begins with: what is to be looked at, and nothing that the officer has not seen himself. */
export const checkBeginningSchema = z.strictObject({
  /** The draft to go on from: measures that it carries out, and what is usually proposed. */
  draft: checkDraftSchema,
  /** Boxes to compare, the ones that a doubt names first. */
  look: z.array(
    z.strictObject({
      box: z.string(),
      /** `null`: it stands in the header. */
      item: z.int().nullable(),
      declared: z.string(),
      /** Whether a hit names it; the others belong to every check of the item. */
      asked: z.boolean(),
    }),
  ),
  /** Whether more items are concerned than are laid out here. */
  cut: z.boolean(),
  /** Papers that box 44 names. */
  papers: z.array(
    z.strictObject({
      code: z.string(),
      reference: z.string(),
      /** yyyy-mm-dd; empty: it bears none. */
      date: z.string(),
      /** `null`: named for the whole consignment. */
      item: z.int().nullable(),
    }),
  ),
});
export type CheckBeginning = z.infer<typeof checkBeginningSchema>;

/** How near the goods compared with are, the nearest first. */
export const priceLevels = ['hs10origin', 'hs10', 'hs6origin', 'hs6', 'hs4'] as const;

/**
 * What accepted declarations of the last twelve months say of such goods: how their customs value is
 * spread, for one kilogram net or one supplementary unit. Prices are in minor units of the currency.
 */
export const priceCardSchema = z.strictObject({
  measure: z.enum(['kilogram', 'unit']),
  /** Code of the supplementary unit; `null`: kilograms. */
  unit: z.string().nullable(),
  level: z.enum(priceLevels),
  /** Digits of the commodity code that are shared. */
  hs: z.string(),
  /** `null`: of any origin. */
  origin: z.string().nullable(),
  currency: z.string(),
  /** Days of registration, both inclusive. */
  from: z.string(),
  until: z.string(),
  n: z.int(),
  /** Whether there are more than were counted, so that these are the newest. */
  newest: z.boolean(),
  /** Tenth and ninetieth percentile: the band. */
  low: z.number(),
  quarter: z.number(),
  median: z.number(),
  threeQuarters: z.number(),
  high: z.number(),
  /** What the item declares; `null`: it does not say enough. */
  declared: z.number().nullable(),
  /** Share of those compared with that are below what is declared, from 0 to 1. */
  below: z.number().nullable(),
  /** Whether each bin is the same ratio wide rather than the same difference. */
  logarithmic: z.boolean(),
  bins: z.array(z.strictObject({ from: z.number(), to: z.number(), n: z.int() })),
});
export type PriceCard = z.infer<typeof priceCardSchema>;

export const priceEvidenceSchema = z.strictObject({
  item: z.int(),
  hs: z.string().nullable(),
  origin: z.string().nullable(),
  declared: moneySchema.nullable(),
  netGrams: z.int().nullable(),
  cards: z.array(priceCardSchema),
  /** How many there are at the widest level where no card could be made; fewer than are needed. */
  found: z.int(),
  needed: z.int(),
});
export type PriceEvidence = z.infer<typeof priceEvidenceSchema>;

/** What an officer accepts of an item in place of what is declared. */
export const acceptedSchema = z.strictObject({
  item: ordinal,
  /** `null`: as declared. */
  value: moneySchema.nullable(),
  hs: z
    .string()
    .regex(/^\d{4,14}$/)
    .nullable(),
  /** The preference on duty falls with the origin it rests on. */
  withoutPreference: z.boolean(),
});
export type Accepted = z.infer<typeof acceptedSchema>;

/** Why a payment could not be reckoned. */
export const lackings = [
  'item',
  'value',
  'currency',
  'amount',
  'rate',
  'quantity',
  'exchange',
  'join',
  'parts',
  'base',
  'mode',
] as const;
export type Lacking = (typeof lackings)[number];

export const recountSchema = z.strictObject({
  lines: z.array(
    z.strictObject({
      item: z.int(),
      payment: z.string(),
      /** The rate as the tariff writes it. */
      rate: z.string(),
      /** Tiyn. */
      before: z.int(),
      after: z.int(),
      /** Conditionally charged or secured, so neither collected nor given back. */
      secured: z.boolean(),
    }),
  ),
  /** What is to be collected or given back of each kind, tiyn. */
  effects: z.array(effectSchema),
  /** What changes of each kind of what is conditionally charged or secured, tiyn. */
  secured: z.array(effectSchema),
  lacking: z.array(
    z.strictObject({ item: z.int(), payment: z.string().nullable(), why: z.enum(lackings) }),
  ),
});
export type Recount = z.infer<typeof recountSchema>;

export const check = {
  prefill: procedure('check.work').input(one).output(checkBeginningSchema),
  prices: procedure('check.work')
    .input(one.extend({ item: ordinal }))
    .output(priceEvidenceSchema),
  /** What duties and taxes would be with what is accepted in place of what is declared. */
  recount: procedure('check.work')
    .input(one.extend({ accepted: z.array(acceptedSchema).max(1000) }))
    .output(recountSchema),
  /** Within when each kind of paper would have to come, were it requested now. */
  terms: procedure('check.work')
    .input(one)
    .output(
      z.array(
        z.strictObject({
          template: requestTemplateSchema,
          article: z.string(),
          /** What the table of terms names as its source. */
          act: z.string().nullable(),
          /** `null`: the table of terms or the schedule of the post says nothing. */
          dueAt: z.string().nullable(),
        }),
      ),
    ),
  /** Signs the check: nothing of it changes any more; after the first, a version with a reason. */
  sign: procedure('check.work')
    .input(seen.extend({ body: checkDraftSchema, correction: groundSchema.nullable() }))
    .output(workViewSchema),
  request: procedure('check.work')
    .input(seen.extend({ request: requestInputSchema }))
    .output(workViewSchema),
  answer: procedure('check.work')
    .input(seen.extend({ request: z.int(), answer: requestAnswerSchema }))
    .output(workViewSchema),
  withdraw: procedure('check.work')
    .input(seen.extend({ request: z.int(), reason: groundSchema }))
    .output(workViewSchema),
};
