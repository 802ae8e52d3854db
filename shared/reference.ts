import { z } from 'zod';
import { joinSchema, rateSchema } from './declaration.ts';
import { traderCategories } from './tactics.ts';

/**
 * The reference tables of control: every legal figure and code list, with the days it is in force.
 * A table that nobody loaded is absent, and a check that needs it says so instead of passing.
 */

const code = z.string().trim().min(1).max(40);
/** A name in one, two or three languages; the administration's own files often have Russian only. */
export const namesSchema = z.strictObject({
  kk: z.string().min(1).nullable(),
  ru: z.string().min(1).nullable(),
  en: z.string().min(1).nullable(),
});
export type Names = z.infer<typeof namesSchema>;

/** A rate of duty, excise or another payment: one element, or several joined. */
export const tariffRateSchema = z.strictObject({
  elements: z.array(rateSchema).min(1).max(3),
  join: joinSchema.nullable(),
});
export type TariffRate = z.infer<typeof tariffRateSchema>;

const direction = z.enum(['import', 'export', 'transit', 'other']);

/** What a term is counted in. */
export const termUnits = ['workingHours', 'hours', 'workingDays', 'calendarDays', 'years'] as const;
export type TermUnit = (typeof termUnits)[number];

/** Events that stop the clock of a term; nothing else does. */
export const clockStops = ['intellectualProperty', 'expertise', 'courtOrder'] as const;
export type ClockStop = (typeof clockStops)[number];

/** Longer than any term of the law, in whatever unit: a figure above it is a slip of the pen. */
const longestTerm = 10_000;
const mostYears = 100;
const inHours: readonly TermUnit[] = ['workingHours', 'hours'];

/** A time of day, `HH:MM`. */
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day HH:MM');
const endOfDay = '24:00';

/** What one row of each table says. */
export const rowSchemas = {
  /** Commodity nomenclature; key: the code, two to ten digits. Rates and unit only where the file has them. */
  nomenclature: z.strictObject({
    code,
    name: namesSchema,
    /** Supplementary unit of the line (796 pieces, 112 litres, …); `null`: none, or the file does not say. */
    unit: code.nullable(),
    duty: tariffRateSchema.nullable(),
    excise: tariffRateSchema.nullable(),
    /** Rate of value added tax where it differs from the general one, per cent. */
    vat: z.number().min(0).max(100).nullable(),
  }),
  /** Official exchange rates; key: the currency. National units for `scale` units of it. */
  exchange: z.strictObject({
    currency: code,
    rate: z.number().positive(),
    scale: z.int().positive(),
  }),
  /** Kinds of documents (box 44); key: the code. */
  documents: z.strictObject({ code, name: namesSchema }),
  /** Customs procedures; key: the code. Payments of a suspensive one are secured, not paid. */
  procedures: z.strictObject({
    code,
    name: namesSchema,
    directions: z.array(direction).min(1),
    suspensive: z.boolean(),
  }),
  /** Which previous procedure each may follow; key: requested/previous, `00` is none. */
  predecessors: z.strictObject({ requested: code, previous: code }),
  /** Prohibitions and restrictions; key: a name of the line. Goods under it need one of the documents. */
  restrictions: z.strictObject({
    code,
    name: namesSchema,
    /** HS prefixes under it, and prefixes taken out of it. */
    goods: z.array(code).min(1),
    except: z.array(code),
    /** Countries of origin; empty: any. */
    origins: z.array(code),
    directions: z.array(direction),
    /** Procedures; empty: any. */
    procedures: z.array(code),
    /** Kinds of document any of which lifts it; empty: nothing does, it is a prohibition. */
    documents: z.array(code),
    /** The act it comes from. */
    act: z.string().max(300),
  }),
  /** Fees for customs operations; key: kind of payment. */
  fees: z.strictObject({
    kind: code,
    amount: z.number().nonnegative(),
    currency: code,
    per: z.enum(['declaration', 'sheet', 'item']),
  }),
  /** Rates of tax that do not hang on the goods; key: kind of payment (5060 value added tax). */
  taxes: z.strictObject({ kind: code, percent: z.number().min(0).max(100) }),
  /** Figures of the law; key: the name (`MCI` monthly calculation index, `currencyControl` threshold of a contract). */
  figures: z.strictObject({ code, value: z.number(), currency: code.nullable() }),
  /** Countries whose goods enter with preference, and the proof of origin; key: the country. */
  preferences: z.strictObject({ country: code, documents: z.array(code).min(1) }),
  /** Transport documents that fit a mode of transport; key: the mode. */
  carriage: z.strictObject({ mode: code, documents: z.array(code).min(1) }),
  /** Units of quantity; key: the code. */
  units: z.strictObject({ code, name: namesSchema }),
  /** Days off that are working days and the other way about; key: the date. */
  holidays: z.strictObject({
    date: z.iso.date(),
    kind: z.enum(['holiday', 'working']),
    name: namesSchema,
  }),
  /** Terms of the law and of the post's own orders; key: the name (`release`, `expertise`). */
  terms: z
    .strictObject({
      code,
      name: namesSchema,
      amount: z.number().positive().max(longestTerm),
      unit: z.enum(termUnits),
      /** What stops its clock; empty: nothing does. */
      stops: z.array(z.enum(clockStops)),
      /** The act and article it comes from. */
      act: z.string().max(300),
    })
    .refine(({ amount, unit }) => inHours.includes(unit) || Number.isInteger(amount), {
      path: ['amount'],
      error: 'a whole number of days or years',
    })
    .refine(({ amount, unit }) => unit !== 'years' || amount <= mostYears, {
      path: ['amount'],
      error: `at most ${mostYears} years`,
    }),
  /** Opening hours of the post, local time; key: the day of the week. A day without a row is closed. */
  schedule: z
    .strictObject({
      /** 1 Monday to 7 Sunday. */
      weekday: z.int().min(1).max(7),
      opens: timeOfDay,
      /** `24:00`: open until midnight. */
      closes: z.union([timeOfDay, z.literal(endOfDay)], `a time of day HH:MM, or ${endOfDay}`),
      /** Whether public holidays are days like others, as at a crossing point open round the clock. */
      onHolidays: z.boolean(),
    })
    .refine(({ opens, closes }) => opens < closes, {
      path: ['closes'],
      error: `later than the opening on the same day; a night is two rows: until ${endOfDay}, and from 00:00 of the next day`,
    }),
  /** Categories of persons by level of risk; key: the tax number. */
  categories: z.strictObject({ trader: code, category: z.enum(traderCategories) }),
  /** Unpaid customs payments and taxes, tenge; key: the tax number of the debtor. */
  debts: z.strictObject({ trader: code, amount: z.number().nonnegative() }),
  /**
   * Goods that may be declared in the place of others; key: cover/risk. Confidential: it says where
   * the post looks.
   */
  pairs: z.strictObject({
    /** HS prefixes of the goods that are declared, and of those behind them. */
    cover: code,
    risk: code,
    /** Countries of origin; empty: any. */
    origins: z.array(code),
    /** Beginnings of words that give the risk goods away in a description; empty: none is known. */
    words: z.array(code),
    /** Why the two are a pair. */
    note: z.string().max(300),
  }),
} as const;

