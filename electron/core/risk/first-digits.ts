import type { Item } from '../../../shared/declaration.ts';
import type { Bin } from './distribution.ts';

/** Fewest prices of one trader whose first digits tell anything. */
const enough = 100;
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** First digit of the invoice price; the same in whatever unit of money. */
export function firstDigitOf({ price }: Item): number | null {
  return price === null || price.minor <= 0 ? null : Number(String(price.minor).at(0));
}

/**
 * How far the first digits of many prices are from those of Benford's law, log10(1 + 1/d): the sum of
 * (found − expected)² ÷ expected over the nine digits. `null` where they are too few.
 */
export function benfordDeviation(bins: readonly Bin[]): number | null {
  const found = new Map(bins.map(({ bin, n }) => [bin, n]));
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  if (all < enough) return null;
  return digits.reduce((sum, digit) => {
    const expected = all * Math.log10(1 + 1 / digit);
    return sum + ((found.get(digit) ?? 0) - expected) ** 2 / expected;
  }, 0);
}
