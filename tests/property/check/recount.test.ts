import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histogram, quantile } from '../../../electron/core/check/quantiles.ts';
import { recount } from '../../../electron/core/check/recount.ts';
import { noLedger } from '../../../electron/core/control/ledger.ts';
import { recountSchema } from '../../../shared/contract/check.ts';
import { priced } from '../../unit/control/priced.ts';
import { basis, goods } from '../control/law-at-hand.ts';

const given = { today: '2026-03-02', day: '2026-03-02', tables: basis.tables, ledger: noLedger };
const declaration = priced();

const accepted = fc.array(
  fc.record({
    item: fc.integer({ min: 1, max: 6 }),
    value: fc.option(
      fc.record({
        minor: fc.oneof(
          fc.integer({ min: 0, max: 10_000_000_000 }),
          fc.maxSafeInteger(),
          fc.constant(0),
        ),
        currency: fc.constantFrom('KZT', 'USD'),
      }),
    ),
    hs: fc.option(fc.constantFrom(...goods.map(({ code }) => code), '9999999999', '8471')),
    withoutPreference: fc.boolean(),
  }),
  { maxLength: 6 },
);

it('whatever is accepted, every sum is a whole number and the effects are exactly the sum of their lines', () => {
  fc.assert(
    fc.property(accepted, (all) => {
      const found = recount(declaration, given, all);
      recountSchema.parse(found);
      const sum = (payment: string) =>
        found.lines
          .filter((line) => line.payment === payment)
          .reduce((total, { before, after }) => total + after - before, 0);
      for (const { payment, minor } of found.effects) {
        expect(Number.isSafeInteger(minor)).toBe(true);
        expect(minor).toBe(sum(payment));
        expect(minor).not.toBe(0);
      }
      for (const { payment } of found.lines)
        if (!found.effects.some((one) => one.payment === payment)) expect(sum(payment)).toBe(0);
    }),
  );
});

it('a greater value never lowers what is due', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 1_000_000_000 }),
      (item, one, other) => {
        const due = (minor: number) =>
          recount(declaration, given, [
            { item, value: { minor, currency: 'KZT' }, hs: null, withoutPreference: false },
          ]).effects.reduce((all, effect) => all + effect.minor, 0);
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(due(more)).toBeGreaterThanOrEqual(due(less));
      },
    ),
    { numRuns: 50 },
  );
});

it('every price stands in exactly one bin, and the quantiles are in order', () => {
  const prices = fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), {
    minLength: 1,
    maxLength: 500,
  });
  fc.assert(
    fc.property(prices, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a - b);
      const { bins } = histogram(sorted);
      expect(bins.reduce((all, { n }) => all + n, 0)).toBe(sorted.length);
      expect(bins.length).toBeLessThanOrEqual(24);
      for (const { from, to } of bins) expect(to).toBeGreaterThanOrEqual(from);
      const shares = [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => quantile(sorted, share));
      for (const [index, one] of shares.entries()) {
        expect(Number.isFinite(one)).toBe(true);
        expect(one).toBeGreaterThanOrEqual((shares[index - 1] ?? sorted[0] ?? 0) - 1e-6);
      }
    }),
  );
});
