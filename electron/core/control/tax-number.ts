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

/** Fifth digits of a BIN: resident legal entity, non-resident, joint entrepreneurs. */
const fifthOfLegalEntity = /^[456]$/;
/** Fifth digits of an IIN: tens of the day of birth. */
const fifthOfPerson = /^[0-3]$/;

/**
 * The digits at the head of a BIN or IIN that name no month of registration or day of birth before
 * `day` (yyyy-mm-dd); `null` where they do, or where the fifth digit tells of neither. Numbers given
 * since the end of 2013 need not hold the birth date, so this is a reason to look, not a fault.
 */
export function taxNumberFault(code: string, day: string): string | null {
  const fifth = code[4] ?? '';
  if (fifthOfLegalEntity.test(fifth)) {
    const month = Number(code.slice(2, 4));
    return month >= 1 && month <= 12 ? null : code.slice(0, 4);
  }
  if (!fifthOfPerson.test(fifth)) return null;
  const century = centuries[Number(code[6])];
  const birth = `${century ?? '20'}${code.slice(0, 2)}-${code.slice(2, 4)}-${code.slice(4, 6)}`;
  const exists = new Date(`${birth}T00:00:00Z`);
  const isDay = !Number.isNaN(exists.getTime()) && exists.toISOString().startsWith(birth);
  // Zero is given where the century is not told.
  return isDay && (century === undefined || birth <= day) ? null : code.slice(0, 6);
}

/** The century that the seventh digit of an IIN tells: odd for men, even for women. */
const centuries: readonly (string | undefined)[] = [undefined, '18', '18', '19', '19', '20', '20'];
