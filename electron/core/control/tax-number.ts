const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** The length of a Kazakhstan tax number: BIN of a legal entity, IIN of a natural person. */
export const taxNumberLength = 12;

/**
 * The twelfth digit of a Kazakhstan BIN or IIN for its first eleven (Government resolution No. 565 of
 * 11.06.2003): the weighted sum modulo 11; where that is 10, with the weights begun at the third
 * place; where it is 10 again (`null`), the number is never issued.
 */
export function taxNumberCheckDigit(firstEleven: string): number | null {
  const digits = [...firstEleven].map(Number);
  const weighted = (weights: readonly number[]): number =>
    weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
  const first = weighted(firstWeights);
  if (first !== 10) return first;
  const second = weighted(secondWeights);
  return second === 10 ? null : second;
}

/** Whether twelve digits are a possible BIN or IIN. */
export function isTaxNumber(code: string): boolean {
  if (!/^\d{12}$/.test(code)) return false;
  return taxNumberCheckDigit(code.slice(0, 11)) === Number(code[11]);
}
