import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeRate,
  isSameRate,
  rateText,
  type OfficialRate,
} from '../../../electron/core/control/rate.ts';
import { joinSchema, type Rate } from '../../../shared/declaration.ts';
import type { TariffRate } from '../../../shared/reference.ts';

/** A decimal as it is written, and as a number: what the arithmetic must not lose. */
const decimal = (most: number, places: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: places }))
    .map(([digits, point]) => Number(`${digits}e-${point}`));

const scales = fc.constantFrom(1, 10, 100, 1000);
const element: fc.Arbitrary<Rate> = fc.oneof(
  decimal(3000, 3).map((value) => ({
    kind: 'percent' as const,
    value,
    currency: null,
    unit: null,
    per: null,
  })),
  fc.record({
    kind: fc.constantFrom('specific' as const, 'fixed' as const),
    value: decimal(9_999_999, 4),
    currency: fc.constantFrom(null, 'KZT', 'EUR', 'JPY'),
    unit: fc.constantFrom('166', '796'),
    per: fc.constantFrom(null, 1, 100, 1000),
  }),
);
const rate: fc.Arbitrary<TariffRate> = fc.record({
  elements: fc.array(element, { minLength: 1, maxLength: 3 }),
  join: fc.constantFrom(...joinSchema.options),
});

interface Basis {
  value: number;
  kilograms: number;
  pieces: number;
  euro: OfficialRate;
  yen: OfficialRate;
}
const official = fc.record({ rate: decimal(99_999, 2).filter((r) => r > 0), scale: scales });
const bases: fc.Arbitrary<Basis> = fc.record({
  value: fc.maxSafeNat().map((minor) => minor % 10 ** 14),
  kilograms: decimal(99_999_999, 3),
  pieces: decimal(99_999_999, 1),
  euro: official,
  yen: official,
});

const asked = ({ value, kilograms, pieces, euro, yen }: Basis) => ({
  national: 'KZT',
  value,
  quantity: (unit: string | null) => (unit === '166' ? kilograms : pieces),
  exchange: (currency: string) => (currency === 'EUR' ? euro : yen),
});

/** Ten to the eighth of everything: each figure here has fewer decimals. */
const unit = 10n ** 8n;
const exact = (value: number): bigint => BigInt(Math.round(value * 1e4)) * 10n ** 4n;

/** One element as tiyn over a denominator, by school arithmetic. */
function bySchool(element: Rate, basis: Basis): [over: bigint, under: bigint] {
  if (element.kind === 'percent') return [BigInt(basis.value) * exact(element.value), 100n * unit];
  const sums = { KZT: { rate: 1, scale: 1 }, EUR: basis.euro, JPY: basis.yen };
  const { rate: tenge, scale } =
    element.currency === 'EUR' ? sums.EUR : element.currency === 'JPY' ? sums.JPY : sums.KZT;
  const isEach = element.kind === 'specific';
  const quantity = isEach ? (element.unit === '166' ? basis.kilograms : basis.pieces) : 1;
  const per = isEach ? (element.per ?? 1) : 1;
  return [
    exact(element.value) * exact(tenge) * exact(quantity) * 100n,
    unit * unit * unit * BigInt(scale) * BigInt(per),
  ];
}

function amountBySchool({ elements, join }: TariffRate, basis: Basis): number {
  const parts = elements.map((each) => bySchool(each, basis));
  const under = parts.reduce((all, [, each]) => all * each, 1n);
  const overs = parts.map(([over, each]) => over * (under / each));
  const [second = '', third = second] = (join ?? '')
    .split('Then')
    .map((step) => step.toLowerCase());
  const chosen = overs.reduce((one, other, place) => {
    const step = place > 1 ? third : second;
    if (step === 'sum') return one + other;
    return (step === 'greater') === other > one ? other : one;
  });
  return Number((2n * chosen + under) / (2n * under));
}

describe('a rate of the tariff on a value, a quantity and an exchange rate', () => {
  it('is what school arithmetic with fractions gives, to the tiyn', () => {
    fc.assert(
      fc.property(rate, bases, (each, basis) => {
        expect(computeRate(each, asked(basis))).toEqual({
          amount: { minor: amountBySchool(each, basis), currency: 'KZT' },
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('joined by "not less than" is never below any of its elements, by "plus" never below their greatest', () => {
    fc.assert(
      fc.property(rate, bases, ({ elements }, basis) => {
        const amount = (tariff: TariffRate): number => {
          const computed = computeRate(tariff, asked(basis));
          return 'amount' in computed ? computed.amount.minor : NaN;
        };
        const alone = elements.map((each) => amount({ elements: [each], join: null }));
        expect(amount({ elements, join: 'greater' })).toBe(Math.max(...alone));
        expect(amount({ elements, join: 'lesser' })).toBe(Math.min(...alone));
        expect(amount({ elements, join: 'sum' })).toBeGreaterThanOrEqual(Math.max(...alone));
      }),
    );
  });

  it('is the same law whatever the order of its elements', () => {
    fc.assert(
      fc.property(rate, (each) => {
        const [first, second, ...further] = each.elements;
        const isOfTwoSteps = each.join?.includes('Then') ?? false;
        const elements =
          isOfTwoSteps && first && second
            ? [second, first, ...further]
            : [...each.elements].reverse();
        expect(isSameRate(each, { ...each, elements }, 'KZT')).toBe(true);
      }),
    );
  });

  it('of two steps is another law where the third element changes its place', () => {
    const [ten, half, fifth] = [
      { kind: 'percent', value: 10, currency: null, unit: null, per: null },
      { kind: 'specific', value: 0.5, currency: 'EUR', unit: '166', per: null },
      { kind: 'specific', value: 0.2, currency: 'EUR', unit: '166', per: null },
    ] as const;
    const law: TariffRate = { elements: [ten, half, fifth], join: 'greaterThenSum' };
    const turned: TariffRate = { elements: [ten, fifth, half], join: 'greaterThenSum' };
    expect(isSameRate(law, turned, 'KZT')).toBe(false);
    expect(rateText(law)).toBe('max(10%; 0.5 EUR/166) + 0.2 EUR/166');
    expect(rateText({ ...law, join: 'sumThenGreater' })).toBe(
      'max(10% + 0.5 EUR/166; 0.2 EUR/166)',
    );
  });

  it('says what it lacks rather than count with nothing', () => {
    fc.assert(
      fc.property(rate, (each) => {
        const nothing = {
          national: 'KZT',
          value: null,
          quantity: () => null,
          exchange: () => null,
        };
        const isComplete = each.elements.every(
          ({ kind, currency }) => kind === 'fixed' && (currency === null || currency === 'KZT'),
        );
        expect('amount' in computeRate(each, nothing)).toBe(isComplete);
      }),
    );
  });
});
