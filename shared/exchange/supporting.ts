import { z } from 'zod';
import {
  supportingFactsSchema,
  supportingFileSchema,
  supportingLineSchema,
} from '../supporting-document.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What every key of a file of documents means, by part. */
const descriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  file: {
    daliz: 'Tells this format from any other JSON.',
    version: 'Version of the format; 1 where it is left out.',
    documents: 'The documents of one declaration.',
  },
  document: {
    kind: 'Kind of document.',
    number: 'Its own number.',
    date: 'Its date.',
    form: 'Whether the original or a copy was presented.',
    seller: 'Seller or consignor, as the document names it.',
    buyer: 'Buyer or consignee, as the document names it.',
    currency: 'Currency of all sums of the document (ISO 4217); required where there is one.',
    totalMinor: 'Total in integer minor units.',
    deliveryTerms: 'Incoterms code and named place.',
    grossGrams: 'Gross mass in grams.',
    netGrams: 'Net mass in grams.',
    packages: 'Number of packages.',
    loadingPlace: 'Place of loading.',
    deliveryPlace: 'Place of delivery.',
    originCountry: 'Country of origin (ISO 3166 alpha-2).',
    vehicle: 'Plates of the vehicle; several are separated by / or ;',
    containers: 'Numbers of the containers.',
    lines: 'Lines of goods.',
  },
  line: {
    description: 'The goods in the words of the document.',
    hsCode: 'Commodity code, as many digits as the document has.',
    quantity: 'Quantity in the unit named.',
    unit: 'Unit as the document writes it: pcs, шт, kg, …',
    netGrams: 'Net mass of the line in grams.',
    priceMinor: 'Price of the whole line in integer minor units.',
  },
};

/** Keys without which a part means nothing. */
const required: Readonly<Record<string, readonly string[]>> = {
  file: ['daliz', 'documents'],
  document: ['kind'],
};

/** The file of documents as JSON Schema 2020-12, for those who write such files. */
export function supportingJsonSchema(): JsonSchema {
  const registry = z.registry<{ id: string }>();
  registry.add(supportingFileSchema, { id: 'file' });
  registry.add(supportingFactsSchema, { id: 'document' });
  registry.add(supportingLineSchema, { id: 'line' });
  const { $defs = {} } = z.toJSONSchema(z.strictObject({ file: supportingFileSchema }), {
    target: 'draft-2020-12',
    metadata: registry,
    // Blanks around a text are cut when it is read: what is written is what is described.
    io: 'input',
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Documents of a declaration',
    description:
      'Invoice, consignment note, packing list and certificates as they are laid beside a declaration. A key left out, or null, says nothing. Masses are integer grams, sums integer minor units, dates yyyy-mm-dd.',
    $ref: '#/$defs/file',
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, part]) => [name, described(part, name)]),
    ),
  };
}

function described(part: JsonSchema, name: string): JsonSchema {
  const { required: _required, properties = {}, ...rest } = part;
  const needed = required[name];
  return {
    ...rest,
    ...(needed === undefined ? {} : { required: [...needed] }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const description = descriptions[name]?.[key];
        const inside = typeof value === 'boolean' ? {} : withoutRequired(value);
        return [key, description === undefined ? inside : { description, ...inside }];
      }),
    ),
  };
}

/** Keys of a part written in place may be left out, too. */
function withoutRequired(value: JsonSchema): JsonSchema {
  const { required: _required, ...rest } = value;
  return rest;
}
