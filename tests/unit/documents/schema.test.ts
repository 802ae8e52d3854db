import { format, resolveConfig } from 'prettier';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { supportingJsonSchema } from '../../../shared/exchange/supporting.ts';
import {
  supportingFactsSchema,
  supportingLineSchema,
} from '../../../shared/supporting-document.ts';

const published = fileURLToPath(
  new URL('../../../resources/exchange/supporting-documents.schema.json', import.meta.url),
);

const parts = z.record(
  z.string(),
  z.looseObject({ properties: z.record(z.string(), z.looseObject({ description: z.string() })) }),
);

describe('the documented schema of a file of documents', () => {
  it('is the one that is published beside the program', async () => {
    const options = await resolveConfig(published);
    const text = await format(JSON.stringify(supportingJsonSchema()), {
      ...options,
      parser: 'json',
    });
    await expect(text).toMatchFileSnapshot(published);
  });

  it('describes every key that is read', () => {
    const { document, line } = parts.parse(supportingJsonSchema().$defs);
    expect(Object.keys(document?.properties ?? {})).toEqual(
      Object.keys(supportingFactsSchema.shape),
    );
    expect(Object.keys(line?.properties ?? {})).toEqual(Object.keys(supportingLineSchema.shape));
  });
});
