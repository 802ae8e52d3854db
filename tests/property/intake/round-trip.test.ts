import fc from 'fast-check';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { importContext } from '../../../electron/core/intake/context.ts';
import { createOwnJsonReader } from '../../../electron/core/intake/own-json.ts';
import { ownJson } from '../../../electron/core/intake/own-json/write.ts';
import { createReader } from '../../../electron/core/intake/reader.ts';
import { importPaths } from '../../../electron/core/intake/service.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import { declarationById } from '../../../electron/core/work/page.ts';
import {
  declarationSchema,
  directions,
  documentKinds,
  type Declaration,
} from '../../../shared/declaration.ts';
import { newPost, temporaryFolder, TestClock } from '../../support/post.ts';
import { declarations } from './declarations.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** What comes back of an export that is read in pieces of this many characters. */
function backFrom(
  written: readonly Declaration[],
  piece: number,
): { declarations: Declaration[]; findings: number } {
  const text = [...ownJson(written)].join('');
  const reader = createOwnJsonReader();
  for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
  expect(reader.end()).toEqual({ ok: true });
  const read = reader.take();
  return {
    declarations: read.map(({ declaration }) => declaration),
    findings: read.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 3 });
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((said) => said.trim() !== '' && said.isWellFormed());
const money = fc.record({
  minor: fc.maxSafeInteger(),
  currency: fc.constantFrom('KZT', 'EUR', 'JPY', 'XXX'),
});
const quantity = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const count = fc.maxSafeNat();
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const rate = fc.record({
  kind: fc.constantFrom('percent' as const, 'specific' as const, 'fixed' as const),
  value: quantity,
  currency: orNull(text),
  unit: orNull(text),
  per: orNull(quantity),
});

/** What no other format says of a declaration, laid over one that the others can say. */
const beyond = fc.record({
  document: fc.constantFrom(...documentKinds),
  direction: fc.constantFrom(...directions),
  feature: orNull(text),
  beforeArrival: orNull(fc.boolean()),
  correction: orNull(fc.record({ ordinal: orNull(count), of: orNull(text), reason: orNull(text) })),
  warehouse: orNull(text),
  deferredPayment: orNull(text),
  expectedOn: orNull(date),
  payments: fc.array(
    fc.record({
      kind: orNull(text),
      amount: orNull(money),
      mode: fc.constantFrom('payable' as const, 'guaranteed' as const, null),
      payer: orNull(text),
    }),
    { maxLength: 3 },
  ),
});

const ofItem = fc.record({
  bareNetGrams: orNull(count),
  declaredFree: orNull(fc.boolean()),
  trademark: orNull(text),
  otherPreferences: fc.record({ fee: orNull(text), excise: orNull(text), vat: orNull(text) }),
  vehicles: fc.array(
    fc.record({
      vin: orNull(text),
      make: orNull(text),
      model: orNull(text),
      year: orNull(fc.integer({ min: 1900, max: 2100 })),
      engineCc: orNull(quantity),
    }),
    { maxLength: 2 },
  ),
  exciseStamps: fc.array(
    fc.record({ series: orNull(text), from: orNull(text), to: orNull(text), count: orNull(count) }),
    { maxLength: 2 },
  ),
  payments: fc.array(
    fc.record({
      kind: orNull(text),
      base: orNull(money),
      rate: orNull(quantity),
      rates: fc.array(rate, { maxLength: 3 }),
      join: fc.constantFrom('greater' as const, 'lesser' as const, 'sum' as const, null),
      baseQuantity: orNull(quantity),
      amount: orNull(money),
      mode: fc.constantFrom('payable' as const, 'guaranteed' as const, null),
    }),
    { maxLength: 3 },
  ),
});

const anyDeclaration: fc.Arbitrary<Declaration> = fc
  .tuple(declarations, beyond, fc.array(ofItem, { minLength: 4, maxLength: 4 }))
  .map(([declaration, header, items]) => ({
    ...declaration,
    ...header,
    items: declaration.items.map((item, index) => ({ ...item, ...items[index] })),
  }));

/** Every message of every format that can be read, with its declarations. */
const readable = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:xml|json|csv)$/i.test(entry.name))
  .map((entry) => {
    const path = `${entry.parentPath}/${entry.name}`;
    const reader = createReader();
    reader.write(readFileSync(path));
    reader.end();
    return { path, read: reader.take() };
  })
  .filter(({ read }) => read.length > 0);

describe('export and import of our own JSON', () => {
  it('give back any declaration, equal and without a finding', () => {
    fc.assert(
      fc.property(
        fc.array(anyDeclaration, { maxLength: 3 }),
        fc.integer({ min: 7, max: 5000 }),
        (written, piece) => {
          for (const declaration of written) declarationSchema.parse(declaration);
          expect(backFrom(written, piece)).toEqual({ declarations: written, findings: 0 });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('give back every declaration of every format', () => {
    expect(readable.length).toBeGreaterThan(20);
    for (const { path, read } of readable) {
      const written = read.map(({ declaration }) => declaration);
      expect(backFrom(written, 1000), path).toEqual({ declarations: written, findings: 0 });
    }
  });

  it('carry every declaration from one post to an empty one unchanged', async () => {
    const clock = new TestClock('2026-10-01T05:00:00.000Z');
    let posts = 0;
    const imported = async (paths: string[]): Promise<{ store: Store; kept: Declaration[] }> => {
      posts += 1;
      const store = newPost(folder.file(`post-${posts}.db`), clock);
      await importPaths(paths, importContext(store, clock, system));
      const rows = store.all<{ id: string }>('SELECT id FROM declaration ORDER BY seq');
      const kept = rows.map(({ id }) => declarationById(store, id)?.declaration);
      return { store, kept: kept.filter((declaration) => declaration !== undefined) };
    };
    const first = await imported(readable.map(({ path }) => path));
    expect(first.kept.length).toBeGreaterThan(10);
    const file = folder.file('export.json');
    writeFileSync(file, [...ownJson(first.kept)].join(''));
    const second = await imported([file]);
    expect(second.kept).toEqual(first.kept);
    first.store.close();
    second.store.close();
  });
});
