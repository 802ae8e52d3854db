/** A number without error, for money: a decimal times a rate has no last binary digit to lose. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The decimal that the number is written as: 0.1 is one tenth, not its nearest binary neighbour. */
export function fraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { over: BigInt(value), under: 1n };
  const [digits = '0', power = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const exponent = Number(power) - decimals.length;
  const over = BigInt(whole + decimals);
  if (exponent >= 0) return { over: over * 10n ** BigInt(exponent), under: 1n };
  return { over, under: 10n ** BigInt(-exponent) };
}

export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});

/** The quotient; the divisor is never nought where this is used (scales, powers of ten, units). */
export function divide(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: sign * a.over * b.under, under: sign * a.under * b.over };
}

export const add = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

/** Below, at or above nought as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** To the nearest whole number, halves up. */
export function rounded({ over, under }: Fraction): number {
  const doubled = 2n * over + under;
  const floor = doubled / (2n * under);
  const isBelow = doubled < 0n && doubled % (2n * under) !== 0n;
  return Number(isBelow ? floor - 1n : floor);
}
