import { z } from 'zod';
import {
  containerSchema,
  costSchema,
  declarationSchema,
  documentSchema,
  exciseStampSchema,
  itemSchema,
  partySchema,
  paymentSchema,
  previousDocumentSchema,
  rateSchema,
  stampSchema,
  vehicleSchema,
} from './declaration.ts';
import { descriptions } from './exchange/descriptions.ts';
import { moneySchema } from './money.ts';

/** What a list of declarations calls itself under `daliz`. */
export const exchangeName = 'declarations';
/** Version of the format: a message of another one is put aside rather than guessed at. */
export const exchangeVersion = 1;

/** Our own message: any number of declarations as Daliz keeps them. Exports say every key. */
export const exchangeSchema = z.strictObject({
  daliz: z.literal(exchangeName),
  version: z.literal(exchangeVersion),
  checkpoint: z.string().nullable().optional(),
  declarations: z.array(declarationSchema),
});

/** The parts that the documented schema names once and refers to. */
const named: readonly (readonly [string, z.core.$ZodType])[] = [
  ['list', exchangeSchema],
  ['declaration', declarationSchema],
  ['item', itemSchema],
  ['party', partySchema],
  ['document', documentSchema],
  ['previousDocument', previousDocumentSchema],
  ['payment', paymentSchema],
  ['rate', rateSchema],
  ['cost', costSchema],
  ['container', containerSchema],
  ['vehicle', vehicleSchema],
  ['exciseStamp', exciseStampSchema],
  ['stamp', stampSchema],
  ['money', moneySchema],
];

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The format as JSON Schema 2020-12, for those who write such messages: a list of declarations or one
 * alone. It describes what is accepted, so that only keys that nothing can stand in for are required.
 */
export function exchangeJsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of named) registry.add(schema, { id });
  const { $defs = {} } = z.toJSONSchema(exchangeSchema, {
    target: 'draft-2020-12',
    metadata: registry,
    cycles: 'throw',
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Daliz declarations',
    description:
      'Customs declarations as Daliz exports and imports them. A key left out, or null, says nothing; an empty list names none. Masses are integer grams, sums integer minor units of their currency, dates yyyy-mm-dd. Exports hold every key. A key the schema does not know is reported, never an error.',
    anyOf: [{ $ref: '#/$defs/list' }, { $ref: '#/$defs/declaration' }],
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, part]) => [name, described(part, name)]),
    ),
  };
}

/** The part with a description at every key, and required only where the reader cannot do without. */
function described(part: JsonSchema, path: string): JsonSchema {
  const { required: _required, properties, ...rest } = part;
  if (properties === undefined) return part;
  const needed = mandatory[path];
  return {
    ...rest,
    ...(needed === undefined ? {} : { required: [...needed] }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [
        key,
        withDescription(value, `${path}.${key}`),
      ]),
    ),
  };
}

function withDescription(value: z.core.JSONSchema._JSONSchema, path: string): JsonSchema {
  const description = descriptions[path];
  if (typeof value === 'boolean') return { description: description ?? '' };
  const inside = nested(value, path);
  return description === undefined ? inside : { description, ...inside };
}

/** Objects written in place, under `anyOf` (may be null) or `items` (lists) too. */
function nested(value: JsonSchema, path: string): JsonSchema {
  if (value.properties !== undefined) return described(value, path);
  if (value.anyOf !== undefined) {
    return { ...value, anyOf: value.anyOf.map((inner) => nested(inner, path)) };
  }
  const { items } = value;
  const isPart = typeof items === 'object' && !Array.isArray(items);
  return isPart ? { ...value, items: nested(items, path) } : value;
}

/** Keys without which their part means nothing and is left out. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  list: ['daliz', 'declarations'],
  declaration: ['items'],
  money: ['minor', 'currency'],
  rate: ['kind', 'value'],
  container: ['identity'],
};
