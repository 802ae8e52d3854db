import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../electron/core/documents/compare/compare.ts';
import {
  measured,
  sameCode,
  sameDescription,
  sameName,
  sameOrFewer,
  samePlace,
  sameQuantity,
  sameSet,
  sameSum,
} from '../../../electron/core/documents/compare/sameness.ts';
import { documentsIn } from '../../../electron/core/documents/file/read.ts';
import { comparisonSchema } from '../../../shared/contract/documents.ts';
import {
  supportingFactsSchema,
  supportingKinds,
  type SupportingFacts,
} from '../../../shared/supporting-document.ts';
import { declarations } from '../intake/declarations.ts';

const runs = { numRuns: 150 };

/** Texts as they come: empty, of signs alone, in any script, with what could hurt a pattern. */
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '((((', 'a.'.repeat(30), '.'.repeat(200), 'ТОО', 'LTD', '\u0000', '٣٤', '𝒳'),
);
const figures = fc.oneof(
  fc.nat(),
  fc.constantFrom(0, 1, 999, 1000, 8_460_000, Number.MAX_SAFE_INTEGER),
);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const said = some(fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''));

const lines = fc.record({
  description: said,
  hsCode: some(fc.stringMatching(/^\d{2,10}$/)),
  quantity: some(fc.oneof(fc.double({ min: 0, max: 1e15, noNaN: true }), fc.constant(0.1))),
  unit: some(fc.constantFrom('kg', 'шт', 't', 'pairs', '???', '166', '__proto__', 'constructor')),
  netGrams: some(figures),
  priceMinor: some(figures),
});
const documents: fc.Arbitrary<SupportingFacts> = fc
  .record({
    kind: fc.constantFrom(...supportingKinds),
    number: said,
    date: some(fc.constantFrom('2026-01-01', '2026-12-31')),
    form: some(fc.constantFrom('original' as const, 'copy' as const)),
    seller: said,
    buyer: said,
    currency: fc.constantFrom('USD', 'KZT', 'JPY', 'ZZZ'),
    totalMinor: some(figures),
    deliveryTerms: fc.record({ code: said, place: said }),
    grossGrams: some(figures),
    netGrams: some(figures),
    packages: some(figures),
    loadingPlace: said,
    deliveryPlace: said,
    originCountry: some(fc.constantFrom('CN', 'KZ', 'ZZ')),
    vehicle: said,
    containers: fc.array(fc.constantFrom('MSCU9981402', 'X', '///'), { maxLength: 4 }),
    lines: fc.array(lines, { maxLength: 6 }),
  })
  .filter((document) => supportingFactsSchema.safeParse(document).success);

describe('Holding two values against each other', () => {
  it.each([
    ['names', sameName],
    ['places', samePlace],
    ['codes', sameCode],
    ['descriptions', sameDescription],
  ] as const)('is the same from both sides and never throws: %s', (_, same) => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(same(one, other)).toEqual(same(other, one));
      }),
      runs,
    );
  });

  it('agrees with itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const same of [sameName, samePlace, sameCode, sameDescription])
          expect(same(text, text)).toEqual({ is: 'agrees', rounded: false });
      }),
      runs,
    );
  });

  it('is the same from both sides for sets and figures', () => {
    const sets = fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 });
    const parts = fc.array(figures, { minLength: 1, maxLength: 4 });
    const numbers = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(sets, sets, parts, parts, numbers, numbers, (s, t, p, q, m, n) => {
        expect(sameSet(s, t)).toEqual(sameSet(t, s));
        expect(sameOrFewer(s, t)).toEqual(sameOrFewer(t, s));
        expect(sameSum(p, q, 1000)).toEqual(sameSum(q, p, 1000));
        const [a, b] = [measured(m, 1), measured(n, 1000)];
        expect(sameQuantity(a, b)).toEqual(sameQuantity(b, a));
      }),
      runs,
    );
  });

  it('forgives no more than half a kilogram where both sides are one mass', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (one, other) => {
        const verdict = sameSum([one], [other], 1000);
        if (Math.abs(one - other) > 500) expect(verdict).toEqual({ is: 'differs' });
      }),
      runs,
    );
  });
});

describe('A declaration beside its documents', () => {
  it('is compared whatever either says, into what the contract promises', () => {
    fc.assert(
      fc.property(declarations, fc.array(documents, { maxLength: 4 }), (declaration, papers) => {
        const kept = papers.map((facts, index) => ({ id: index + 1, facts }));
        const comparison = compareDocuments(declaration, kept);
        expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
        for (const { cells } of comparison.rows)
          expect(cells).toHaveLength(comparison.sources.length);
        expect(compareDocuments(declaration, kept)).toEqual(comparison);
      }),
      runs,
    );
  });
});

describe('A file of documents', () => {
  it('of any bytes is read or refused with a place and a reason, never thrown at', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc
        .json()
        .map((text) =>
          new TextEncoder().encode(`{"daliz":"supportingDocuments","documents":[${text}]}`),
        ),
      fc
        .array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), { maxLength: 6 })
        .map((rows) =>
          new TextEncoder().encode(
            `description;hsCode;price\n${rows.map((row) => row.join(';')).join('\n')}`,
          ),
        ),
    );
    fc.assert(
      fc.property(content, (bytes) => {
        const { documents: read, problems } = documentsIn(bytes, 'invoice', 'USD');
        expect(read.length > 0 || problems.length > 0).toBe(true);
        for (const facts of read)
          if (problems.length === 0)
            expect(supportingFactsSchema.safeParse(facts).success).toBe(true);
      }),
      runs,
    );
  });
});
