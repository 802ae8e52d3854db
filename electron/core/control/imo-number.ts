/** The seventh digit of an IMO ship number for its first six: weights 7 down to 2, last digit of the sum. */
export function imoCheckDigit(firstSix: string): number {
  return [...firstSix].reduce((sum, digit, index) => sum + Number(digit) * (7 - index), 0) % 10;
}

/** Whether seven digits are a possible number of a ship (IMO resolution A.1117(30)). */
export function isImoNumber(number: string): boolean {
  return /^\d{7}$/.test(number) && imoCheckDigit(number.slice(0, 6)) === Number(number[6]);
}

/** The IMO number in the identity of a ship: seven digits after the letters IMO, or alone. */
export function imoNumberIn(identity: string): string | null {
  const text = identity.trim();
  return /\bIMO[ :№.-]*(\d+)\b/i.exec(text)?.[1] ?? (/^\d{7}$/.test(text) ? text : null);
}
