import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binOf,
  deviation,
  masses,
  referenceOf,
  shares,
  type Bin,
  type Scale,
} from '../../../electron/core/risk/distribution.ts';
import { shrunk, wilsonLower } from '../../../electron/core/risk/frequencies.ts';

function binned(scale: Scale, figures: readonly number[]): Bin[] {
  const counts = new Map<number, number>();
  for (const figure of figures) {
    const bin = binOf(scale, figure);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts].map(([bin, n]) => ({ bin, n })).sort((a, b) => a.bin - b.bin);
}

function exactMedian(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

describe('A reference read from bins', () => {
  it('has the median and the spread that one finds by hand', () => {
    // Shares 0.10 0.11 0.12 0.15 0.40: median 0.12, distances 0.02 0.01 0 0.03 0.28, their median 0.02.
    const reference = referenceOf(shares, binned(shares, [0.4, 0.1, 0.12, 0.15, 0.11]));
    expect(reference?.n).toBe(5);
    expect(reference?.median).toBeCloseTo(0.12, 9);
    expect(reference?.spread).toBeCloseTo(0.02, 9);
    if (reference === null) throw new Error('no reference');
    expect(deviation(shares, 0.2, reference)).toBeCloseTo((0.6745 * 0.08) / 0.02, 9);
  });

  it('is none where nothing was counted, and never narrower than a bin', () => {
    expect(referenceOf(masses, [])).toBeNull();
    expect(referenceOf(masses, [{ bin: 7, n: 30 }])?.spread).toBe(masses.width);
  });

  it('has a median within half a bin of the exact one (1,000 cases, under a second)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (figures) => {
          const found = referenceOf(masses, binned(masses, figures))?.median ?? 0;
          // Between two middle figures the logarithm's middle is the geometric one.
          const exact = Math.exp(exactMedian(figures.map(Math.log)));
          expect(Math.abs(Math.log(found / exact))).toBeLessThanOrEqual(masses.width / 2 + 1e-9);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('A share of few', () => {
  it('has the lower end that the formula of Wilson gives', () => {
    expect(wilsonLower(10, 40)).toBeCloseTo(0.1419, 4);
    expect(wilsonLower(0, 0)).toBe(0);
    expect(wilsonLower(0, 50)).toBe(0);
  });

  it('is drawn towards the usual one as if that had been seen in so many cases', () => {
    expect(shrunk(3, 5, 0.1, 5)).toBeCloseTo(0.35, 9);
    expect(shrunk(0, 0, 0.1, 5)).toBeCloseTo(0.1, 9);
  });
});
