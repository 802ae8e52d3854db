import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ruleDescriptions } from '../../../shared/rule-descriptions.ts';
import { profilesJsonSchema, tacticsJsonSchema } from '../../../shared/rule-files.ts';

const published = (name: string) =>
  fileURLToPath(new URL(`../../../resources/exchange/${name}.schema.json`, import.meta.url));

const schemas = { profiles: profilesJsonSchema(), tactics: tacticsJsonSchema() };

const part: z.ZodType<Part> = z.lazy(() =>
  z.looseObject({
    description: z.string().optional(),
    properties: z.record(z.string(), part).optional(),
    anyOf: z.array(part).optional(),
    oneOf: z.array(part).optional(),
    items: part.optional(),
  }),
);
interface Part {
  description?: string | undefined;
  properties?: Record<string, Part> | undefined;
  anyOf?: Part[] | undefined;
  oneOf?: Part[] | undefined;
  items?: Part | undefined;
}

function* keysOf({
  properties = {},
  anyOf = [],
  oneOf = [],
  items,
}: Part): Generator<[string, Part]> {
  for (const [key, inner] of Object.entries(properties)) {
    yield [key, inner];
    yield* keysOf(inner);
  }
  for (const inner of [...anyOf, ...oneOf, ...(items === undefined ? [] : [items])])
    yield* keysOf(inner);
}

describe.each(Object.entries(schemas))('the documented schema of %s', (name, schema) => {
  const keys = Object.entries(z.record(z.string(), part).parse(schema['$defs']))
    .filter(([of]) => of !== 'trilingual')
    .flatMap(([, of]) => [...keysOf(of)]);

  test('is the one that is published beside the program', async () => {
    const file = published(name);
    const options = await resolveConfig(file);
    const text = await format(JSON.stringify(schema), { ...options, filepath: file });
    // Refreshed by `npx vitest run -u` on this file.
    await expect(text).toMatchFileSnapshot(file);
  });

  test('says what every key means', () => {
    const silent = keys.filter(
      ([key, of]) =>
        of.description === undefined && !/^(kk|ru|en|blue|yellow|red|low|medium|high)$/.test(key),
    );
    expect([...new Set(silent.map(([key]) => key))]).toEqual([]);
    expect(keys.length).toBeGreaterThan(15);
  });
});

test('no description is of a key that is no longer there', () => {
  const text = JSON.stringify(Object.values(schemas));
  // Keys are found by their text: every one stands in quotation marks before a colon.
  const gone = Object.keys(ruleDescriptions).filter(
    (key) => key.startsWith('.') && !text.includes(`"${key.slice(1)}":`),
  );
  expect(gone).toEqual([]);
});
