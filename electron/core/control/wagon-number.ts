const length = 8;

/**
 * The eighth digit of a railway wagon number of the 1520 mm network for its first seven: weights 2 and 1
 * by turns, the digits of the products summed, and what is wanting to full tens.
 */
export function wagonCheckDigit(firstSeven: string): number {
  let sum = 0;
  for (const [index, digit] of [...firstSeven].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - (sum % 10)) % 10;
}

/** Whether this is a possible number of a wagon: eight digits, the last of which checks the others. */
export function isWagonNumber(number: string): boolean {
  if (!/^\d+$/.test(number) || number.length !== length) return false;
  return wagonCheckDigit(number.slice(0, -1)) === Number(number.at(-1));
}
