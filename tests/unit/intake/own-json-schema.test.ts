import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { descriptions } from '../../../shared/exchange/descriptions.ts';
import { exchangeJsonSchema } from '../../../shared/exchange.ts';

const published = fileURLToPath(
  new URL('../../../resources/exchange/declaration.schema.json', import.meta.url),
);

const part = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
});

/** Every key of the schema, by part and path, with its description. */
function* keysOf(
  value: unknown,
  path: string,
): Generator<[path: string, said: string | undefined]> {
  const { properties, anyOf, items } = part.parse(value);
  for (const [key, inner] of Object.entries(properties ?? {})) {
    yield [`${path}.${key}`, part.parse(inner).description];
    yield* keysOf(inner, `${path}.${key}`);
  }
  for (const inner of [...(anyOf ?? []), ...(items === undefined ? [] : [items])]) {
    yield* keysOf(inner, path);
  }
}

const keys = Object.entries(exchangeJsonSchema().$defs ?? {}).flatMap(([name, value]) => [
  ...keysOf(value, name),
]);

describe('the documented schema of our JSON', () => {
  it('is the one that is published beside the program', async () => {
    const options = await resolveConfig(published);
    const text = await format(JSON.stringify(exchangeJsonSchema()), {
      ...options,
      filepath: published,
    });
    // Refreshed by `npx vitest run -u` on this file.
    await expect(text).toMatchFileSnapshot(published);
  });

  it('says what every key means', () => {
    expect(keys.filter(([, said]) => said === undefined).map(([path]) => path)).toEqual([]);
    expect(keys.length).toBeGreaterThan(150);
  });

  it('describes no key that is no longer there', () => {
    const there = new Set(keys.map(([path]) => path));
    expect(Object.keys(descriptions).filter((path) => !there.has(path))).toEqual([]);
  });
});
