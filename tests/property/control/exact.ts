import type { TariffRate } from '../../../shared/reference.ts';
import { exchange } from './law-at-hand.ts';

/** Arithmetic of the tests in whole ten-thousandths, apart from the arithmetic under test. */

const places = 4;
const one = 10n ** BigInt(places);

/** A decimal of at most four places as ten-thousandths. */
export function tenThousandths(value: number): bigint {
  return BigInt(Math.round(value * Number(one)));
}

/** Halves up, for numbers that are not below nought. */
export const divided = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under);

/** Minor units of a foreign currency in tiyn at the official rate. */
export function inTiyn(minor: number, currency: string, digits: number): number {
  const { rate, scale } = officialOf(currency);
  const over = BigInt(minor) * tenThousandths(rate) * 100n;
  return Number(divided(over, one * BigInt(scale) * 10n ** BigInt(digits)));
}

export function officialOf(currency: string): { rate: number; scale: number } {
  if (currency === 'KZT') return { rate: 1, scale: 1 };
  const row = exchange.find((each) => each.currency === currency);
  if (!row) throw new RangeError(`no rate of ${currency}`);
  return row;
}

/**
 * A rate on a value (tiyn) and a quantity, in tiyn. Each element is a fraction over one common
 * denominator: tiyn with two fours of places, the scale of the currency, the number of units.
 */
export function duty(
  { elements, join }: TariffRate,
  value: number,
  quantity: (unit: string | null) => number,
): number {
  const parts = elements.map((element) => {
    if (element.kind === 'percent')
      return { over: BigInt(value) * tenThousandths(element.value), under: 100n * one };
    const { rate, scale } = officialOf(element.currency ?? 'KZT');
    const units = element.kind === 'specific' ? quantity(element.unit) : 1;
    const per = element.kind === 'specific' ? (element.per ?? 1) : 1;
    return {
      over: tenThousandths(element.value) * tenThousandths(rate) * tenThousandths(units) * 100n,
      under: one * one * one * BigInt(scale) * BigInt(per),
    };
  });
  const common = parts.reduce((all, { under }) => all * under, 1n);
  const overs = parts.map(({ over, under }) => (over * common) / under);
  const sorted = [...overs].sort((a, b) => (a < b ? -1 : Number(a > b)));
  const total = overs.reduce((sum, over) => sum + over, 0n);
  const [least = 0n] = sorted;
  const most = sorted.at(-1) ?? 0n;
  const chosen = join === 'greater' ? most : join === 'lesser' ? least : total;
  return Number(divided(chosen, common));
}