export type TableName = keyof typeof rowSchemas;
export type TableRow<T extends TableName> = z.infer<(typeof rowSchemas)[T]>;

const schemas: { readonly [T in TableName]: z.ZodType<TableRow<T>> } = rowSchemas;

/** The schema of the rows of a table, tied to its name. */
export function schemaOf<T extends TableName>(table: T): z.ZodType<TableRow<T>> {
  return schemas[table];
}

export const tableNames = [
  'nomenclature',
  'exchange',
  'documents',
  'procedures',
  'predecessors',
  'restrictions',
  'fees',
  'taxes',
  'figures',
  'preferences',
  'carriage',
  'units',
  'holidays',
  'terms',
  'schedule',
  'categories',
  'debts',
  'pairs',
] as const satisfies readonly TableName[];

/** Tables that say where the post looks: read and loaded only by those who may read profiles. */
export const confidentialTables: readonly TableName[] = ['pairs'];

/** What tells a row from the others of its table; rows of one key follow each other in time. */
export function keyOf<T extends TableName>(table: T, row: TableRow<T>): string {
  const values: Record<string, unknown> = row;
  const part = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  switch (table) {
    case 'exchange':
      return part('currency');
    case 'predecessors':
      return `${part('requested')}/${part('previous')}`;
    case 'fees':
    case 'taxes':
      return part('kind');
    case 'preferences':
      return part('country');
    case 'carriage':
      return part('mode');
    case 'holidays':
      return part('date');
    case 'schedule':
      return part('weekday');
    case 'categories':
    case 'debts':
      return part('trader');
    case 'pairs':
      return `${part('cover')}/${part('risk')}`;
    default:
      return part('code');
  }
}

/** A row with the days it is in force, both inclusive; `until: null` is until further notice. */
export interface DatedRow<T extends TableName> {
  readonly key: string;
  readonly from: string;
  readonly until: string | null;
  readonly row: TableRow<T>;
}
